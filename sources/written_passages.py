"""Passages as rows keep them: figures and terms as JSON-safe values and back, exactly. Decimals are strings.

What equals its field's default is left out: most figures are points with few fields.
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from figures.figure import Exactness, Figure, Kind
from sources.terms.lexicon import Term

Json = dict[str, Any]
WORDS = {"kind": Kind, "exactness": Exactness}
DECIMALS = ("low", "high", "step", "written")
PAIRS = ("candidates", "digits")


def figure_json(figure: Figure) -> Json:
    """Every field of a figure that is not at its default."""
    values = ((field.name, getattr(figure, field.name), field.default) for field in fields(figure))
    return {name: _json(value) for name, value, default in values if value != default or type(value) is Decimal}


def figure_from(kept: Json) -> Figure:
    """The figure again."""
    return Figure(**{name: _value(name, value) for name, value in kept.items()})


def _json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _value(name: str, value: Any) -> Any:
    if name in WORDS:
        return WORDS[name](value)
    if name in DECIMALS:
        return Decimal(value)
    return tuple(value) if name in PAIRS else value


def term_json(term: Term) -> list[Any]:
    """A term as its key and its span."""
    return [term.key, term.start, term.end]


def term_from(kept: list[Any]) -> Term:
    """The term again."""
    return Term(*kept)
