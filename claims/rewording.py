"""What an edit did to a text, as far as a sign-off is concerned: nothing but white space, words, or a figure. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from figures.explain import Reason, explain


class Edit(StrEnum):
    """The most that an edit changed."""

    NOTHING = "nothing"  # or white space alone
    WORDS = "words"
    FIGURES = "figures"


def edit_between(former: str, later: str, *, lang: str) -> Edit:
    """What changed between two texts of a language.

    A figure changed where the numbers of the texts, in their order, are not written and read alike: another digit,
    scale, unit or bound, one more, one less, or two that changed places.
    """
    if former == later:
        return Edit.NOTHING
    if list(_numbers(former, lang)) != list(_numbers(later, lang)):
        return Edit.FIGURES
    return Edit.NOTHING if _bare(former) == _bare(later) else Edit.WORDS


def _numbers(text: str, lang: str) -> Iterator[tuple[object, ...]]:
    """Every figure, and every number that was not read as one; the 一 of 一些 is none."""
    for number in explain(text, lang=lang):
        if number.figure is not None or any(sign.isdecimal() for sign in number.text):
            yield _bare(number.text), *_read(number)


def _read(number: Reason) -> tuple[object, ...]:
    figure = number.figure
    return (figure.kind, figure.unit, figure.low, figure.high, figure.exactness) if figure else ()


def _bare(text: str) -> str:
    return "".join(text.split())
