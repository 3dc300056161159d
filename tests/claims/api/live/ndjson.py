"""What schemathesis does not know by itself: a body of one line of NDJSON, and the one line of its answer."""

from __future__ import annotations

import json
from typing import Any

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def line(_ctx: Any, value: Any) -> bytes:
    """The value as a line."""
    return value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def first(_ctx: Any, response: Any) -> Any:
    """The first line."""
    return json.loads(response.content.split(b"\n")[0])
