"""What text may enter: characters a database, a page or an eye cannot take are replaced at the boundary. Pure."""

from __future__ import annotations

import re

# NUL and lone surrogates break PostgreSQL; other C0 controls have no place in prose
UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029")
MAX_MARKS = 8
MARK_RUN = re.compile(
    rf"([\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]{{{MAX_MARKS}}})[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+"
)


def storable(text: str) -> str:
    """The text with unstorable characters as U+FFFD, one for one: spans of it are spans of what was given."""
    return UNSTORABLE.sub("\ufffd", text)


def clean(text: str) -> str:
    """The text with line ends as \\n, unstorable characters as U+FFFD and towers of combining marks cut.

    Code points are otherwise kept, so that spans of the result are spans of what the reader sees.
    """
    return MARK_RUN.sub(r"\1", storable(LINE_ENDS.sub("\n", text)))
