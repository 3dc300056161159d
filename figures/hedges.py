"""Words that bind a figure: 约 about, 逾 at least, 近 at most; over, nearly, 이상, 以下.

The words stay outside the figure's span: it is the ink that is checked, they say how.
"""

from __future__ import annotations

from figures.context import Context
from figures.figure import Exactness
from figures.reading import Reading


def hedge(context: Context, reading: Reading) -> None:
    """Say how the words around a reading bind it."""
    text, words = context.text, context.words
    start = reading.start - (text[reading.start - 1 : reading.start] == " ")
    found = words.hedges_before.before(text, start)
    if found is None:
        end = reading.end + (text[reading.end : reading.end + 1] == " ")
        found = words.hedges_after.after(text, end)
    if found is not None:
        reading.exactness = Exactness(found[0].unit)
