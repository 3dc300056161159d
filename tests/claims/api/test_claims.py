"""Registering, reading and correcting claims, with their verification status."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Article, Check, Claim, Run
from tests.claims.api.conftest import Software, faults, work
from tests.claims.conftest import FIRST, SECOND

pytestmark = pytest.mark.django_db


def test_statement_is_understood_without_writing(software: Software, article: Article) -> None:
    [draft] = software.post(f"articles/{article.public_id}/understand", {"quote": FIRST}).json()["claims"]
    assert (draft["kind"], draft["anchor"]) == ("conversion", "kept")
    amounts = [(figure["role"], figure["value"], figure["unit"]) for figure in draft["figures"]]
    assert amounts == [("from", "909000000000", "KRW"), ("to", "4980000000", "CNY")]
    assert not Claim.objects.exists()


def test_two_ways_to_write_a_statement_are_one_claim(software: Software, article: Article) -> None:
    address = f"articles/{article.public_id}/claims"
    [first] = software.post(address, {"quote": FIRST}).json()["claims"]
    [second] = software.post(address, {"quote": "9090亿韩元 ≈ 49.8亿元"}).json()["claims"]
    assert first["id"] == second["id"]


def test_registered_claim_is_queued_and_shown(software: Software, article: Article) -> None:
    answer = software.post(f"articles/{article.public_id}/claims", {"quote": SECOND})
    assert answer.status_code == 201
    [shown] = answer.json()["claims"]
    assert (shown["status"], shown["verdict"], shown["check"], shown["attention"]) == ("registered", None, None, None)
    assert shown["article"] == str(article.public_id)
    [quote] = shown["quotes"]
    assert article.current.body[quote["start"] : quote["end"]] == quote["exact"]
    assert Run.objects.get().state == "queued"


def test_checked_claim_shows_the_evidence(software: Software, claim: Claim) -> None:
    shown = software.get(f"claims/{claim.public_id}").json()
    assert (shown["status"], shown["verdict"]) == ("checked", "approximate")
    [finding] = shown["check"]["findings"]
    told = {
        "outcome": "approximate",
        "reason_code": "conversion_approximate",
        "cause": None,
        "written": "4980000000",
        "written_text": "49.8亿元人民币",
        "expected": "4927000000",
        "expected_text": "4.927 billion yuan",
        "unit": "CNY",
        "deviation_percent": "1.08",
        "rate_day": "2024-03-07",
        "rate_provider": "ecb",
        "rate_period": "day",
        "rate_attribution": "Source: ECB",
        "basis": "publication",
        "explaining_day": "2023-12-29",
        "explaining_days": 1,
        "source": None,
        "passage": None,
    }
    assert {name: finding[name] for name in told} == told
    assert finding["rate"].startswith("0.00542017")
    assert finding["implied_rate_low"] < finding["implied_rate"] < finding["implied_rate_high"]
    assert "At the ECB rate of 7 March 2024" in finding["reason"]


def test_reason_speaks_the_language_that_is_asked_for(token_of: Callable[..., str], claim: Claim) -> None:
    for language in ("zh-CN", "zh-Hans", "zh"):
        shown = Software(token_of(), language=language).get(f"claims/{claim.public_id}").json()
        [finding] = shown["check"]["findings"]
        assert finding["reason"].startswith("按2024年3月7日欧洲央行参考汇率")
        assert finding["expected_text"] == "49.27亿元"


def test_two_rates_of_one_article_are_a_claim_of_their_own(software: Software, article: Article, rates: Any) -> None:
    software.post(f"articles/{article.public_id}/scan")
    work()
    [shown] = software.get("claims?kind=repeat").json()["results"]
    assert len(shown["quotes"]) == 2
    assert shown["check"]["findings"][0]["deviation_percent"] == "2.53"


def test_numbers_of_an_answer_are_strings(software: Software, claim: Claim) -> None:
    [finding] = software.get(f"claims/{claim.public_id}").json()["check"]["findings"]
    assert not [name for name, value in finding.items() if isinstance(value, float)]
    assert all(isinstance(finding[name], str) for name in ("written", "expected", "rate", "deviation_percent"))


def test_badge_address_is_of_the_settings_whatever_host_is_asked(
    software: Software, claim: Claim, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.PUBLIC_URL = "https://check.example"
    shown = software.get(f"claims/{claim.public_id}", HTTP_HOST="evil.example").json()
    assert shown["badge"]["svg"] == f"https://check.example/badges/claims/{claim.public_id}.svg"
    listed = software.get("claims?page_size=1", HTTP_HOST="evil.example").content
    assert b"evil" not in listed


def test_correction_in_the_same_call_is_kept(software: Software, article: Article) -> None:
    body = {
        "quote": FIRST,
        "voice": "attributed",
        "figures": [{"role": "from"}, {"role": "to", "value": "4930000000", "unit": "CNY"}],
    }
    [shown] = software.post(f"articles/{article.public_id}/claims", body).json()["claims"]
    assert (shown["voice"], shown["version"]) == ("attributed", 2)
    assert [figure["value"] for figure in shown["figures"]] == ["909000000000", "4930000000"]


def test_refused_correction_registers_nothing(software: Software, article: Article) -> None:
    body = {"quote": FIRST, "figures": [{"role": "whole", "value": "3", "unit": "CNY"}]}
    answer = software.post(f"articles/{article.public_id}/claims", body)
    assert (answer.status_code, faults(answer)) == (400, {"figures/0/role": "invalid"})
    assert not Claim.objects.exists()


def test_correction_of_several_claims_at_once_is_refused(software: Software, article: Article) -> None:
    body = {"quote": f"{FIRST},用于公共服务。\n\n{SECOND}", "voice": "forecast"}
    answer = software.post(f"articles/{article.public_id}/claims", body)
    assert (answer.status_code, faults(answer)) == (400, {"quote": "invalid"})
    assert not Claim.objects.exists()


def test_corrected_claim_is_checked_anew(software: Software, claim: Claim) -> None:
    figures = [{"role": "from"}, {"role": "to", "value": "4930000000", "unit": "CNY"}]
    shown = software.patch(f"claims/{claim.public_id}", {"figures": figures}).json()
    assert (shown["version"], shown["figures"][1]["value"]) == (2, "4930000000")
    work()
    shown = software.get(f"claims/{claim.public_id}").json()
    assert (shown["verdict"], shown["check"]["version"]) == ("accurate", 2)


def test_rate_basis_is_chosen(software: Software, claim: Claim) -> None:
    basis = {"basis": "day", "first": "2023-12-29", "last": "2023-12-29"}
    shown = software.patch(f"claims/{claim.public_id}", {"rate_basis": basis}).json()
    assert shown["rate_basis"] == basis | {"chosen": True, "rate": None}
    work()
    [finding] = software.get(f"claims/{claim.public_id}").json()["check"]["findings"]
    assert (finding["outcome"], finding["rate_day"]) == ("accurate", "2023-12-29")


def test_rate_that_the_text_states_is_set_and_judged_by(software: Software, claim: Claim) -> None:
    rate = {"value": "182.5", "base": "CNY", "quote": "KRW"}
    shown = software.patch(f"claims/{claim.public_id}", {"rate_basis": {"basis": "stated", "rate": rate}}).json()
    assert shown["rate_basis"]["rate"] == rate
    work()
    [finding] = software.get(f"claims/{claim.public_id}").json()["check"]["findings"]
    assert (finding["outcome"], finding["basis"], finding["rate_provider"]) == ("accurate", "stated", None)
    assert "1 CNY = 182.5 KRW" in finding["reason"]


def test_whose_words_they_are_is_corrected(software: Software, claim: Claim) -> None:
    given = {"voice": "quoted", "attributed_to": "财政部长"}
    shown = software.patch(f"claims/{claim.public_id}", given).json()
    assert (shown["voice"], shown["attributed_to"]) == ("quoted", "财政部长")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, ""),
        ({"kind": "rumour"}, "kind"),
        ({"voice": "loud"}, "voice"),
        ({"figures": []}, "figures"),
        ({"figures": "all"}, "figures"),
        ({"figures": [7]}, "figures/0"),
        ({"figures": [{}]}, "figures/0/role"),
        ({"figures": [{"role": "from", "text": "许多"}]}, "figures/0/text"),
        ({"figures": [{"role": "from", "low": "1"}]}, "figures/0/low"),
        ({"rate_basis": {"basis": "lunar"}}, "rate_basis/basis"),
        ({"rate_basis": {"basis": "stated"}}, "rate_basis/rate/value"),
        ({"rate_basis": {"basis": "stated", "rate": {}}}, "rate_basis/rate/value"),
        ({"rate_basis": {"basis": "stated", "rate": {"value": "7.1", "base": "EUR"}}}, "rate_basis/rate/base"),
        ({"attributed_to": "x" * 300}, "attributed_to"),
        ({"rate_basis": {"basis": "day", "first": "yesterday"}}, "rate_basis/first"),
        ({"rate_basis": {"basis": "day", "first": "2024-03-07T10:00Z"}}, "rate_basis/first"),
        ({"status": "published"}, "status"),
        ({"verdict": "accurate"}, "verdict"),
        ({"quote": "其他"}, "quote"),
    ],
)
def test_unusable_correction_is_named_and_changes_nothing(
    software: Software, claim: Claim, body: dict[str, Any], field: str
) -> None:
    answer = software.patch(f"claims/{claim.public_id}", body)
    assert answer.status_code == 400
    assert list(faults(answer)) == [field]
    assert claim.versions.count() == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [({}, "required"), ({"quote": ""}, "blank"), ({"quote": "   "}, "blank"), ({"quote": "长" * 2001}, "max_length"),
     ({"quote": 9090}, "invalid")],
)  # fmt: skip
def test_unusable_quote_is_named(software: Software, article: Article, body: dict[str, Any], code: str) -> None:
    for address in ("claims", "understand"):
        answer = software.post(f"articles/{article.public_id}/{address}", body)
        assert faults(answer)["quote"] in {code, "invalid"}


def test_a_character_that_cannot_be_stored_is_replaced_wherever_a_text_comes_in(
    software: Software, article: Article
) -> None:
    for bad in ("\u0000", "\ud800"):
        told = software.post(f"articles/{article.public_id}/claims", {"quote": f"9090亿{bad}韩元"}).json()["claims"][0]
        assert [quote["exact"] for quote in told["quotes"]] == ["9090亿\ufffd韩元"]
        revised = {"headline": "题", "body": f"文{bad}字"}
        assert software.post(f"articles/{article.public_id}/revisions", revised).json()["body"] == "文\ufffd字"
        answer = software.post("figures", {"text": f"\r\n{bad}5元"}).json()
        assert [one["start"] for one in answer["readings"]] == [3]  # places are those of the text that was sent


@pytest.mark.parametrize("given", ["x", "2024-03-08T00:00", "2024-03-08T00:00 08:00"])
def test_a_moment_that_cannot_be_read_is_called_by_what_it_is(software: Software, given: str) -> None:
    detail = software.get(f"claims?changed_since={given}").json()["detail"]
    assert "publication" not in detail
    assert "2024-03-08T09:30+08:00" in detail
    assert "%2B" in detail


def test_hostile_quotes_are_plain_claims(software: Software, article: Article) -> None:
    for quote in ("</text><script>", "12\u202e34", "1\u200b2", "½ Ⅻ ②", "e" + "\u0301" * 500, "=cmd|' /C calc'!A0"):
        answer = software.post(f"articles/{article.public_id}/claims", {"quote": quote})
        assert answer.status_code == 201
        assert [claim["kind"] for claim in answer.json()["claims"]] == ["plain"]


@pytest.mark.parametrize(
    ("filter_by", "count"),
    [
        ("status=checked", 1),
        ("status=published", 0),
        ("verdict=approximate", 1),
        ("verdict=accurate", 0),
        ("kind=conversion", 1),
        ("kind=repeat", 0),
        ("attention=any", 0),
        ("changed_since=2024-03-08T00:00Z", 1),
        ("changed_since=2100-03-08T10:00%2B08:00", 0),
        ("article=00000000-0000-4000-8000-000000000000", 0),
    ],
)
def test_list_is_filtered(software: Software, claim: Claim, filter_by: str, count: int) -> None:
    assert len(software.get(f"claims?{filter_by}").json()["results"]) == count


def test_attention_is_filtered_by_reason_or_any(software: Software, claim: Claim) -> None:
    Claim.objects.update(attention="needs_person")
    for wanted, count in (("any", 1), ("needs_person", 1), ("result_changed", 0)):
        results = software.get(f"claims?attention={wanted}&article={claim.article.public_id}").json()["results"]
        assert [claim["attention"] for claim in results] == ["needs_person"] * count


def test_list_costs_the_same_for_one_and_for_many(software: Software, claim: Claim, article: Article) -> None:
    source = {"text": "정부는 9090억 원을 투입한다.", "title": "발표", "role": "issuer"}
    software.post(f"claims/{claim.public_id}/citations", source)
    work()
    with CaptureQueriesContext(connection) as for_one:
        assert len(software.get("claims").json()["results"]) == 1
    for number in range(10):
        answer = software.post(f"articles/{article.public_id}/claims", {"quote": f"第{number}句"})
        software.post(f"claims/{answer.json()['claims'][0]['id']}/citations", source)
    work()
    with CaptureQueriesContext(connection) as for_many:
        assert len(software.get("claims").json()["results"]) == 11
    assert len(for_many) == len(for_one) <= 12


def test_checks_of_all_versions_are_listed(software: Software, claim: Claim) -> None:
    software.patch(f"claims/{claim.public_id}", {"voice": "forecast"})
    work()
    checks = software.get(f"claims/{claim.public_id}/checks").json()
    assert [check["version"] for check in checks] == [2, 1]
    assert all(len(check["digest"]) == 64 for check in checks)


def test_recheck_with_the_same_inputs_gives_the_check_there_is(software: Software, claim: Claim) -> None:
    answer = software.post(f"claims/{claim.public_id}/recheck")
    assert (answer.status_code, answer.json()["state"]) == (202, "queued")
    work()
    assert Check.objects.count() == 1


def test_article_without_a_date_is_unverifiable_with_the_reason(software: Software) -> None:
    given = {"headline": "题", "body": FIRST, "language": "zh-hans", "scan": True}
    software.post("articles", given)
    work()
    [shown] = software.get("claims").json()["results"]
    assert shown["verdict"] == "unverifiable"
    assert shown["check"]["findings"][0]["reason_code"] == "no_date"
