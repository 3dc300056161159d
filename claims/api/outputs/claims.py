"""Claims as they are shown, with their verification status; and drafts, which are not registered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.describing import ProblemOut
from claims.api.outputs.badges import BadgeOut
from claims.api.outputs.coverage import CoverageOut
from claims.api.outputs.findings import CheckOut
from claims.api.outputs.reviews import PublicationOut
from claims.api.outputs.sources import CitationOut
from claims.api.outputs.words import WordOrNull
from claims.findings import plain_value
from claims.kinds.kind import Basis
from claims.kinds.reading import figure_from
from claims.models import Claim, VerdictWord, VoiceWord
from claims.publishing.addresses import addresses
from claims.workflow import Anchor, Attention, Status
from figures.figure import Exactness, Kind


class QuoteOut(serializers.Serializer[Any]):
    """Where words of a claim stand: a W3C TextQuoteSelector, offsets in code points of the article's body."""

    exact = serializers.CharField()
    prefix = serializers.CharField()
    suffix = serializers.CharField()
    start = serializers.IntegerField(allow_null=True)
    end = serializers.IntegerField(allow_null=True)


class FigureOut(serializers.Serializer[Mapping[str, Any]]):
    """A figure and the part it plays. `value` is a decimal string, or low/high for a range."""

    role = serializers.CharField()
    kind = serializers.ChoiceField(choices=[(kind.value, kind.value) for kind in Kind])
    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    value = serializers.SerializerMethodField()
    low = serializers.CharField(allow_null=True)
    high = serializers.CharField(allow_null=True)
    step = serializers.CharField(help_text="What one unit of the last written digit is worth.")
    unit = serializers.CharField(allow_null=True)
    date = serializers.CharField(allow_null=True)
    exactness = serializers.ChoiceField(choices=[(word.value, word.value) for word in Exactness])
    candidates = serializers.ListField(child=serializers.CharField(), help_text="What else the unit could be.")

    def get_value(self, stored: Mapping[str, Any]) -> str | None:
        """The value as its digits."""
        figure = figure_from(stored)
        return plain_value(figure.low, figure.high)


class StatedRateOut(serializers.Serializer[Mapping[str, Any]]):
    """A rate that the text or an editor states: one unit of base is value of quote."""

    base = serializers.CharField()
    quote = serializers.CharField()
    value = serializers.CharField()


class RateBasisOut(serializers.Serializer[Mapping[str, Any]]):
    """Which day's rate counts."""

    basis = serializers.ChoiceField(choices=[(basis.value, basis.value) for basis in Basis])
    first = serializers.DateField(allow_null=True)
    last = serializers.DateField(allow_null=True)
    chosen = serializers.BooleanField(help_text="An editor chose it.")
    rate = serializers.SerializerMethodField(help_text="Of basis stated, else null.")

    @extend_schema_field(StatedRateOut(allow_null=True))
    def get_rate(self, stored: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The rate itself; readings kept before rates were read have none."""
        rate: Mapping[str, Any] | None = stored.get("rate")
        return rate


class DraftOut(serializers.Serializer[Any]):
    """A claim as it would be registered."""

    kind = serializers.CharField()
    voice = serializers.ChoiceField(choices=VoiceWord.choices)
    attributed_to = serializers.CharField(allow_blank=True)
    anchor = serializers.ChoiceField(choices=Anchor.choices, help_text="Whether the words stand in the article.")
    quotes = QuoteOut(many=True)
    figures = FigureOut(many=True)
    rate_basis = RateBasisOut()


class ClaimOut(serializers.Serializer[Any]):
    """A claim with its verification status."""

    id = serializers.UUIDField(source="public_id")
    article = serializers.UUIDField(source="article.public_id")
    outlet = serializers.SlugField(source="outlet.slug")
    status = serializers.ChoiceField(choices=Status.choices)
    verdict = WordOrNull(choices=VerdictWord.choices, help_text="Null until checked.")
    attention = WordOrNull(choices=Attention.choices, help_text="Why a person should look.")
    assigned_to = serializers.CharField(
        source="assigned_to.username", allow_null=True, default=None, help_text="The account of who is to look at it."
    )
    anchor = serializers.ChoiceField(choices=Anchor.choices)
    quote = serializers.CharField()
    quotes = QuoteOut(many=True, source="current_version.quotes")
    version = serializers.IntegerField(source="current_version.number")
    revision = serializers.IntegerField(source="current_version.revision.number")
    kind = serializers.CharField(source="current_version.kind")
    voice = serializers.ChoiceField(choices=VoiceWord.choices, source="current_version.voice")
    attributed_to = serializers.CharField(source="current_version.attributed_to", allow_blank=True)
    figures = FigureOut(many=True, source="current_version.reading.roles")
    rate_basis = RateBasisOut(source="current_version.reading.rate_basis")
    check = CheckOut(source="current_check", allow_null=True)
    citations = CitationOut(many=True)
    publication = serializers.SerializerMethodField(help_text="What readers see; null where nothing is published.")
    badge = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField()
    changed_at = serializers.DateTimeField()

    @extend_schema_field(PublicationOut(allow_null=True))
    def get_publication(self, claim: Claim) -> dict[str, Any] | None:
        """The live publication."""
        live = [one for one in claim.publications.all() if one.withdrawn_at is None]
        return dict(PublicationOut(live[0]).data) if live else None

    @extend_schema_field(BadgeOut)
    def get_badge(self, claim: Claim) -> dict[str, str]:
        """Addresses built from PUBLIC_URL, never from the Host a request names."""
        return dict(BadgeOut(addresses(str(claim.public_id))).data)


class ClaimsOut(serializers.Serializer[Any]):
    """The claims a statement makes; what was registered already is shown as it is."""

    claims = ClaimOut(many=True)


class BulkLineOut(serializers.Serializer[Any]):
    """What came of a line of a registration in bulk."""

    line = serializers.IntegerField(help_text="Counted from 1, blank lines left out.")
    status = serializers.IntegerField(help_text="As if the line had been a request of its own.")
    claims = serializers.ListField(child=serializers.UUIDField(), help_text="Ids; none where it was refused.")
    problem = ProblemOut(allow_null=True)


class AcceptedOut(ClaimsOut):
    """The drafts that were accepted, and those that were left."""

    gone = serializers.ListField(
        child=serializers.UUIDField(), help_text="Drafts whose words the newest text does not have: not accepted."
    )


class ScanOut(ClaimsOut):
    """The claims a scan found, what became of every figure, and what the text does not say any more."""

    coverage = CoverageOut()
    gone = serializers.ListField(
        child=serializers.UUIDField(), help_text="Claims whose words do not stand in the newest text any more."
    )


class DraftsOut(serializers.Serializer[Any]):
    """What a statement says."""

    claims = DraftOut(many=True)
