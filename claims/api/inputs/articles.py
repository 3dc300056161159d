"""What is sent about articles."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from claims.api.fields import Address, Flag, Line, Moment, Published, Text, Word
from claims.api.inputs.body import Body
from claims.api.pages import PageQuery
from claims.models import ArticleState, Language
from claims.operations.articles import LONGEST_BODY, LONGEST_HEADLINE
from claims.operations.registering import LONGEST_QUOTE


class StateIn(Body):
    """Whether readers may know of an article."""

    state = Word(choices=ArticleState.choices)
    embargoed_until = Moment(required=False, allow_null=True, help_text="Needed for the state embargoed.")

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """An end belongs to an embargo. Raises ValidationError."""
        if given.get("embargoed_until") and given.get("state") != ArticleState.EMBARGOED:
            raise serializers.ValidationError(
                {"embargoed_until": _("Only an embargo has an end: leave it out, or set the state to embargoed.")}
            )
        return given


class RevisionIn(Body):
    """A state of an article's text."""

    headline = Line(max_length=LONGEST_HEADLINE)
    body = Text(max_length=LONGEST_BODY, help_text="Plain text. Offsets of quotes are code points into it.")


class ArticleIn(RevisionIn, StateIn):
    """An article to register."""

    language = Word(choices=Language.choices)
    published = Published(required=False, allow_null=True, default=None, help_text="First publication.")
    published_zone = Line(
        required=False,
        max_length=40,
        default="",
        allow_blank=True,
        help_text="Asia/Shanghai or +08:00; by default the offset of `published`. The zone of a day without a time.",
    )
    url = Address(required=False, default="", allow_blank=True)
    state = Word(
        choices=ArticleState.choices,
        required=False,
        help_text="By default live where `published` is past, else draft.",
    )
    external_system = Line(required=False, max_length=50, default="", allow_blank=True)
    external_id = Line(required=False, max_length=200, default="", allow_blank=True, help_text="The CMS's own id.")
    scan = Flag(required=False, default=False, help_text="Register at once every claim that can be recomputed.")


class QuoteIn(Body):
    """A statement of an article."""

    quote = Text(max_length=LONGEST_QUOTE, help_text="The article's sentence, or what it says: 9090亿韩元 ≈ 49.8亿元.")


class ArticleQuery(PageQuery):
    """Which articles are listed."""

    state = Word(choices=ArticleState.choices, required=False)
    language = Word(choices=Language.choices, required=False)
    external_system = Line(required=False, max_length=50)
    external_id = Line(required=False, max_length=200)
    url = Address(required=False, help_text="The address of its page.")
    ordering = Word(choices=[("-created_at", "newest first"), ("created_at", "oldest first")], default="-created_at")
