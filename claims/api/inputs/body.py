"""What every request's content has in common: an object of known fields, and an error for each that is not right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail
from rest_framework.request import Request
from rest_framework.settings import api_settings

MOST_UNKNOWN_NAMED = 5


class Fields(serializers.Serializer[Any]):
    """An object with known fields alone: a misspelt field is an error, not a silence."""

    def to_internal_value(self, data: Any) -> Any:
        """The fields given. Raises ValidationError, for unknown fields too."""
        if not isinstance(data, Mapping):
            raise serializers.ValidationError({api_settings.NON_FIELD_ERRORS_KEY: [_no_object()]})
        unknown = [str(name) for name in data if name not in self.fields]
        if unknown:
            known = ", ".join(self.fields)
            raise serializers.ValidationError(
                {name[:60]: [_unknown(known)] for name in unknown[:MOST_UNKNOWN_NAMED]}, code="unknown"
            )
        return super().to_internal_value(data)


class Body(Fields):
    """The body of a request."""

    @classmethod
    def parse(cls, request: Request) -> dict[str, Any]:
        """The fields that were sent, and the defaults of others. Raises ValidationError."""
        return cls.read(request.data)

    @classmethod
    def read(cls, value: Any) -> dict[str, Any]:
        """The same of a value that was read already. Raises ValidationError."""
        if value is None:
            raise serializers.ValidationError(_no_object())
        return _validated(cls(data=value))


class Query(Fields):
    """The parameters of an address."""

    @classmethod
    def parse(cls, request: Request) -> dict[str, Any]:
        """The parameters that were given. Raises ValidationError."""
        return _validated(cls(data=request.query_params.dict()))


class Nothing(Body):
    """A body without fields, or none at all."""


def _validated(given: Fields) -> dict[str, Any]:
    given.is_valid(raise_exception=True)
    return dict(given.validated_data)


def _no_object() -> ErrorDetail:
    return ErrorDetail(_("This is no object with named fields: write {…}."), code="invalid")


def _unknown(known: str) -> ErrorDetail:
    sentence = _("There is no such field here: use %s.") % known if known else _("Nothing is taken here: leave it out.")
    return ErrorDetail(sentence, code="unknown")
