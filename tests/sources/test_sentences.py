import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.sentences import LONGEST, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["股价上涨3.5%。", "成交额达1.2万亿元!", "后市如何?"],
        ["他说:“我们会再投50亿元。”", "记者追问细节。"],
        ["「来年は増える。」", "社長はそう話した。"],
        ["売上高は3兆円だった。", "前年は2.5兆円。"],
        ["매출은 3조 원이다.", "영업이익은 5천억 원이었다."],
        ["Sales rose 3.5%.", "Profit fell!", "Why?"],
        ["He said: “We will invest $5bn.”", "Nobody asked more."],
        ["It opens at 9 a.m.", "The doors close at five."],
        ["He moved to the U.S.", "He stayed for ten years."],
        ["全文完。)", "下一段"],
    ],
)
def test_a_full_stop_ends_a_sentence_and_takes_its_closing_quote(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "增长3.5%至1,234.56亿元,创新高",
        "The U.S. Federal Reserve and the U.K. Treasury met Mr. Smith of Acme Inc. and Dr. J. R. Lee",
        "He paid approx. 30 dollars to St. Mary's Hospital vs. Jones Bros. Ltd. of No. 10 Downing Street",
        "공장은 2023. 11. 5. 착공했다",
        "계약일은 2023. 11. 5.이고 금액은 3.5조 원이다",
        "“크게 늘릴 것이다.”라고 말했다",
        "「投資を続ける。」と述べた",
        "「もう決めた。」という声もある",
        "“走吧!”,他喊道",
        "1. 新增投资",
        "at www.example.com and v2.0.1 of the app",
        "It grew 3 p.p. more than expected",
    ],
)
def test_a_point_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\u2028", "\n\n \n"])
def test_a_line_ends_a_sentence_without_a_mark(newline: str) -> None:
    assert split(f"第一季营收{newline}30亿元") == ["第一季营收", "30亿元"]


def test_a_lone_quotation_mark_stays_with_the_sentence_before_it() -> None:
    assert split("他说完了。“\n新的一段。") == ["他说完了。“", "新的一段。"]


@pytest.mark.parametrize("text", ["", " \n\t ", "\u3000"])
def test_blank_text_has_no_sentence(text: str) -> None:
    assert split(text) == []


def test_a_sentence_without_end_is_cut_at_a_clause() -> None:
    text = "这是一段没有句号的文字," * 200
    parts = split(text)
    assert max(map(len, parts)) <= LONGEST
    assert all(part.endswith(",") for part in parts)
    assert "".join(parts) == text


@given(st.text(alphabet=st.sampled_from("a B1.。!?」”\"'()\n 다と高U.S.…,，㊙\u200b\ud7a3"), max_size=200))
def test_sentences_cover_every_letter_in_order_once(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = {at for a, b in spans for at in range(a, b)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


@pytest.mark.parametrize("piece", ["a. ", "。", ".", "”", "1. ", "U.S. ", "word ", "」と", '." ', "2024. 3. 7. "])
def test_twice_the_text_costs_at_most_about_twice_the_time(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        started = time.process_time()
        sentences(text)
        return time.process_time() - started

    seconds(1000)
    small = min(seconds(10_000) for _ in range(3))
    large = min(seconds(40_000) for _ in range(3))
    assert large <= 4 * 2.5 * small + 0.02
