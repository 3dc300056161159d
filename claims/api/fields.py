"""The fields of requests: strict about types and digits, and each error says what mends it.

REST framework takes １２ and 1_000 for numbers, 1 for a text, and any scheme for an address; ours do not.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.dating import DAY_ALONE, MOMENT_ALONE, PUBLICATION, Wording, read_published
from sources.addresses import NEVER_IN_URL
from sources.refusal import BadInput
from sources.text import storable

if TYPE_CHECKING:
    from drf_spectacular.openapi import AutoSchema

PLAIN_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
SMALL_NUMBER = re.compile(r"-?[0-9]{1,9}")
LONGEST_ADDRESS = 2000

MISSING = {
    "required": _("This field is missing: give it."),
    "null": _("This field is null: give it a value, or leave it out."),
}


class Text(serializers.CharField):
    """A text; blanks at its ends are kept, and characters that cannot be stored become U+FFFD, one for one."""

    default_error_messages = {
        **MISSING,
        "invalid": _("This is no text: write it in quotation marks."),
        "blank": _("This is empty: write something, or leave the field out."),
        "max_length": _("This is longer than {max_length} characters: shorten it."),
    }

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **given})

    def to_internal_value(self, data: Any) -> str:
        """The text. Raises ValidationError for numbers and the like."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(storable(data))


class TextInDescription(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]  # its registry is untyped
    """A text as the OpenAPI page tells it: not empty where it may not be."""

    target_class = "claims.api.fields.Text"
    match_subclasses = True

    def map_serializer_field(self, _auto_schema: AutoSchema, _direction: Any) -> dict[str, Any]:
        """The schema with its least length; the rest is added from the field."""
        return {"type": "string"} if self.target.allow_blank else {"type": "string", "minLength": 1}


class Line(Text):
    """A short text in one line."""

    default_error_messages = {"line": _("This has line breaks or control characters: write it in one line.")}

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"trim_whitespace": True, **given})

    def to_internal_value(self, data: Any) -> str:
        """The line. Raises ValidationError."""
        if isinstance(data, str) and not data.strip().isprintable():
            self.fail("line")
        return super().to_internal_value(data)


class Address(Line):
    """A web address."""

    default_error_messages = {
        "address": _("This is no web address: write it whole, as https://example.org/page."),
    }

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"max_length": LONGEST_ADDRESS, **given})

    def to_internal_value(self, data: Any) -> str:
        """The address. Raises ValidationError for other schemes, a password in it, blanks and backslashes."""
        address = super().to_internal_value(data)
        if address and not _is_address(address):
            self.fail("address")
        return address


class Word(serializers.ChoiceField):
    """One of a table's words."""

    default_error_messages = {
        **MISSING,
        "invalid_choice": _("{input} is none of the words known here: use one of {known}."),
    }

    def to_internal_value(self, data: Any) -> Any:
        """The word. Raises ValidationError naming the known ones."""
        if not isinstance(data, str) or data not in self.choices:
            self.fail("invalid_choice", input=repr(data)[:60], known=", ".join(map(str, self.choices)))
        return data


class Flag(serializers.BooleanField):
    """true or false, in JSON or as a word of a query."""

    default_error_messages = {**MISSING, "invalid": _("This is neither true nor false: write one of them.")}
    TRUE_VALUES = {True, "true"}
    FALSE_VALUES = {False, "false"}
    NULL_VALUES = {None}

    def to_internal_value(self, data: Any) -> bool:
        """The truth value; 1 and "yes" are none."""
        if not isinstance(data, bool | str):
            self.fail("invalid")
        return bool(super().to_internal_value(data))


