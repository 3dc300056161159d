"""Claims held against official statistics: the vintage known at publication judges, and nothing is guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claims.kinds.kind import Statement
from claims.models import Article, Claim, Outlet
from claims.operations.articles import register_article
from claims.operations.checks import check_claim, replay
from claims.operations.citing import cite
from claims.operations.registering import register_claims
from claims.series_holding import HeldSeries, hold_in_series
from claims.verdicts import Finding
from sources.models import SeriesRow
from sources.operations.series import add_series, extend_series, series_at
from sources.refusal import BadInput
from sources.series.book import Series
from sources.series.table import rows_of
from tests.claims.conftest import NOW

TABLE = """period,item,value,unit,released_at
2020,出口额,2.1,%,2021-01-15
2021,出口额,7.4,%,2022-01-14
2022,出口额,3.3,%,2023-01-16
2023,出口额,5.2,%,2024-01-15
2023,出口额,5.0,%,2024-03-01
2023,出口额,4.9,%,2024-06-01
2023,进口额,1.1,%,2024-01-15
"""
BY = datetime(2024, 3, 8, 2, tzinfo=UTC)


def _held(quote: str, published: datetime | date | None = BY) -> Finding:
    rows, _faults = rows_of([line.split(",") for line in TABLE.splitlines()])
    return hold_in_series(quote, Statement((), published, "zh"), HeldSeries(1, "年鉴", "primary", Series(rows)))


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("2023年出口额增长5.0%", "series_supported"),
        ("2023年出口额增长5.2%", "series_outdated"),
        ("2023年出口额增长4.9%", "series_contradicted"),
        ("2023年出口额增长6.1%", "series_contradicted"),
        ("2023年贸易增长5.0%", "series_no_item"),
        ("2023年出口额和进口额", "series_no_item"),
        ("出口额增长5.0%", "series_no_period"),
        ("2022年和2023年出口额增长5.0%", "series_no_period"),
        ("2024年出口额增长5.0%", "series_not_known"),
        ("2023年出口额为5.0亿元", "series_no_figure"),
        ("2023年出口额增长5.0%，高于4.0%", "series_no_figure"),
        ("2023年出口额增速创2021年以来新高", "series_record"),
        ("2023年出口额增速创历史新高", "series_no_record"),
        ("2023年出口额增速创2015年以来新高", "series_too_short"),
    ],
)
def test_claim_is_judged_by_the_value_known_when_it_was_published(quote: str, code: str) -> None:
    assert _held(quote).reason.code == code


def test_later_revision_is_a_note_and_no_other_verdict() -> None:
    finding = _held("2023年出口额增长5.0%")
    assert [(note.code, note.values["theirs"]) for note in finding.notes] == [("series_revised", "4.9%")]


def test_evidence_names_row_period_and_vintage() -> None:
    evidence = _held("2023年出口额增长5.0%").evidence
    assert (evidence["row"], evidence["period"], evidence["released"]) == (6, "2023-01-01/2023-12-31", "2024-03-01")


def test_claim_without_a_day_of_publication_is_not_judged() -> None:
    assert _held("2023年出口额增长5.0%", None).reason.code == "series_no_publication"


# ---------------------------------------------------------------- rows


@pytest.fixture
def claim(outlet: Outlet) -> Claim:
    body = "2023年出口额增长5.2%。"
    article: Article = register_article(
        outlet=outlet, headline="题", body=body, language="zh-hans", published=BY, now=NOW, by=None
    )
    return register_claims(article=article, quote=body, now=NOW, by=None)[0]


def test_linked_series_makes_the_verdict_and_replays_after_new_rows(claim: Claim) -> None:
    source = add_series(outlet_id=claim.outlet_id, title="年鉴", content=TABLE.encode(), now=NOW, by=None)
    cite(claim=claim, source=source, now=NOW, by=None)
    check = check_claim(run_id=claim.version.runs.get().pk, now=NOW)
    assert check is not None
    assert check.verdict == "outdated"
    extend_series(
        source=source,
        content=TABLE.replace("2023,进口额,1.1,%,2024-01-15", "2023,出口额,5.2,%,2024-03-07").encode(),
        now=NOW,
        by=None,
    )
    assert replay(check=check) == [row.body for row in check.findings.all()]


def test_value_keeps_every_digit_and_a_table_again_adds_nothing(outlet: Outlet) -> None:
    table = "period,item,value,released_at\n2023,GDP,5.20,2024-01-17\n"
    source = add_series(outlet_id=outlet.pk, title="GDP", content=table.encode(), now=NOW, by=None)
    extend_series(source=source, content=table.encode(), now=NOW, by=None)
    assert [str(row.value) for row in SeriesRow.objects.all()] == ["5.20"]


def test_other_value_of_the_same_release_is_refused_with_its_row(outlet: Outlet) -> None:
    table = "period,item,value,released_at\n2023,GDP,5.2,2024-01-17\n2023,GDP,5.3,2024-01-17\n"
    with pytest.raises(BadInput, match="3"):
        add_series(outlet_id=outlet.pk, title="GDP", content=table.encode(), now=NOW, by=None)
    assert not SeriesRow.objects.exists()


def test_same_bytes_read_by_other_columns_leave_the_earlier_snapshot_as_it_was(outlet: Outlet) -> None:
    content = b"period,item,heading,value,released_at\n2023,GDP,Gross domestic product,5.2,2024-01-17\n"
    source = add_series(outlet_id=outlet.pk, title="GDP", content=content, now=NOW, by=None)
    first = source.latest_snapshot
    assert first is not None
    again = extend_series(source=source, content=content, columns={"item": "heading"}, now=NOW, by=None)
    assert series_at(snapshot=first).items == ("GDP",)
    assert series_at(snapshot=again).items == ("GDP", "Gross domestic product")


def test_claims_not_yet_published_are_checked_again_with_later_rows(claim: Claim) -> None:
    source = add_series(outlet_id=claim.outlet_id, title="年鉴", content=TABLE.encode(), now=NOW, by=None)
    cite(claim=claim, source=source, now=NOW, by=None)
    assert check_claim(run_id=claim.version.runs.get().pk, now=NOW) is not None
    later = TABLE + "2023,出口额,5.2,%,2024-03-07\n"
    extend_series(source=source, content=later.encode(), now=NOW, by=None)
    check = check_claim(run_id=claim.version.runs.latest("pk").pk, now=NOW)
    assert check is not None
    assert check.verdict == "accurate"
