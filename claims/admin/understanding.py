"""What was understood of a pasted statement, shown before it is saved, with a form to correct it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from claims.admin import writing
from claims.admin.marking import Piece, Span, pieces
from claims.admin.reading_form import ReadingForm
from claims.admin.words import kind_label, role_label
from claims.kinds import reading
from claims.kinds.kind import Role
from claims.models import VoiceWord
from claims.operations.pasting import digest_of
from claims.operations.registering import Understood
from claims.workflow import Anchor
from figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Part:
    """One claim that a statement makes, as it is understood."""

    kind: str
    pieces: tuple[Piece, ...]
    facts: tuple[tuple[str, str], ...]
    voice: str
    in_text: bool
    form: ReadingForm


def understood_context(understood: Sequence[Understood], data: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The context of desk/parts/understood.html; with submitted data, its forms are bound to them."""
    parts = [_part(one, data, f"part{index}") for index, one in enumerate(understood)]
    return {"understood": parts, "seen": digest_of(understood)}


def facts_of(kind: str, roles: Sequence[Role]) -> tuple[tuple[str, str], ...]:
    """Each figure's role and value, in words."""
    return tuple((role_label(role.name, kind), value_of(role.figure)) for role in roles)


def value_of(figure: Figure) -> str:
    """A figure by value: 909000000000 KRW reads 9090亿韩元; a currency that cannot be told says so."""
    if figure.date:
        return figure.date
    value = writing.value(figure.low, figure.high, figure.unit)
    if not value:
        return figure.text
    if figure.candidates and figure.unit is None:
        return _("%(value)s, unit unknown: %(candidates)s?") % {
            "value": value,
            "candidates": ", ".join(figure.candidates),
        }
    return value


def quote_pieces(kind: str, quotes: Sequence[tuple[str, int | None]], roles: Sequence[Role]) -> Iterator[Piece]:
    """Quotes with their figures marked by role; a quote that has no place in the text is counted from its own start."""
    for number, (exact, start) in enumerate(quotes):
        if number:
            yield Piece(" … ")
        base = start or 0
        yield from pieces(exact, list(_figure_spans(kind, exact, base, roles)))


def _figure_spans(kind: str, exact: str, base: int, roles: Sequence[Role]) -> Iterator[Span]:
    """Figures that stand in the quote letter for letter; one that was retyped has no place in it."""
    for role in roles:
        start, end = role.figure.start - base, role.figure.end - base
        if 0 <= start < end and exact[start:end] == role.figure.text:
            yield Span(start, end, role_label(role.name, kind))


def voice_words(voice: str, attributed_to: str) -> str:
    """Whose words: attributed (海关总署)."""
    label = str(VoiceWord(voice).label)
    return f"{label} ({attributed_to})" if attributed_to else label


def _part(one: Understood, data: Mapping[str, Any] | None, prefix: str) -> Part:
    draft = one.draft
    return Part(
        kind=kind_label(draft.kind),
        pieces=tuple(quote_pieces(draft.kind, [(quote.exact, quote.start) for quote in one.quotes], draft.roles)),
        facts=facts_of(draft.kind, draft.roles),
        voice=voice_words(draft.voice, draft.attributed_to),
        in_text=one.anchor != Anchor.ORPHANED,
        form=ReadingForm(data, stored=reading.draft_json(draft), prefix=prefix),
    )
