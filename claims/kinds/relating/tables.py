"""The words of one language of a folder of words."""

from __future__ import annotations

import importlib
from functools import cache
from types import ModuleType


@cache
def table(package: str, lang: str) -> ModuleType:
    """The module of a language; ImportError where the folder has none."""
    return importlib.import_module(f"{package}.{lang}")
