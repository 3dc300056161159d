"""The providers that come with us: every module of `providers/` is one. Pure."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from sources.rates import providers
from sources.rates.provider import PackagedRates


@cache
def packaged() -> dict[str, PackagedRates]:
    """Packaged rates by provider slug, found by listing the folder."""
    modules = [
        import_module(f"{providers.__name__}.{found.name}") for found in pkgutil.iter_modules(providers.__path__)
    ]
    return {module.RATES.provider.slug: module.RATES for module in modules}
