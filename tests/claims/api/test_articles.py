"""Registering articles, revising them, and finding their claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from claims.models import Article, Claim, Outlet
from tests.claims.api.conftest import Software, faults, work
from tests.claims.conftest import BODY, FIRST

pytestmark = pytest.mark.django_db

GOOD = {"headline": "韩国加码", "body": BODY, "language": "zh-hans", "published": "2024-03-08T09:30+08:00"}


def test_article_is_registered_for_the_outlet_of_the_token(software: Software, outlet: Outlet) -> None:
    answer = software.post("articles", GOOD | {"url": "https://news.example/韩国", "external_id": "17"})
    assert answer.status_code == 201
    shown = answer.json()
    assert (shown["outlet"], shown["revision"], shown["state"]) == ("daily", 1, "live")
    assert (shown["published"], shown["published_zone"]) == ("2024-03-08T09:30:00+08:00", "+08:00")
    assert shown["claims"] == {}
    stored = Article.objects.get(public_id=shown["id"])
    assert (stored.outlet, stored.external_id) == (outlet, "17")
    assert software.get(f"articles/{shown['id']}").json() == shown


def test_day_without_a_time_stays_a_day(software: Software) -> None:
    answer = software.post("articles", GOOD | {"published": "2024-03-08", "published_zone": "Asia/Seoul"})
    assert (answer.json()["published"], answer.json()["published_zone"]) == ("2024-03-08", "Asia/Seoul")


@pytest.mark.parametrize("published", [None, "absent"])
def test_article_without_publication_is_a_draft(software: Software, published: str | None) -> None:
    given = GOOD | {"published": published}
    if published == "absent":
        del given["published"]
    shown = software.post("articles", given).json()
    assert (shown["published"], shown["state"]) == (None, "draft")


def test_article_of_the_future_is_a_draft(software: Software) -> None:
    assert software.post("articles", GOOD | {"published": "2150-01-01T00:00Z"}).json()["state"] == "draft"


def test_scan_finds_the_claims_as_drafts_in_the_same_call(software: Software) -> None:
    shown = software.post("articles", GOOD | {"scan": True}).json()
    assert shown["claims"] == {"draft": 3}
    kinds = Claim.objects.order_by("pk").values_list("current_version__kind", flat=True)
    assert sorted(kinds) == ["conversion", "conversion", "repeat"]


def test_scanning_again_adds_nothing(software: Software, article: Article) -> None:
    first = software.post(f"articles/{article.public_id}/scan").json()["claims"]
    second = software.post(f"articles/{article.public_id}/scan").json()["claims"]
    assert [claim["id"] for claim in first] == [claim["id"] for claim in second]
    assert first[0]["quotes"][0]["exact"] == FIRST.removeprefix("计划投入")


def test_article_and_scan_tell_what_became_of_its_figures(software: Software, article: Article, rates: Any) -> None:
    address = f"articles/{article.public_id}"
    scanned = software.post(f"{address}/scan").json()["coverage"]
    assert (scanned["figures"], scanned["unchecked"], scanned["recomputed"]) == (5, 4, 0)
    work()
    told = software.get(address).json()["coverage"]
    assert (told["recomputed"], told["waiting_for_source"], told["not_listed"]) == (4, 0, 0)
    [gap] = told["not_understood"]
    assert (gap["text"], gap["reason"], BODY[gap["start"] : gap["end"]]) == ("30分钟", "in no claim", "30分钟")


def test_reasons_of_coverage_are_in_the_callers_language(token_of: Callable[..., str], article: Article) -> None:
    told = Software(token_of(), language="zh-Hans").get(f"articles/{article.public_id}").json()["coverage"]
    assert told["not_understood"][0]["reason"] == "不在任何陈述中"


def test_long_list_of_what_was_not_understood_is_cut(software: Software) -> None:
    given = GOOD | {"body": "\n".join(f"出席{number}人。" for number in range(100, 310))}
    told = software.post("articles", given).json()["coverage"]
    assert (told["figures"], len(told["not_understood"]), told["not_listed"]) == (210, 200, 10)


def test_scan_names_what_an_edit_took_away(software: Software, article: Article) -> None:
    address = f"articles/{article.public_id}"
    first = software.post(f"{address}/scan").json()
    assert first["gone"] == []
    software.post(f"{address}/revisions", {"headline": "韩国加码", "body": f"{FIRST}。"})
    kept, *gone = sorted(first["claims"], key=lambda claim: claim["quote"] not in FIRST)
    second = software.post(f"{address}/scan").json()
    assert [claim["id"] for claim in second["claims"]] == [kept["id"]]
    assert sorted(second["gone"]) == sorted(claim["id"] for claim in gone)


def test_drafts_of_an_article_are_accepted_at_once(software: Software, article: Article, rates: Any) -> None:
    address = f"articles/{article.public_id}"
    software.post(f"{address}/scan")
    work()
    accepted = software.post(f"{address}/acceptance").json()["claims"]
    assert [claim["status"] for claim in accepted] == ["checked"] * 3
    assert software.post(f"{address}/acceptance").json() == {"claims": [], "gone": []}
    assert software.get(address).json()["claims"] == {"checked": 3}


def test_draft_is_accepted_once_and_only_then_confirmed(software: Software, article: Article, rates: Any) -> None:
    [draft, *_others] = software.post(f"articles/{article.public_id}/scan").json()["claims"]
    work()
    confirm = {"decision": "confirm"}
    assert software.post(f"claims/{draft['id']}/reviews", confirm).status_code == 409
    assert software.post(f"claims/{draft['id']}/acceptance").json()["status"] == "checked"
    again = software.post(f"claims/{draft['id']}/acceptance")
    assert (again.status_code, again.json()["status"], again.json()["code"]) == (409, 409, "wrong_state")
    assert software.post(f"claims/{draft['id']}/reviews", confirm).status_code == 201


def test_accepting_is_no_review_to_send(software: Software, claim: Claim) -> None:
    answer = software.post(f"claims/{claim.public_id}/reviews", {"decision": "accept"})
    assert (answer.status_code, set(faults(answer))) == (400, {"decision"})


def test_id_of_the_content_system_is_registered_once(software: Software, stranger: Software) -> None:
    named = GOOD | {"external_system": "cms", "external_id": "17"}
    first = software.post("articles", named).json()
    again = software.post("articles", named)
    assert (again.status_code, faults(again)) == (409, {"external_id": "wrong_state"})
    assert again.json()["article"] == first["id"]
    assert Article.objects.count() == 1
    assert stranger.post("articles", named).status_code == 201


def test_refused_article_leaves_nothing_behind(software: Software) -> None:
    answer = software.post("articles", GOOD | {"state": "embargoed", "scan": True})
    assert answer.status_code == 400
    assert not Article.objects.exists()
    assert not Claim.objects.exists()


def test_revision_is_added_once(software: Software, article: Article) -> None:
    changed = {"headline": "韩国加码", "body": BODY + "\n\n(完)"}
    for _again in range(2):
        answer = software.post(f"articles/{article.public_id}/revisions", changed)
        assert (answer.status_code, answer.json()["number"]) == (201, 2)
    assert software.get(f"articles/{article.public_id}").json()["body"].endswith("(完)")


def test_article_goes_under_embargo_and_out_of_it(software: Software, article: Article) -> None:
    address = f"articles/{article.public_id}"
    held = software.patch(address, {"state": "embargoed", "embargoed_until": "2150-03-09T06:00+08:00"}).json()
    assert (held["state"], held["embargoed_until"]) == ("embargoed", "2150-03-08T22:00:00Z")
    assert faults(software.patch(address, {})) == {"state": "required"}
    freed = software.patch(address, {"state": "live"}).json()
    assert (freed["state"], freed["embargoed_until"]) == ("live", None)


def test_list_shows_the_outlets_articles_and_no_text(software: Software, stranger: Software, article: Article) -> None:
    [shown] = software.get("articles").json()["results"]
    assert (shown["id"], shown["headline"], shown["revision"]) == (str(article.public_id), "韩国加码", 1)
    assert "body" not in shown
    assert stranger.get("articles").json() == {"results": [], "next": None}


@pytest.mark.parametrize(
    ("filter_by", "count"), [("state=live", 1), ("state=draft", 0), ("language=zh-hans", 1), ("external_id=17", 0)]
)
def test_list_is_filtered(software: Software, article: Article, filter_by: str, count: int) -> None:
    Article.objects.update(state="live")
    assert len(software.get(f"articles?{filter_by}").json()["results"]) == count


def test_list_costs_the_same_for_one_and_for_many(
    software: Software, django_assert_max_num_queries: Any, outlet: Outlet
) -> None:
    for number in range(12):
        software.post("articles", GOOD | {"headline": f"题{number}"})
    with django_assert_max_num_queries(4):
        assert len(software.get("articles").json()["results"]) == 12


def test_moments_of_an_answer_are_in_utc_or_the_zone_of_publication(software: Software) -> None:
    shown = software.post("articles", GOOD).json()
    assert shown["created_at"].endswith("Z")
    assert abs((timezone.datetime.fromisoformat(shown["created_at"]) - timezone.now()).total_seconds()) < 60
