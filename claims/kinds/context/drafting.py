"""Drafts with their quote and voice: the quote runs from the first to the last figure of a claim."""

from __future__ import annotations

from collections.abc import Iterable

from claims.kinds.context.sentences import Sentences
from claims.kinds.context.voices import Voices
from claims.kinds.kind import Draft, Quote, Role

CLOSING = ")）]］】"


class Drafting:
    """Drafts of one text; sentences and voices are read once."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.sentences = Sentences(body)
        self._voices = Voices(body)

    def draft(self, kind: str, roles: Iterable[Role]) -> Draft:
        """A draft of these roles; its voice is that of the sentence in which its last figure stands."""
        kept = tuple(roles)
        start = min(role.figure.start for role in kept)
        last = max(kept, key=lambda role: role.figure.end).figure
        end = last.end + (self.body[last.end : last.end + 1] in tuple(CLOSING))
        speaker = self._voices.of(last.start, last.end, self.sentences.around(last.start, last.end))
        return Draft(kind, (Quote(start, end),), kept, speaker.voice, speaker.name)
