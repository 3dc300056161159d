"""Drafts with their quotes and voice: a quote runs from the first to the last figure a claim has in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claims.kinds.context.sentences import KEPT, Sentences
from claims.kinds.context.voices import Voices
from claims.kinds.kind import Draft, Quote, Role

CLOSING = ")）]］】"


@lru_cache(maxsize=KEPT)
def _voices(body: str) -> Voices:
    """The voices of a text, read once for all kinds."""
    return Voices(body)


class Drafting:
    """Drafts of one text; sentences and voices are read once."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.sentences = Sentences(body)
        self._voices = _voices(body)

    def draft(self, kind: str, roles: Iterable[Role]) -> Draft:
        """A draft of these roles; its voice is that of the sentence in which its last figure stands."""
        kept = tuple(roles)
        last = max(kept, key=lambda role: role.figure.end).figure
        sentence = self.sentences.around(last.start, last.end)
        speaker = self._voices.of(last.start, last.end, sentence)
        return Draft(kind, self._quotes(kept), kept, speaker.voice, speaker.name)

    def _quotes(self, roles: tuple[Role, ...]) -> tuple[Quote, ...]:
        """One quote a sentence, so that figures far apart do not quote what stands between them."""
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        for figure in sorted((role.figure for role in roles), key=lambda figure: figure.start):
            sentence = self.sentences.around(figure.start, figure.end)
            start, end = spans.get(sentence, (figure.start, figure.end))
            spans[sentence] = start, max(end, figure.end)
        return tuple(Quote(start, self._closed(end)) for start, end in spans.values())

    def _closed(self, end: int) -> int:
        return end + (self.body[end : end + 1] in tuple(CLOSING))
