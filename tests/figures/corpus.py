"""The examples of tests/corpus/figures: what must be read, and what must not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "corpus" / "figures"
LANGUAGES = ("zh", "en", "ko", "ja")


class Example(NamedTuple):
    """A text with one figure that must be read in it; an empty span for a text that holds none of the kind."""

    kind: str
    lang: str
    published: date
    text: str
    span: str = ""
    value: str = ""
    unit: str = ""


def examples() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        day = date.fromisoformat(tables["published"])
        for lang in LANGUAGES:
            for text, span, value, unit in tables.get(lang, {}).get("reads", []):
                yield Example(tables["kind"], lang, day, text, span, value, unit)


def silences() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        day = date.fromisoformat(tables["published"])
        for lang in LANGUAGES:
            for text in tables.get(lang, {}).get("silent", []):
                yield Example(tables["kind"], lang, day, text)


def ends(value: str) -> tuple[Decimal | None, Decimal | None]:
    """The two ends of a written value; equal for a point."""
    low, _, high = value.partition("/")
    return _end(low), _end(high or low)


def _end(written: str) -> Decimal | None:
    return None if written == ".." else Decimal(written)
