"""What changed between two texts, sentence by sentence. Pure.

「利率为3%。」 → 「利率为4%。」: one sentence gone, one come. Moved sentences are gone at one place and come at another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sources.sentences import sentences

SAME, GONE, COME = "same", "gone", "come"
MOST_SENTENCES = 4_000  # difflib is quadratic at its worst
CONTEXT = 2  # unchanged sentences shown before and after a change


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences that stayed, went or came. skipped: how many unchanged ones are left out here."""

    kind: str
    texts: tuple[str, ...]
    skipped: int = 0


def differences(before: str, after: str) -> list[Change]:
    """The changes in the order of the texts, each with a little of what stayed around it; none where all stayed."""
    old, new = _sentences(before), _sentences(after)
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    if all(tag == "equal" for tag, *_places in opcodes):
        return []
    last = len(opcodes) - 1
    found: list[Change] = []
    for number, (tag, a, b, c, d) in enumerate(opcodes):
        if tag == "equal":
            found += _context(old[a:b], is_first=number == 0, is_last=number == last)
        else:
            gone, come = Change(GONE, tuple(old[a:b])), Change(COME, tuple(new[c:d]))
            found += [change for change in (gone, come) if change.texts]
    return found


def _sentences(text: str) -> list[str]:
    found = (" ".join(text[start:end].split()) for start, end in sentences(text))
    return [one for one in found if one][:MOST_SENTENCES]


def _context(stayed: Sequence[str], *, is_first: bool, is_last: bool) -> Iterator[Change]:
    """The end of what stayed before a change and the beginning of what stayed after one."""
    head = 0 if is_first else CONTEXT
    tail = 0 if is_last else CONTEXT
    if len(stayed) <= head + tail:
        yield Change(SAME, tuple(stayed))
        return
    before, after = stayed[:head], stayed[len(stayed) - tail :]
    if before:
        yield Change(SAME, tuple(before))
    yield Change(SAME, (), skipped=len(stayed) - head - tail)
    if after:
        yield Change(SAME, tuple(after))
