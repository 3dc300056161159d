"""Bodies: JSON that cannot exhaust us, and forms with one small file.

REST framework's own JSON parser answers deep nesting with a server error, reads floats, and takes NaN.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import IO, Any, NoReturn

from django.http import HttpRequest
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import DataAndFiles, JSONParser, MultiPartParser

from sources.operations.sources import LONGEST_FILE
from sources.refusal import BadInput, Refusal, TooLarge

DEEPEST = 16  # levels; the deepest body we know has four
FORM_AROUND_FILE = 100_000  # bytes of a form besides its file


class LengthMissing(Refusal):
    """A body comes without its length."""

    code = "length_required"


def refuse_without_length(request: HttpRequest) -> None:
    """Raises LengthMissing for a chunked body: nothing of it would reach us, and each field would seem missing."""
    if request.META.get("HTTP_TRANSFER_ENCODING") and not request.META.get("CONTENT_LENGTH"):
        raise LengthMissing(_("The body comes in chunks: send it whole, with its Content-Length."))


class StrictJSONParser(JSONParser):
    """JSON in UTF-8, of a bounded depth; numbers with a point are Decimals."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,  # noqa: ARG002  # the framework's signature
        parser_context: Mapping[str, Any] | None = None,  # noqa: ARG002
    ) -> Any:
        """The body's value. Raises ParseError."""
        try:
            body = json.loads(stream.read().decode("utf-8-sig"), parse_float=_decimal, parse_constant=_no_number)
        except UnicodeDecodeError as error:
            raise ParseError(_("The body is not UTF-8 at byte %d: send it as UTF-8.") % error.start) from error
        except RecursionError as error:
            raise ParseError(_too_deep()) from error
        except json.JSONDecodeError as error:
            raise ParseError(
                _("The body is no JSON at line %(line)d, column %(column)d: %(why)s.")
                % {"line": error.lineno, "column": error.colno, "why": error.msg}
            ) from error
        except ValueError as error:  # an integer of thousands of digits
            raise ParseError(_("The body has a number that is too long: write it as a string.")) from error
        if _is_deeper(body, DEEPEST):
            raise ParseError(_too_deep())
        return body


class SmallFormParser(MultiPartParser):
    """A multipart form with one source file, refused by its declared length before it is read."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> DataAndFiles[Any, Any]:
        """The form's fields and file. Raises TooLarge, ParseError, and BadInput for what is sent twice."""
        length = (parser_context or {})["request"].META.get("CONTENT_LENGTH") or "0"
        if not length.isascii() or not length.isdigit() or int(length[:12]) > LONGEST_FILE + FORM_AROUND_FILE:
            raise TooLarge(
                _("The form is larger than %d MB: cut out the part that matters.") % (LONGEST_FILE // 1_000_000),
                field="file",
            )
        form = super().parse(stream, media_type, parser_context)
        for name, values in (*form.data.lists(), *form.files.lists()):
            if len(values) > 1:
                raise BadInput(_("This is sent %d times: send it once.") % len(values), field=name[:60])
        return form


def _is_deeper(value: Any, levels: int) -> bool:
    """Whether lists and objects lie in each other more than so many levels deep, without recursion."""
    layer = [value]
    for _level in range(levels + 1):
        layer = [inner for outer in layer for inner in _inside(outer)]
        if not layer:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _too_deep() -> str:
    return _("The body is nested deeper than %d levels.") % DEEPEST


def _no_number(word: str) -> NoReturn:
    raise ParseError(_("The body has %s, which is no JSON number.") % word)


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation as error:
        raise ParseError(_("The body has a number beyond all measure: %s.") % digits[:40]) from error
