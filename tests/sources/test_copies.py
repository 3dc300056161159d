"""Reprints are told from independent reports, in every language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.copies import Compared, credit, likeness, originals, shingles

REPORT = {
    "zh": "新华社北京3月8日电 市政府8日公布，今年将投入36.5亿元改造420个老旧小区，惠及18万户居民。改造内容包括加"
    "装电梯、"
    "更换管线和增设停车位。资金由市、区两级财政分担，其中市级财政承担六成，其余由区财政和居民共同承担。",
    "ko": "(서울=연합뉴스) 김기자 = 시는 8일 노후 단지 420곳을 고치는 데 3650억 원을 투입한다고 밝혔다. 승강기를 "
    "설치하고 배관을 "
    "교체하며 주차장을 늘린다. 재원은 시와 구가 나누어 부담하고, 이 가운데 시가 60%를 맡는다.",
    "en": "LONDON (Reuters) - The city said on Friday it would spend 365 million pounds on 420 ageing estates, re"
    "aching "
    "180,000 households. Lifts will be installed, pipes replaced and parking added. The city will bear 60 percent"
    " of the "
    "cost, with boroughs and residents sharing the rest.",
    "ja": "【共同】市は8日、老朽化した団地420か所の改修に365億円を投じると発表した。エレベーターの設置や配管の交"
    "換、駐車場の増設を"
    "進める。費用は市と区が分担し、市が6割を負担する。残りは区と住民が負担する。",
}
OTHER = {
    "zh": "本报记者走访多个小区发现，居民对加装电梯意见不一。一楼住户担心采光，高层住户盼望已久。街道办表示，今年"
    "全市36.5亿元的改造"
    "资金中，将专门安排协商经费，确保每个楼栋都能达成一致意见。",
    "ko": "주민들은 승강기 설치를 두고 의견이 갈렸다. 1층 주민은 소음을 걱정했고 고층 주민은 오래 기다렸다고 말했"
    "다. 구청 관계자는 "
    "올해 3650억 원 가운데 협의 비용을 따로 마련하겠다고 설명했다.",
    "en": "Residents are split over the plan. On the ground floor people worry about noise, while those living hi"
    "gher up say "
    "they have waited for years. A borough officer said part of this year's 365 million pounds was set aside for "
    "talks.",
    "ja": "住民の意見は割れている。1階の住民は騒音を心配し、上の階の住民は長年待っていたと話す。区の担当者は、今"
    "年の365億円のうち協議の"
    "費用を別に確保すると説明した。",
}


@pytest.mark.parametrize("lang", REPORT)
def test_reprint_with_another_headline_and_a_cut_ending_is_a_copy(lang: str) -> None:
    text = REPORT[lang]
    reprint = f"{OTHER[lang][:20]}\n\n{text[: len(text) * 4 // 5]}"
    assert originals([Compared(text, "independent"), Compared(reprint, "independent")]) == [None, 0]


@pytest.mark.parametrize("lang", REPORT)
def test_two_reports_of_one_event_are_two_sources(lang: str) -> None:
    assert originals([Compared(REPORT[lang], "independent"), Compared(OTHER[lang], "independent")]) == [None, None]


@pytest.mark.parametrize("lang", REPORT)
def test_agency_report_that_was_shortened_and_added_to_is_a_copy_by_its_credit(lang: str) -> None:
    text, other = REPORT[lang], OTHER[lang]
    mixed = text[: len(text) // 2] + other
    bare = mixed[40:]
    assert originals([Compared(text, "independent"), Compared(mixed, "independent")]) == [None, 0]
    assert likeness(shingles(text), shingles(bare)) < 0.6


def test_the_record_is_the_original_whatever_came_first() -> None:
    text = REPORT["en"]
    assert originals([Compared(text, "independent"), Compared(text, "issuer")]) == [1, None]
    assert originals([Compared(text, "issuer"), Compared(text, "primary"), Compared(text, "copy")]) == [1, None, 1]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (REPORT["zh"], "xinhua"),
        (REPORT["ko"], "yonhap"),
        (REPORT["en"], "reuters"),
        (REPORT["ja"], "kyodo"),
        (OTHER["zh"], ""),
        (OTHER["en"], ""),
        ("Reuters shares rose 4 percent.", ""),
        ("路透社的股价上涨。", ""),
    ],
)
def test_agency_is_named_only_as_an_origin(text: str, agency: str) -> None:
    assert credit(text) == agency


def test_short_texts_are_alike_by_chance_and_are_no_copies() -> None:
    assert originals([Compared("增长5%", "independent"), Compared("增长5%", "independent")]) == [None, None]


@given(st.lists(st.sampled_from([*REPORT.values(), *OTHER.values(), ""]), max_size=6))
def test_a_copy_points_at_an_original(texts: list[str]) -> None:
    found = originals([Compared(text, "independent") for text in texts])
    assert all(original is None or found[original] is None for original in found)
