"""Drafts with their quotes and voice: a quote runs from the first to the last figure a claim has in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.voices import voices_of
from claims.kinds.kind import Draft, Quote, Role

CLOSING = ")）]］】"


class Drafting:
    """Drafts of one text; sentences and voices are read once."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.sentences = Sentences(body)
        self._voices = voices_of(body)

    def draft(self, kind: str, roles: Iterable[Role]) -> Draft:
        """A draft of these roles; its voice is that of its figures in the sentence in which the last of them stands."""
        kept = tuple(roles)
        quotes = self._quotes(kept)
        last = max(kept, key=lambda role: role.figure.end).figure
        sentence = self.sentences.around(last.start, last.end)
        start = min(role.figure.start for role in kept if role.figure.start >= sentence[0])
        speaker = self._voices.of(start, last.end, sentence)
        return Draft(kind, quotes, kept, speaker.voice, speaker.name, speaker=speaker.place)

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
