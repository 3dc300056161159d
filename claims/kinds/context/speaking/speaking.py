"""How a language tells whose words a sentence is: patterns and words, one module a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaking:
    """The patterns of one language; each is small and finds one thing.

    names: who speaks, as a group `name`, in a sentence whose words are theirs: 据X称, X said, Xによると.
    tags: who speaks, as a group `name`, right behind a quotation or a comma: ”X说, ” X said, と X は述べた.
    reporting: words that tell that somebody speaks, whoever it is.
    nobody: what stands where a name would and names none.
    ahead: words that make a forecast of what follows them in their clause (预计, is expected to).
    behind: words that make a forecast of what stands before them in their clause (전망이다, 見通し).
    breaks: where the clause such a word governs ends.
    no_forecast: phrases that hold such a word and forecast nothing (beat expectations, 高于预期).
    """

    names: tuple[str, ...]
    tags: tuple[str, ...]
    reporting: tuple[str, ...]
    nobody: frozenset[str]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    breaks: tuple[str, ...]
    no_forecast: tuple[str, ...]


def named(words: str) -> frozenset[str]:
    """The words of a list with blanks between them."""
    return frozenset(words.split())
