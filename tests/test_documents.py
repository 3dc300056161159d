"""The documents hold together: what they link to exists, and what they show of an answer is what is answered."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)(?:\s+\"[^\"]*\")?\)|(?:src|href)=\"(?P<attribute>[^\"]+)\"")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.M | re.S)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/")  # another site, or an address of the running service
HEADING = re.compile(r"^#+\s+(?P<words>.+?)\s*$", re.M)


def links(document: Path) -> list[str]:
    """The relative links and images of a document; code shows links of somebody else's page."""
    found = LINK.finditer(CODE.sub("", document.read_text(encoding="utf-8")))
    targets = [link["target"] or link["attribute"] for link in found]
    return [target for target in targets if not ELSEWHERE.match(target)]


def anchors(document: Path) -> set[str]:
    """What # can lead to: each heading in small letters, blanks as hyphens, signs left out."""
    headings = (heading["words"] for heading in HEADING.finditer(document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for words in headings}


def leads_somewhere(document: Path, target: str) -> bool:
    """Whether a link's file exists, and its heading in a document."""
    name, _hash, anchor = unquote(target).partition("#")
    place = (document.parent / name).resolve() if name else document
    return place.exists() and (not anchor or place.suffix != ".md" or anchor in anchors(place))


def test_there_are_documents_with_links() -> None:
    assert sum(len(links(document)) for document in DOCUMENTS) > 20


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    assert [target for target in links(document) if not leads_somewhere(document, target)] == []


@pytest.mark.parametrize(
    "target", ["nowhere.md", "docs/nowhere.png", "README.md#no-such-heading", "#no-such-heading", "docs/../none.md"]
)
def test_a_link_that_leads_nowhere_is_seen(target: str) -> None:
    assert not leads_somewhere(ROOT / "README.md", target)
