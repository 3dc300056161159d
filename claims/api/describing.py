"""How operations are described in the OpenAPI page: a name, a summary, what comes back, and the one form of errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers

from factcheck.errors import CONTENT_TYPE

Method = TypeVar("Method", bound=Callable[..., Any])


class FaultOut(serializers.Serializer[Any]):
    """What is wrong with one field."""

    field = serializers.CharField(help_text="Its path, such as figures/1/value; empty for the whole.")
    code = serializers.CharField()
    message = serializers.CharField(help_text="What is wrong, and what mends it.")


class ProblemOut(serializers.Serializer[Any]):
    """An error, as RFC 9457 writes it."""

    type = serializers.URLField(help_text="Where this kind of problem is explained.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    code = serializers.CharField(help_text="Stable.")
    errors = FaultOut(many=True)  # type: ignore[assignment]  # a field of that name


def described(
    name: str, summary: str, responses: dict[Any, Any], *, other_problems: tuple[int, ...] = (), **more: Any
) -> Callable[[Method], Method]:
    """Describe a view's method. The name's first word is the resource it is listed under.

    other_problems: statuses it may answer with that those of its kind do not (claims/api/schema.py).
    """
    tell = extend_schema(
        operation_id=name,
        summary=summary,
        tags=[name.partition("_")[0]],
        responses={**responses, ("4XX", CONTENT_TYPE): ProblemOut},
        **more,
    )

    def describe(method: Method) -> Method:
        told: Method = tell(method)
        told.other_problems = other_problems  # type: ignore[attr-defined]  # read by DeskSchema
        return told

    return describe
