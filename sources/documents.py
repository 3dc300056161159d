"""What a reader makes of bytes: a document's text with its places, or why it has none. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from sources.places import Place


@dataclass(frozen=True, slots=True)
class Document:
    """A document as text. places: pages or cells of the text, in order. notes: what could not be read, as codes.

    reader: its name and version. published: ISO 8601, as the document says. canonical_url: its own, where it names one.
    """

    text: str
    reader: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    canonical_url: str = ""
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why bytes gave no text: a code of sources.failures."""

    code: str
    detail: str = ""


def as_json(read: Document | Unreadable) -> dict[str, Any]:
    """What a reader made, JSON-safe: it crosses a process."""
    return {"unreadable" if isinstance(read, Unreadable) else "document": asdict(read)}


def from_json(told: dict[str, Any]) -> Document | Unreadable:
    """The same again. Raises KeyError, TypeError for what is none."""
    if "unreadable" in told:
        return Unreadable(**told["unreadable"])
    given = dict(told["document"])
    places = tuple(Place(**place) for place in given.pop("places"))
    notes = tuple(given.pop("notes"))
    return Document(**given, places=places, notes=notes)
