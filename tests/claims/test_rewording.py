"""What an edit changed, as a sign-off sees it: white space, words, or a figure."""

from __future__ import annotations

import pytest

from claims.rewording import Edit, edit_between

TEXT = "计划\n\n韩国投入9090亿韩元(约合49.8亿元人民币),至少有3家公司参与,会议于2024年3月7日举行,历时30分钟。"


def edit(former: str, later: str, lang: str = "zh") -> str:
    return edit_between(former, later, lang=lang).value


@pytest.mark.parametrize(
    "later",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        TEXT.replace(",", ",\n"),
        TEXT.replace("49.8亿元", "49.8 亿元"),
        f" {TEXT}\n\n",
    ],
)
def test_white_space_alone_changes_nothing(later: str) -> None:
    assert edit(TEXT, later) == "nothing"


@pytest.mark.parametrize(
    "later",
    [
        TEXT.replace("投入", "将投入"),
        TEXT.replace("举行", "召开"),
        TEXT.replace("计划", "韩国加码"),
        TEXT + "一些人不同意。",
        TEXT.replace("参与", "参加"),
    ],
)
def test_other_words_beside_the_same_figures_change_words(later: str) -> None:
    assert edit(TEXT, later) == "words"


@pytest.mark.parametrize(
    "later",
    [
        TEXT.replace("49.8", "49.3"),
        TEXT.replace("9090亿", "9090万"),
        TEXT.replace("亿元人民币", "亿美元"),
        TEXT.replace("至少有3家", "约3家"),
        TEXT.replace("3月7日", "3月8日"),
        TEXT.replace(",历时30分钟", ""),
        TEXT + "另有2人缺席。",
        TEXT.replace("9090", "9 0 9 0"),
        TEXT.replace("49.8", "49，8"),
    ],
)
def test_another_digit_scale_unit_bound_or_day_changes_a_figure(later: str) -> None:
    assert edit(TEXT, later) == "figures"


def test_figures_that_change_places_are_changed() -> None:
    assert edit("甲得45票,乙得54票。", "甲得54票,乙得45票。") == "figures"


def test_white_space_that_joins_two_numbers_changes_a_figure() -> None:
    assert edit("in rooms 3 4 and 5", "in rooms 34 and 5", "en") == "figures"


def test_digits_that_are_no_figure_count_too() -> None:
    assert edit("call 010-5555-1234", "call 010-5555-1235", "en") == "figures"
    assert edit("by A380", "by A350", "en") == "figures"


def test_percent_is_not_percentage_points() -> None:
    assert edit("it rose 3 percent", "it rose 3 percentage points", "en") == "figures"
    assert edit("it rose 3 percent", "it fell 3 percent", "en") == "words"


def test_the_words_of_an_edit_are_stable() -> None:
    assert list(Edit) == ["nothing", "words", "figures"]
