"""What readers may not know of: it answers like what never was, and secrets stay secret."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from claims.models import Claim
from claims.operations.articles import set_state
from claims.verdicts import Outcome
from claims.workflow import Anchor, Status
from tests.claims.conftest import NOW
from tests.claims.publishing.conftest import CONVERTED, FORMS, NOTE, UNKNOWN, Desk, Fetch, image_text, said, words

# ---------------------------------------------------------------- nothing


def unpublished(desk: Desk) -> Claim:
    claim = desk.claim()
    desk.check(claim, "approximate", CONVERTED)
    return claim


def changed(**fields: Any) -> Any:
    """A published claim with fields set afterwards."""

    def make(desk: Desk) -> Claim:
        claim = desk.published()
        Claim.objects.filter(pk=claim.pk).update(**fields)
        return claim

    return make


def withdrawn(desk: Desk) -> Claim:
    claim = desk.published()
    claim.publications.update(withdrawn_at=NOW)
    Claim.objects.filter(pk=claim.pk).update(status=Status.WITHDRAWN)
    return claim


def of_article(state: str) -> Any:
    """A published claim whose article went into another state."""

    def make(desk: Desk) -> Claim:
        claim = desk.published()
        set_state(article=desk.article, state=state, embargoed_until=NOW + timedelta(days=1), now=NOW, by=None)
        return claim

    return make


HIDDEN = {
    "unknown": lambda _desk: UNKNOWN,
    "no id": lambda _desk: "no-id-at-all",
    "upper case": lambda desk: str(desk.published().public_id).upper(),
    "without hyphens": lambda desk: desk.published().public_id.hex,
    "registered": lambda desk: desk.claim(),
    "checked": unpublished,
    "confirmed": changed(status=Status.CONFIRMED),
    "checking": changed(status=Status.CHECKING),
    "dismissed": changed(status=Status.DISMISSED),
    "withdrawn": withdrawn,
    "orphaned": changed(anchor=Anchor.ORPHANED),
    "of a draft": of_article("draft"),
    "embargoed": of_article("embargoed"),
    "taken down": of_article("taken_down"),
    "the outlet's own mistake": lambda desk: desk.published("inaccurate"),
}


def whole(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    return answer.status_code, answer.content, dict(answer.headers)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("state", [name for name in HIDDEN if name != "unknown"])
def test_what_is_hidden_answers_like_what_never_was(newsroom: Desk, fetch: Fetch, state: str, form: str) -> None:
    claim = HIDDEN[state](newsroom)
    assert whole(fetch(claim, form)) == whole(fetch(UNKNOWN, form))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "state", ["unknown", "checked", "withdrawn", "taken down", "orphaned", "the outlet's own mistake"]
)
def test_what_is_hidden_costs_the_same_single_query(
    newsroom: Desk, fetch: Fetch, django_assert_num_queries: Any, state: str, form: str
) -> None:
    claim = HIDDEN[state](newsroom)
    with django_assert_num_queries(1):
        fetch(claim, form)


@pytest.mark.parametrize("query", ["?lang=ja", "?lang=ko&size=large", "?size=large"])
def test_what_is_hidden_does_not_tell_the_articles_language(newsroom: Desk, fetch: Fetch, query: str) -> None:
    claim = withdrawn(newsroom)
    for form in FORMS:
        assert whole(fetch(claim, form + query)) == whole(fetch(claim, form))


def test_a_hidden_image_is_an_invisible_pixel_and_no_broken_one(fetch: Fetch, db: None) -> None:
    answer = fetch(UNKNOWN, ".svg")
    assert answer.status_code == 200
    assert image_text(answer.content) == []


@pytest.mark.parametrize("form", [".json", ""])
def test_a_hidden_record_or_page_is_not_found(fetch: Fetch, db: None, form: str) -> None:
    assert fetch(UNKNOWN, form).status_code == 404


def test_a_validator_of_a_withdrawn_verdict_gets_the_new_answer(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    before = fetch(claim, ".svg")["ETag"]
    claim.publications.update(withdrawn_at=NOW)
    assert fetch(claim, ".svg", if_none_match=before).status_code == 200


# ---------------------------------------------------------------- secrets


def test_nothing_of_a_confidential_source_is_told(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim()
    secret = newsroom.source(
        claim, title="Leaked budget", publisher="A minister", url="https://leak.example", access="confidential"
    )
    newsroom.check(claim, "approximate", CONVERTED, (said(Outcome.SUPPORTED, text="secret sentence"), secret))
    newsroom.publish(claim)
    told = "".join(fetch(claim, form).content.decode() for form in FORMS)
    for word in ("Leaked", "minister", "leak.example", "secret sentence", "Plan"):
        assert word not in told


def test_a_verdict_that_rests_on_a_confidential_source_names_no_source(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim(kind="plain")
    secret = newsroom.source(claim, access="confidential")
    newsroom.check(claim, "accurate", (said(Outcome.SUPPORTED), secret))
    newsroom.publish(claim)
    assert words(fetch, claim) == "所述内容相符（编辑判断）"


def test_what_a_source_said_is_not_told_when_the_source_is_no_longer_linked(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.claim()
    newsroom.check(claim, "approximate", CONVERTED, said(Outcome.SUPPORTED, text="of no known source"))
    newsroom.publish(claim)
    assert "of no known source" not in fetch(claim, ".json").content.decode()


@pytest.mark.parametrize("form", FORMS)
def test_no_editor_and_no_note_of_the_desk_is_told(newsroom: Desk, fetch: Fetch, form: str) -> None:
    newsroom.editor.first_name, newsroom.editor.last_name = "Edith", "Editor"
    newsroom.editor.save()
    claim = newsroom.claim()
    newsroom.check(claim, "approximate", CONVERTED, (said(Outcome.SUPPORTED), newsroom.source(claim)))
    newsroom.publish(claim)
    told = fetch(claim, form).content.decode()
    for word in (NOTE, "Edith", '"ed"', ">ed<"):
        assert word not in told
