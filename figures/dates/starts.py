"""Tries a pattern of many alternatives only where one of them may begin: a tenth of a text's characters at most.

The expression engine would try every alternative at every character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def at_starts(pattern: re.Pattern[str], starts: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of pattern.finditer(text), where `starts` finds every character that one may begin with."""
    at = 0
    search, match = starts.search, pattern.match
    while start := search(text, at):
        at = start.start()
        found = match(text, at)
        if found is None:
            at += 1
        else:
            yield found
            at = found.end()


def any_start(*tables: Iterable[str]) -> re.Pattern[str]:
    """The first characters of the words of tables."""
    return re.compile(f"[{re.escape(''.join(sorted({word[0] for table in tables for word in table if word})))}]")
