"""What the notions may know of a text: the text itself, its language's words, the article's day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from figures.folding import Folded
from figures.lexicon import Lexicon
from figures.phrasebook import Entry
from figures.scanning import Number

if TYPE_CHECKING:
    from figures.tables import Head


@dataclass(slots=True)
class Context:
    """A folded text with its language and the day and hour it was published."""

    text: str
    words: Lexicon
    published: datetime | date | None = None
    folded: Folded | None = None
    refused: list[Number] = field(default_factory=list)
    taken: int = 0  # where the last figure ended
    own_currency: str = ""
    begins: int = 0
    ends: int = 0
    heads: list[Head] = field(default_factory=list)
    _lowered: str = field(default="", repr=False)

    def currency(self, entry: Entry) -> tuple[str, bool]:
        """The currency a word names, and whether the article must say whose it is."""
        if entry.unit == "own":
            return self.words.own_currency, True
        return entry.unit, False

    def lowered(self) -> str:
        """The text in lower case, made once."""
        if not self._lowered:
            self._lowered = self.text.lower()
        return self._lowered

    def spaced(self, start: int, end: int) -> bool:
        """Whether blanks stood inside what is now one word."""
        return self.folded is not None and self.folded.dropped_blank(start, end)

    def __post_init__(self) -> None:
        """Where the text begins and ends, blanks and a full stop left out."""
        self.begins = len(self.text) - len(self.text.lstrip())
        self.ends = len(self.text.rstrip(" .。\n"))

    def alone(self, start: int, end: int) -> bool:
        """Whether the text holds nothing else."""
        return start <= self.begins and end >= self.ends

    def closes(self, end: int) -> bool:
        """Whether a clause ends at a place."""
        return end >= self.ends or self.text[end] in ".,;!?)"

    def candidates(self, entry: Entry) -> tuple[str, ...]:
        """What else the word can name."""
        return self.words.ambiguous.get(entry.word, ())
