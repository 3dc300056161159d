"""What an editor can do with a claim on its page: each act is one call to one operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.models import Claim, User
from claims.operations.accepting import accept
from claims.operations.amending import correct_claim
from claims.operations.assigning import assign
from claims.operations.by_hand import verify_by_hand
from claims.operations.citing import cite, cite_address, cite_text, cite_upload, fetch_cited
from claims.operations.reviewing import ask_again, confirm, dismiss, override, publish, withdraw
from sources.refusal import Refusal


class Refused(Exception):
    """The form has errors now: show the page again."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act with the page's form it reads and its call."""

    form: str
    call: Callable[[Claim, Any, User, datetime], object]

    def run(self, claim: Claim, form: Any, user: User, now: datetime) -> object:
        """Check the form and make the call; what came of it. Raises Refused with the reason at the form's fields."""
        if not form.is_valid():
            raise Refused
        try:
            return self.call(claim, form, user, now)
        except Refusal as refusal:
            form.refuse(refusal)
            raise Refused from refusal


def _accept(claim: Claim, _form: Any, user: User, now: datetime) -> None:
    accept(claim=claim, by=user, now=now)


def _confirm(claim: Claim, form: Any, user: User, now: datetime) -> None:
    confirm(claim=claim, by=user, now=now, **form.cleaned_data)


def _override(claim: Claim, form: Any, user: User, now: datetime) -> None:
    override(claim=claim, by=user, now=now, **form.cleaned_data)


def _dismiss(claim: Claim, form: Any, user: User, now: datetime) -> None:
    dismiss(claim=claim, by=user, now=now, **form.cleaned_data)


def _ask_again(claim: Claim, form: Any, user: User, now: datetime) -> None:
    ask_again(claim=claim, by=user, now=now, **form.cleaned_data)


def _publish(claim: Claim, form: Any, user: User, now: datetime) -> object:
    return publish(claim=claim, by=user, now=now, seen=form.cleaned_data["seen"])


def _withdraw(claim: Claim, form: Any, user: User, now: datetime) -> None:
    withdraw(claim=claim, by=user, now=now, seen=form.cleaned_data["seen"])


def _assign(claim: Claim, form: Any, user: User, now: datetime) -> None:
    assign(claim=claim, by=user, now=now, **form.cleaned_data)


def _by_hand(claim: Claim, form: Any, user: User, now: datetime) -> None:
    verify_by_hand(claim=claim, by=user, now=now, **form.found)


def _correct(claim: Claim, form: Any, user: User, now: datetime) -> None:
    if form.correction:
        correct_claim(claim=claim, by=user, now=now, seen=form.cleaned_data["seen"], **form.correction)


def _cite(claim: Claim, form: Any, user: User, now: datetime) -> None:
    given = dict(form.cleaned_data)
    given.pop("seen")  # another source beside one's own takes nothing from anybody
    source, text, file, url = (given.pop(name) for name in ("source", "text", "file", "url"))
    is_series = given.pop("is_series")
    if source is None and file is None and not text:
        cite_address(claim=claim, url=url, by=user, now=now, **given)
        return
    if source is not None:
        cite(claim=claim, source=source, note=given["note"], by=user, now=now)
    elif file is not None:
        cite_upload(claim=claim, name=file.name, content=file.read(), is_series=is_series, by=user, now=now, **given)
    else:
        cite_text(claim=claim, text=text, url=url, by=user, now=now, **given)


def _fetch(claim: Claim, form: Any, user: User, now: datetime) -> None:
    fetch_cited(claim=claim, source_id=form.cleaned_data["source"], by=user, now=now)


ACTS = {
    "accept": Act("decision_form", _accept),
    "confirm": Act("decision_form", _confirm),
    "dismiss": Act("decision_form", _dismiss),
    "ask_again": Act("decision_form", _ask_again),
    "publish": Act("decision_form", _publish),
    "withdraw": Act("decision_form", _withdraw),
    "override": Act("override_form", _override),
    "assign": Act("assign_form", _assign),
    "by_hand": Act("by_hand_form", _by_hand),
    "correct": Act("reading_form", _correct),
    "fetch": Act("fetch_form", _fetch),
    "cite": Act("source_form", _cite),
}
