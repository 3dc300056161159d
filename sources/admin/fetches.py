"""How reading a source goes, in the editor's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from sources.failures import sentence
from sources.models import Fetch, FetchState, Source, SourceForm
from sources.operations.fetches import UNCHANGED

CLOCK = "%H:%M:%S"
MOMENT = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class ShownFetch:
    """A fetch for a page. state: none, queued, running, waiting (for another try), done, failed."""

    state: str
    sentence: str
    is_live: bool = False
    may_ask: bool = False
    asking: str = ""


def shown_fetch(source: Source, fetch: Fetch | None) -> ShownFetch | None:
    """The newest fetch of a source; None where there is nothing to say of it."""
    if fetch is None:
        if source.form != SourceForm.ADDRESS:
            return None
        why = _("It is not fetched by itself, as the article is sensitive.")
        return ShownFetch("none", why, may_ask=True, asking=_("Fetch it now"))
    if fetch.state == FetchState.FAILED:
        return ShownFetch("failed", sentence(fetch.code), may_ask=True, asking=_("Try again"))
    if fetch.state == FetchState.DONE:
        return ShownFetch("done", _done(fetch), may_ask=source.form == SourceForm.ADDRESS, asking=_("Look again"))
    return _live(fetch)


def _done(fetch: Fetch) -> str:
    words = _("Looked at %s: it says the same.") if fetch.code == UNCHANGED else _("Read %s.")
    return words % _local(fetch.ended_at, MOMENT)


def _live(fetch: Fetch) -> ShownFetch:
    if fetch.state == FetchState.RUNNING:
        return ShownFetch("running", _("It is being fetched and read."), is_live=True)
    if fetch.code:
        again = _("%(why)s It is tried again at %(when)s.")
        told = again % {"why": sentence(fetch.code), "when": _local(fetch.run_after, CLOCK)}
        return ShownFetch("waiting", told, is_live=True, may_ask=True, asking=_("Try again now"))
    return ShownFetch("queued", _("It waits to be fetched."), is_live=True)


def _local(moment: datetime | None, form: str) -> str:
    return f"{timezone.localtime(moment):{form}}" if moment else ""
