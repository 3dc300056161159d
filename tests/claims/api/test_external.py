"""A content system puts its articles as it has them, again and again, in any order."""

from __future__ import annotations

from typing import Any

import pytest

from claims.models import Article, Claim, Revision, Run
from tests.claims.api.conftest import Software, faults, work

pytestmark = pytest.mark.django_db
ADDRESS = "articles/by-external/cms/2024-17"
CONVERSION = "韩国计划投入9090亿韩元(约合49.8亿元人民币),用于公共服务。"
PUT = {
    "revision_id": "r1",
    "updated": "2024-03-08T09:12:40+08:00",
    "headline": "韩国加码",
    "html": f"<p>{CONVERSION}</p><p>会议持续了30分钟。</p>",
    "language": "zh-hans",
    "published": "2024-03-08T09:30+08:00",
    "url": "https://news.example/ai",
    "state": "live",
}


def put(software: Software, **changed: Any) -> Any:
    body = {name: value for name, value in {**PUT, **changed}.items() if value is not None or name == "published"}
    return software("PUT", ADDRESS, body)


def later(minute: int) -> str:
    return f"2024-03-08T09:{minute}:00+08:00"


def test_article_is_taken_in_once_and_scanned(software: Software, rates: Any) -> None:
    first, second = put(software), put(software)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"] == software.get(ADDRESS).json()["id"]
    assert (Article.objects.count(), Revision.objects.count(), Claim.objects.count()) == (1, 1, 1)
    assert (first.json()["external_revision"], first.json()["revision"]) == ("r1", 1)


@pytest.mark.parametrize(
    "html",
    [
        f"<div class=lead>{CONVERSION}</div>\n<p>会议持续了<b>30</b>分钟。</p>",
        f"<section><p>\n{CONVERSION}\n</p></section><p>会议持续了30分钟。&nbsp;</p><!-- r2 -->",
    ],
)
def test_change_of_markup_alone_changes_no_claim(software: Software, rates: Any, html: str) -> None:
    put(software)
    work()
    before = list(Claim.objects.values())
    answer = put(software, html=html, revision_id="r2", updated=later(20))
    assert (answer.json()["revision"], answer.json()["external_revision"]) == (1, "r2")
    assert list(Claim.objects.values()) == before
    assert Run.objects.count() == 1


def test_words_that_move_keep_their_claim_and_a_changed_digit_orphans_it(software: Software, rates: Any) -> None:
    put(software)
    work()
    put(software, html=f"<p>新开头。</p>{PUT['html']}", revision_id="r2", updated=later(20))
    assert Claim.objects.get().anchor == "moved"
    put(software, html=PUT["html"].replace("49.8", "49.3"), revision_id="r3", updated=later(30), scan=False)
    assert Claim.objects.get().anchor == "orphaned"


def test_message_that_was_overtaken_changes_nothing(software: Software) -> None:
    put(software, revision_id="r2", updated=later(20))
    answer = put(software, html="<p>旧文</p>")
    assert (answer.status_code, faults(answer)) == (409, {"updated": "wrong_state"})
    assert answer.json()["revision_id"] == "r2"
    assert Revision.objects.count() == 1


def test_state_follows_the_content_system(software: Software) -> None:
    until = {"state": "embargoed", "embargoed_until": "2150-03-09T06:00+08:00"}
    assert put(software, **until).json()["state"] == "embargoed"
    assert put(software, updated=later(20)).json()["state"] == "live"
    assert put(software, updated=later(30), state="taken_down").json()["state"] == "taken_down"


def test_an_embargo_that_the_content_system_still_names_after_its_end_is_over(software: Software) -> None:
    ended = {"state": "embargoed", "embargoed_until": "2024-03-09T06:00+08:00"}
    put(software)
    answer = put(software, **ended, revision_id="r2", updated=later(20)).json()
    assert (answer["state"], answer["embargoed_until"]) == ("live", None)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"body": "文"}, {"body": "required"}),
        ({"html": None}, {"body": "required"}),
        ({"html": "<script>1</script>"}, {"body": "invalid"}),
        ({"updated": "2024-03-08T09:12"}, {"updated": "invalid"}),
        ({"revision_id": None}, {"revision_id": "required"}),
        ({"state": "embargoed"}, {"embargoed_until": "invalid"}),
        ({"language": "xx"}, {"language": "invalid_choice"}),
    ],
)
def test_what_cannot_be_an_article_is_refused_by_field(software: Software, changed: Any, fault: Any) -> None:
    answer = put(software, **changed)
    assert (answer.status_code, faults(answer)) == (400, fault)
    assert not Article.objects.exists()


def test_same_id_at_another_outlet_is_another_article(software: Software, stranger: Software) -> None:
    put(software)
    assert stranger.get(ADDRESS).status_code == 404
    assert put(stranger).status_code == 201
    assert Article.objects.count() == 2


def test_blocks_are_paragraphs(software: Software) -> None:
    answer = put(software, html=None, blocks=[CONVERSION, " 会议持续了30分钟。\n"])
    assert answer.json()["body"] == f"{CONVERSION}\n\n会议持续了30分钟。"
