"""A text whose figures are asked for."""

from __future__ import annotations

from claims.api.fields import Published, Text, Word
from claims.api.inputs.body import Body
from claims.models import Language

LONGEST_TEXT = 100_000  # code points: an article; nothing of it is kept


class FiguresIn(Body):
    """A text to read."""

    text = Text(max_length=LONGEST_TEXT, help_text="Plain text. Nothing of it is kept.")
    language = Word(choices=Language.choices, required=False, help_text="By default what the text looks like.")
    published = Published(required=False, allow_null=True, default=None, help_text="What 上周四 or 去年 count from.")
