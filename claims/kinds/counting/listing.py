"""How a language announces and writes a list: words, one module a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """noun: what may stand between the number and its list; opens: what opens the list, closes: what ends it.

    separates: between names; joins: before the last of them; open_ended: words of a list that names not all, or that
    describes; name: what a name looks like.
    """

    noun: str
    opens: str
    closes: str
    separates: str
    joins: str
    open_ended: str
    name: str
