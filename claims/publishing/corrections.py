"""What readers may know of an outlet's corrections, and how a feed tells it (Atom, RFC 4287). Pure.

A published note is a part of the record: it stays though its badge was withdrawn, and goes with its article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from claims.publishing.lettering import printable
from claims.publishing.records import LONGEST_NOTE, LONGEST_TITLE
from claims.publishing.words.language import Language

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Notice:
    """A published note. published_at: in the article's own zone; claim, article: public ids; url: of the article."""

    public_id: str
    claim: str
    headline: str
    url: str
    language: str
    note: str
    old_figure: str
    new_figure: str
    day: str
    published_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """An outlet's latest notes, the newest first. language: of the newest article; since: when it first told anything.

    hosts: none, every site may read them.
    """

    outlet: str
    slug: str
    policy_url: str
    language: str
    updated: datetime
    notices: tuple[Notice, ...]
    hosts: tuple[str, ...] = ()


def atom(corrections: Corrections, language: Language, links: Mapping[str, str], pages: Mapping[str, str]) -> bytes:
    """The feed. links: its own address (feed) and the page's; pages: each claim's page by its public id."""
    feed = Element("feed", {"xmlns": ATOM, XML_LANG: language.tag})
    title = f"{language.labels['corrections']} · {printable(corrections.outlet, LONGEST_TITLE)}"
    _text(feed, "id", links["page"])
    _text(feed, "title", title)
    _text(feed, "updated", _moment(corrections.updated))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": links["feed"]})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": links["page"]})
    _text(SubElement(feed, "author"), "name", printable(corrections.outlet, LONGEST_TITLE))
    for notice in corrections.notices:
        _entry(feed, notice, pages[notice.claim])
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: Element, notice: Notice, page: str) -> None:
    entry = SubElement(feed, "entry", {XML_LANG: tag_of(notice.language)})
    _text(entry, "id", f"urn:uuid:{notice.public_id}")
    _text(entry, "title", printable(notice.headline, LONGEST_TITLE))
    _text(entry, "updated", _moment(notice.published_at))
    _text(entry, "published", _moment(notice.published_at))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    if notice.url:
        SubElement(entry, "link", {"rel": "related", "type": "text/html", "href": notice.url})
    content = SubElement(entry, "content", {"type": "text"})
    content.text = printable(notice.note, LONGEST_NOTE)


def tag_of(code: str) -> str:
    """The BCP 47 tag of an article's language."""
    return {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}.get(code, code)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
