"""What requests take in their headers, as the OpenAPI page tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

if TYPE_CHECKING:
    from claims.api.views.desk import DeskView

OF_EVERY_POST = (
    OpenApiParameter(
        "Idempotency-Key",
        {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        OpenApiParameter.HEADER,
        description="A UUID of yours: the same key and body within a day give the same answer, and are done once.",
    ),
)

OF_EVERY_TAGGED_READ = (
    OpenApiParameter(
        "If-None-Match", str, OpenApiParameter.HEADER, description="ETags you have: where one is right still, 304."
    ),
)
OF_EVERY_CONDITIONAL = (
    OpenApiParameter(
        "If-Match",
        str,
        OpenApiParameter.HEADER,
        description="The ETag of the thing as you read it: where somebody changed it since, 412 says who.",
    ),
)


class DeskSchema(AutoSchema):
    """Describes a view's methods."""

    @property
    def desk(self) -> DeskView:
        """The view, which is always one of the desk's."""
        return cast("DeskView", self.view)

    def get_override_parameters(self) -> list[Any]:
        """What the view names, and the headers it heeds."""
        named: list[Any] = super().get_override_parameters()
        if self.method == "GET" and self.desk.is_tagged:
            return [*named, *OF_EVERY_TAGGED_READ]
        on_condition = OF_EVERY_CONDITIONAL if self.method in self.desk.conditional else ()
        return [*named, *(OF_EVERY_POST if self.method == "POST" else ()), *on_condition]

    def get_operation(self, *where: Any) -> Any:
        """With the tag of what is tagged."""
        operation = super().get_operation(*where)
        if operation and self.method == "GET" and self.desk.is_tagged:
            operation["responses"]["200"]["headers"] = {"ETag": {"schema": {"type": "string"}, "required": True}}
            operation["responses"]["304"] = {"description": "What you have is what there is."}
        return operation
