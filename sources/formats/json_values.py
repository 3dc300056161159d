"""JSON: every value on a line of its own behind its path, so that a figure is found with what it is the figure of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sources.documents import Document
from sources.formats.decoding import decoded
from sources.formats.format import Format, Hints, UnreadableError
from sources.places import Place
from sources.text import clean

READER = "json 1"
MOST_VALUES = 100_000
DEEPEST = 64


def read(content: bytes, told: Hints) -> Document:
    """The values with their paths. Raises UnreadableError."""
    try:
        value = json.loads(decoded(content, told.charset), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken_file") from error
    lines: list[str] = []
    places: list[Place] = []
    at = 0
    for path, text in _values(value, "", 0):
        line = f"{path}: {text}" if path else text
        if len(lines) == MOST_VALUES:
            raise UnreadableError("too_large")
        lines.append(line)
        places.append(Place(at, at + len(line), cell=path[:100]))
        at += len(line) + 1
    if not lines:
        raise UnreadableError("no_text")
    return Document("\n".join(lines), READER, places=tuple(places))


def _values(value: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every text, number and truth value with its path, in the document's order."""
    if depth > DEEPEST:
        raise UnreadableError("broken_file")
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _values(inner, f"{path}.{_line(name)}" if path else _line(name), depth + 1)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _values(inner, f"{path}[{at}]", depth + 1)
    elif value is not None:
        yield path, _line(str(value))


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def is_it(content: bytes) -> bool:
    """Whether it begins as an object or a list."""
    return content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


FORMAT = Format("json", ("application/json", "text/json", "application/ld+json"), (".json",), is_it, read)
