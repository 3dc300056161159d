"""What is sent about claims."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.fields import Day, Id, Line, Moment, Number, Text, Word
from claims.api.inputs.articles import QuoteIn
from claims.api.inputs.body import Body, Fields
from claims.api.pages import PageQuery
from claims.kinds.kind import Basis
from claims.kinds.registry import kinds
from claims.models import Language, VerdictWord, VoiceWord
from claims.workflow import Attention, Status

LONGEST_FIGURE = 100
LONGEST_NAME = 200
MOST_FIGURES = 20
LONGEST_SEARCHED = 2_000
ANY = "any"
SOUGHT = "Letters of the claim's words; a figure or a day finds its quantity: 1000亿韩元 finds ₩100 billion."


@extend_schema_field(OpenApiTypes.STR)
class KindWord(Word):
    """A kind of claim: a new kind's file adds its name, so the description names no closed list."""

    def __init__(self, **given: Any) -> None:
        super().__init__(choices=[(name, name) for name in kinds()], **given)


class FigureIn(Fields):
    """A figure as it should be understood: retyped as the article writes it, or set by value and unit."""

    role = Line(max_length=20, help_text="The part it plays in its kind: from, to …")
    text = Line(required=False, max_length=LONGEST_FIGURE, help_text="Retyped: 49.8亿元.")
    value = Number(required=False)
    unit = Line(required=False, max_length=20, help_text="ISO 4217, % or a unit's name.")
    step = Number(required=False, help_text="What one unit of the last written digit is worth.")


class StatedRateIn(Fields):
    """A rate: one unit of `base` is `value` of `quote`; without currencies, of the first amount in the second."""

    value = Number(help_text="7.1 for 1 USD = 7.1 CNY.")
    base = Line(required=False, max_length=3, help_text="ISO 4217.")
    quote = Line(required=False, max_length=3)


class RateBasisIn(Fields):
    """Which rate a conversion is held against: of publication, a day, a period (its average), or a rate stated."""

    basis = Word(choices=[(basis.value, basis.value) for basis in Basis])
    first = Day(required=False, help_text="Of a day or a period.")
    last = Day(required=False, help_text="Of a period.")
    rate = StatedRateIn(required=False, help_text="Of basis stated; without it the rate that was read in the text.")


class CorrectionIn(Body):
    """How a claim should be understood; what is left out stays."""

    kind = KindWord(required=False)
    voice = Word(choices=VoiceWord.choices, required=False)
    attributed_to = Line(
        required=False,
        allow_blank=True,
        max_length=LONGEST_NAME,
        help_text="Whose words; empty for nobody's.",
    )
    figures = serializers.ListField(child=FigureIn(), required=False, min_length=1, max_length=MOST_FIGURES)
    rate_basis = RateBasisIn(required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """The correction in the form of the operation: values and days as text."""
        if "figures" in given:
            given["figures"] = [{name: _written(value) for name, value in one.items()} for one in given["figures"]]
        if "rate_basis" in given:
            basis = given["rate_basis"]
            rate = {name: _written(value) for name, value in basis.pop("rate", {}).items()}
            given["rate_basis"] = {**{name: _written(value) for name, value in basis.items()}, "rate": rate}
        return given


class PatchIn(CorrectionIn):
    """A correction that changes something."""

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """Raises ValidationError for an empty correction."""
        if not given:
            raise serializers.ValidationError(
                _("Nothing is corrected: send kind, voice, attributed_to, figures or rate_basis.")
            )
        return super().validate(given)


class ClaimIn(CorrectionIn, QuoteIn):
    """A statement to register, perhaps corrected."""


class BulkLineIn(ClaimIn):
    """A line of a registration in bulk."""

    article = Id(help_text="The article that says it.")


class ClaimQuery(PageQuery):
    """Which claims are listed."""

    article = Id(required=False)
    status = Word(choices=Status.choices, required=False)
    verdict = Word(choices=VerdictWord.choices, required=False)
    kind = KindWord(required=False)
    attention = Word(choices=[*Attention.choices, (ANY, "any reason")], required=False)
    assigned_to = Line(required=False, max_length=150, help_text="An account.")
    text = Line(required=False, max_length=100, help_text=SOUGHT)
    published_from = Day(required=False, help_text="First publication of the article, this day or later (UTC).")
    published_to = Day(required=False, help_text="This day or earlier.")
    changed_since = Moment(required=False, help_text="A moment with its zone; write + as %2B.")
    ordering = Word(
        choices=[
            ("changed_at", "least lately changed first"),
            ("-changed_at", "lately changed first"),
            ("created_at", "oldest first"),
            ("-created_at", "newest first"),
        ],
        default="-changed_at",
    )


class SimilarIn(Body):
    """A statement that may have been checked before."""

    text = Text(max_length=LONGEST_SEARCHED, help_text="The statement, or a few words or a figure of it.")
    language = Word(choices=Language.choices, required=False, help_text="Told by its letters where it is left out.")
    article = Id(required=False, help_text="The article it is of, whose own claims are left out.")


class RecheckIn(Body):
    """A wish to check again."""

    internal_note = Text(required=False, default="", allow_blank=True, max_length=2000)


def _written(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