class Id(serializers.UUIDField):
    """A public id."""

    default_error_messages = {
        **MISSING,
        "invalid": _("This is no id: ids look like 0b8c1c2e-0d4f-4c55-9a57-7cf6a1f0a6d1."),
    }

    def to_internal_value(self, data: Any) -> Any:
        """The id. Raises ValidationError."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


@extend_schema_field({"type": "string", "pattern": r"^-?[0-9]{1,40}(\.[0-9]{1,40})?$", "example": "4980000000"})
class Number(serializers.Field[Decimal, Any, str, Any]):
    """A plain decimal, as a string or a JSON number; never a float."""

    default_error_messages = {
        **MISSING,
        "invalid": _('This is no plain decimal: write it in ASCII digits as a string, such as "4980000000".'),
    }

    def to_internal_value(self, data: Any) -> Decimal:
        """The number. Raises ValidationError for １２, 1_000, 1e9, NaN and grouped digits."""
        if isinstance(data, bool) or not isinstance(data, str | int | Decimal):
            self.fail("invalid")
        written = f"{data:f}" if isinstance(data, Decimal) and abs(data.adjusted()) <= 40 else str(data)
        if not PLAIN_NUMBER.fullmatch(written):
            self.fail("invalid")
        return Decimal(written)

    def to_representation(self, value: Decimal) -> str:
        """Plain digits."""
        return f"{value:f}"


class SmallNumber(serializers.IntegerField):
    """A count, in JSON or as the digits of a query."""

    default_error_messages = {
        **MISSING,
        "invalid": _("This is no whole number: write it in ASCII digits."),
        "outside": _("This is not between {least} and {most}."),
    }

    def __init__(self, *, least: int, most: int, **given: Any) -> None:
        self.least, self.most = least, most
        super().__init__(min_value=least, max_value=most, **given)

    def to_internal_value(self, data: Any) -> int:
        """The number. Raises ValidationError for １２, 1_000 and 1.0."""
        written = str(data)
        if isinstance(data, bool) or not SMALL_NUMBER.fullmatch(written):
            self.fail("invalid")
        if not self.least <= int(written) <= self.most:
            self.fail("outside", least=self.least, most=self.most)
        return int(written)


@extend_schema_field(
    {
        "type": "string",
        "description": "A moment with its zone, or the day alone where no time of day is known.",
        "anyOf": [{"format": "date-time"}, {"format": "date"}],
        "example": "2024-03-08T09:30+08:00",
    }
)
class Published(serializers.Field[datetime | date, Any, str, Any]):
    """When an article was first published."""

    default_error_messages = {**MISSING, "invalid": _('This is no time: write it as "2024-03-08T09:30+08:00".')}
    wording: Wording = PUBLICATION

    def to_internal_value(self, data: Any) -> datetime | date:
        """An aware moment, or a day. Raises ValidationError."""
        if not isinstance(data, str):
            self.fail("invalid")
        try:
            return read_published(data, wording=self.wording)
        except BadInput as refusal:
            raise serializers.ValidationError(str(refusal.sentence), code="invalid") from refusal

    def to_representation(self, value: datetime | date) -> str:
        """ISO 8601."""
        return value.isoformat()


@extend_schema_field(OpenApiTypes.DATETIME)
class Moment(Published):
    """A moment with its zone."""

    wording = MOMENT_ALONE
    default_error_messages = {"day": _("This is a day: give the time and its zone, as 2024-03-08T09:30+08:00.")}

    def to_internal_value(self, data: Any) -> datetime:
        """An aware moment. Raises ValidationError."""
        moment = super().to_internal_value(data)
        if not isinstance(moment, datetime):
            self.fail("day")
        return moment


@extend_schema_field(OpenApiTypes.DATE)
class Day(Published):
    """A day of the calendar."""

    wording = DAY_ALONE
    default_error_messages = {"moment": _("This is a moment: give the day alone, as 2024-03-08.")}

    def to_internal_value(self, data: Any) -> date:
        """A day. Raises ValidationError."""
        day = super().to_internal_value(data)
        if isinstance(day, datetime):
            self.fail("moment")
        return day


def _is_address(address: str) -> bool:
    if NEVER_IN_URL.search(address):
        return False
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
        )
    except ValueError:  # a port or a bracket that cannot be
        return False
