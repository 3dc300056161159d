"""NDJSON: one JSON value a line, read and written, so that one line at fault spoils no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer, JSONRenderer

from sources.refusal import TooLarge

MEDIA_TYPE = "application/x-ndjson"
MOST_LINES = 100


class LinesParser(BaseParser):
    """The lines of a body as text; blank ones are left out."""

    media_type = MEDIA_TYPE

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,  # noqa: ARG002  # the framework's signature
        parser_context: Mapping[str, Any] | None = None,  # noqa: ARG002
    ) -> Any:
        """Raises ParseError for what is no UTF-8, RequestDataTooBig, TooLarge for more than MOST_LINES."""
        body = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise RequestDataTooBig
        try:
            lines = [line for line in body.decode("utf-8-sig").split("\n") if line.strip()]
        except UnicodeDecodeError as error:
            raise ParseError(_("The body is not UTF-8 at byte %d: send it as UTF-8.") % error.start) from error
        if len(lines) > MOST_LINES:
            raise TooLarge(_("These are more than %d lines: send them in parts.") % MOST_LINES)
        return lines


class LinesRenderer(BaseRenderer):
    """A list as lines; a problem as what it is."""

    media_type = MEDIA_TYPE
    format = "ndjson"
    charset = "utf-8"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,  # noqa: ARG002  # the framework's signature
        renderer_context: Mapping[str, Any] | None = None,  # noqa: ARG002
    ) -> bytes:
        """The bytes of the answer."""
        if not isinstance(data, list):
            return JSONRenderer().render(data)
        return b"".join(JSONRenderer().render(one) + b"\n" for one in data)
