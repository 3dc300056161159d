"""An article proposed from its address or a file: read once, and shown to the editor, who decides what is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from claims.models import Language, Outlet, User
from claims.operations.articles import LONGEST_BODY, LONGEST_HEADLINE
from claims.operations.permitting import require
from claims.roles import Act
from factcheck.audit.trail import record
from sources.addresses import AddressRefusedError
from sources.failures import sentence
from sources.fetching import FetchError, Limits
from sources.languages import language
from sources.operations.reaching import judged, reach
from sources.reading import Document, Unreadable, read
from sources.refusal import BadInput, TooLarge
from sources.terms.script import one_script

LARGEST_FILE = 10_000_000  # bytes
LIMITS = Limits(seconds=15, body_bytes=8_000_000)  # somebody waits for it
CHINESE = "zh"
TRADITIONAL_SHARE = 20  # a simplified text has next to none of the letters that a tenth and more of a traditional has


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a page says of itself. language: one of Language, or "". published: ISO 8601 as the page says, or ""."""

    url: str
    headline: str
    body: str
    language: str
    published: str


def propose_article(*, outlet: Outlet, url: str, now: datetime, by: User | None) -> Proposed:
    """Read an article at its address; nothing is stored. Raises NotAllowed, and BadInput with the reason at `url`."""
    require(by, Act.REGISTER, outlet)
    document, final_url = _fetched(outlet, url, now, by)
    return _proposed(document, final_url)


def propose_upload(*, outlet: Outlet, content: bytes, file_name: str, by: User | None) -> Proposed:
    """Read an article out of a file; nothing is stored. Raises NotAllowed, TooLarge, and BadInput at `file`."""
    require(by, Act.REGISTER, outlet)
    if len(content) > LARGEST_FILE:
        raise TooLarge(_("The file is larger than 10 MB: save the article's text alone."), field="file")
    document = read(content, "", file_name=file_name)
    if isinstance(document, Unreadable):
        raise BadInput(sentence(document.code), field="file")
    if not document.text.strip():
        raise BadInput(_("The file has no text: paste the article instead."), field="file")
    return _proposed(document, document.canonical_url)


def language_of(text: str) -> str:
    """The language a text is written in, one of Language, or "" where it is none of them."""
    return _language(Document(text=text, reader="")) if any(map(str.isalpha, text)) else ""


def _proposed(document: Document, url: str) -> Proposed:
    return Proposed(
        url=url,
        headline=document.title[:LONGEST_HEADLINE],
        body=_without_title(document)[:LONGEST_BODY],
        language=_language(document),
        published=document.published,
    )


def _fetched(outlet: Outlet, url: str, now: datetime, by: User | None) -> tuple[Document, str]:
    try:
        judged(url)
        fetched = reach(url.strip(), limits=LIMITS)
    except AddressRefusedError as refused:
        _record_refusal(outlet, refused.code, now, by)
        raise BadInput(sentence(f"address_{refused.code}"), field="url") from refused
    except FetchError as failed:
        if failed.code.startswith("address_"):  # a redirect, or what the name stands for
            _record_refusal(outlet, failed.code.removeprefix("address_"), now, by)
        raise BadInput(sentence(failed.code), field="url") from failed
    document = read(fetched.content, fetched.headers.get("content-type", ""))
    if isinstance(document, Unreadable):
        raise BadInput(sentence(document.code), field="url")
    if not document.text.strip():
        raise BadInput(_("The page has no text: paste the article instead."), field="url")
    return document, fetched.final_url


def _record_refusal(outlet: Outlet, code: str, now: datetime, by: User | None) -> None:
    record(actor=by, action="article.address_refused", subject=outlet, after={"code": code}, now=now)


def _without_title(document: Document) -> str:
    """The text without a first line that only repeats the title."""
    first, _break, rest = document.text.partition("\n")
    return rest.lstrip("\n") if document.title and first.strip() == document.title.strip() else document.text


def _language(document: Document) -> str:
    """One of Language: as the page says, else by its letters; of Chinese, the script most of its letters are of."""
    told = (document.language or language(document.text)).lower()
    if told[:2] == CHINESE:
        changed = sum(old != new for old, new in zip(document.text, one_script(document.text, CHINESE), strict=True))
        return str(Language.ZH_HANT if changed * TRADITIONAL_SHARE > len(document.text) else Language.ZH_HANS)
    return told[:2] if told[:2] in Language.values else ""
