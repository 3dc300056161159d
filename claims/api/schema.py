"""What every POST takes besides its body, as the OpenAPI page tells it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

OF_EVERY_POST = (
    OpenApiParameter(
        "Idempotency-Key",
        {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        OpenApiParameter.HEADER,
        description="A UUID of yours: the same key and body within a day give the same answer, and are done once.",
    ),
)


class DeskSchema(AutoSchema):
    """Describes a view's methods."""

    def get_override_parameters(self) -> list[Any]:
        """What the view names, and what every POST takes."""
        named: list[Any] = super().get_override_parameters()
        return [*named, *OF_EVERY_POST] if self.method == "POST" else named
