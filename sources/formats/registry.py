"""Which format bytes are in: their first bytes decide, then the name, then what the server says."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from sources.formats.format import Format, Hints

UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream", "text/plain"})  # servers say it of anything
# First bytes of what is no text and has no reader here
OTHER_SIGNS = tuple(
    map(bytes.fromhex, ["89504e47", "ffd8ff", "47494638", "52494646", "1f8b", "52617221", "377abcaf", "d0cf11e0"])
)


@cache
def formats() -> dict[str, Format]:
    """Every format by its name; importing a module of the folder must cost nothing but words."""
    names = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (importlib.import_module(f"sources.formats.{name}") for name in names if not name.startswith("__"))
    found = (getattr(module, "FORMAT", None) for module in modules)
    return {one.name: one for one in found if isinstance(one, Format)}


def suffixes() -> tuple[str, ...]:
    """The endings of files that can be read."""
    return tuple(sorted(suffix for one in formats().values() for suffix in one.suffixes))


def recognise(content: bytes, told: Hints) -> Format | None:
    """The format, None where there is no reader for it.

    What is declared counts only where the bytes look like it: a page that is sent as an image is no page.
    """
    if content.startswith(OTHER_SIGNS):
        return None
    named = [one for one in formats().values() if told.suffix and told.suffix in one.suffixes]
    declared = [one for one in formats().values() if told.media_type in one.media_types]
    if told.media_type not in UNTOLD and not declared and not named:
        return None
    wanted = [
        *(declared if told.media_type not in UNTOLD else ()),
        *named,
        *(one for one in formats().values() if not one.told_only),
    ]
    return next((one for one in wanted if one.is_it(content)), None)
