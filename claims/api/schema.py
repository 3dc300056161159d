"""The OpenAPI description: headers requests take and answers carry, the scope of each method, and every problem."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django.utils.translation import override
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from claims.api.permissions import READING, scope_of
from factcheck.errors import CONTENT_TYPE, problems

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
OF_EVERY_AWAITED = (
    OpenApiParameter(
        "Prefer",
        {"type": "string", "example": "wait=1"},
        OpenApiParameter.HEADER,
        description="wait=5: answer once the checks are done, or after so many seconds as it stands then; ten at most.",
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
# How answers' headers are described; components/headers has each once
HEADERS = {
    "ETag": {"description": "The state of the thing, for If-Match and If-None-Match.", "schema": {"type": "string"}},
    "Idempotency-Replayed": {
        "description": "true where this is the kept answer to the same request sent before.",
        "schema": {"type": "string", "enum": ["true"]},
    },
    "Preference-Applied": {
        "description": "The wish to wait that was heeded.",
        "schema": {"type": "string", "pattern": "^wait=[0-9]+$"},
    },
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "string", "pattern": "^[0-9]+$"}},
    "WWW-Authenticate": {"description": "How to show a token.", "schema": {"type": "string"}},
}
HEADERS_OF_PROBLEMS = {401: ("WWW-Authenticate",), 429: ("Retry-After",)}
OF_REQUESTS = ("In", "Nothing")  # how the schemas of bodies end: an unknown field is an error
OF_EVERY_REQUEST = (400, 401, 403, 406, 429, 500)
OF_EVERY_BODY = (411, 413, 415)
OF_EVERY_WRITE = (409,)
# What an answer names, and where else that id stands in an address: (operation, where it is, the address's name)
NAMED_BY = (
    ("articles_register", "/id", "article_id"),
    ("claims_register", "/claims/0/id", "claim_id"),
    ("citations_add", "/source/id", "source_id"),
    ("corrections_open", "/id", "correction_id"),
    ("sources_add_series", "/id", "source_id"),
    ("webhooks_add", "/webhook/id", "webhook_id"),
)
REPLAY = {
    "operationId": "webhooks_replay",
    "parameters": {"webhook_id": "$request.path.webhook_id", "delivery_id": "$response.body#/id"},
}


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
        of_post = (*OF_EVERY_POST, *(OF_EVERY_AWAITED if self.desk.is_awaited else ())) if self.method == "POST" else ()
        return [*named, *of_post, *on_condition]

    def get_operation(self, *where: Any) -> Any:
        """With its scope, the headers of its answers, and its problems by their status."""
        operation = super().get_operation(*where)
        if not operation:
            return operation
        operation["security"] = [{"token": [str(scope_of(self.desk, self.method))]}]
        if self.desk.retiring:
            operation["deprecated"] = True
        answers = operation["responses"]
        answers.pop("4XX", None)
        for answer in answers.values():
            if headers := {name: _header(name) for name in self._headers()}:
                answer["headers"] = headers
        if self.method == "GET" and self.desk.is_tagged:
            answers["304"] = {"description": "What you have is what there is.", "headers": {"ETag": _header("ETag")}}
        answers.update({str(status): _problem(status) for status in self._problems(operation)})
        operation["responses"] = dict(sorted(answers.items()))
        return operation

    def _headers(self) -> Iterator[str]:
        if self.desk.is_tagged and self.method in ("GET", "PATCH"):
            yield "ETag"
        if self.method == "POST":
            yield "Idempotency-Replayed"
            if self.desk.is_awaited:
                yield "Preference-Applied"

    def _problems(self, operation: dict[str, Any]) -> Iterator[int]:
        yield from OF_EVERY_REQUEST
        if "{" in self.path:
            yield 404
        if self.method not in READING:
            yield from OF_EVERY_WRITE
        if "requestBody" in operation or self.method == "POST":
            yield from OF_EVERY_BODY
        if self.method in self.desk.conditional:
            yield 412
        yield from getattr(getattr(self.view, self.method.lower()), "other_problems", ())


def complete(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """The whole description with what its operations point to: problems, headers, and where an id leads."""
    with override("en"):
        statuses = sorted({row.status for row in problems().values()})
        result["components"]["responses"] = {f"Problem{status}": _problem_answer(status) for status in statuses}
    result["components"]["headers"] = HEADERS
    for name, schema in result["components"]["schemas"].items():
        if name.endswith(OF_REQUESTS):
            schema["additionalProperties"] = False
    _link(result["paths"])
    return result


def _header(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}


def _problem(status: int) -> dict[str, str]:
    return {"$ref": f"#/components/responses/Problem{status}"}


def _problem_answer(status: int) -> dict[str, Any]:
    """The answer of a status: which codes it may have, and an example of each."""
    rows = [row for row in problems().values() if row.status == status]
    codes = {"code": {"enum": [row.code for row in rows]}, "status": {"const": status}}
    answer: dict[str, Any] = {
        "description": "; ".join(f"`{row.code}`: {row.title}" for row in rows),
        "content": {
            CONTENT_TYPE: {
                "schema": {"allOf": [{"$ref": "#/components/schemas/ProblemOut"}, {"properties": codes}]},
                "examples": {row.code: {"value": _example(row)} for row in rows},
            }
        },
    }
    if headers := {name: _header(name) for name in HEADERS_OF_PROBLEMS.get(status, ())}:
        answer["headers"] = headers
    return answer


def _example(row: Any) -> dict[str, Any]:
    return {
        "type": f"https://factcheck.example/api/problems/{row.code}",
        "title": str(row.title),
        "status": row.status,
        "detail": f"{row.title}.",
        "code": row.code,
        "errors": [],
    }


def _link(paths: dict[str, Any]) -> None:
    """From an answer that names a new thing to every operation on it."""
    operations = {told["operationId"]: told for path in paths.values() for told in path.values()}
    for source, where, name in NAMED_BY:
        links = {
            told["operationId"]: {"operationId": told["operationId"], "parameters": {name: f"$response.body#{where}"}}
            for path, methods in paths.items()
            for told in methods.values()
            if [part for part in path.split("/") if part.startswith("{")] == [f"{{{name}}}"]
        }
        operations[source]["responses"]["201"]["links"] = links
    operations["webhooks_test"]["responses"]["202"]["links"] = {"webhooks_replay": REPLAY}
