"""What a content system sends becomes text whose offsets markup and white space cannot move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.markup import text_of_blocks, text_of_html

PLAIN = "韩国投入9090亿韩元(约合49.8亿元)。\n\n另拿出1.02万亿韩元。"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>韩国投入9090亿韩元(约合49.8亿元)。</p><p>另拿出1.02万亿韩元。</p>",
        "<p>韩国投入<b>9090亿</b>韩元(约合<a href='https://x.example'>49.8亿元</a>)。</p>\n\n<p>另拿出1.02万亿韩元。</p>",
        "<div class=a><p >韩国投入9090亿韩元(约合49.8亿元)。\n</p>\n  </div><section><p>另拿出1.02万亿韩元。",
        "<p>韩国投入9090亿韩元(约合49.8亿元)。<!-- 9 --></p><script>alert(1)</script><p>另拿出1.02万亿韩元。</p>",
        "<p>韩国投入9090亿韩元&#40;约合49.8亿元)。</p><style>p{}</style><p>另拿出1.02万亿韩元。</p><p>&nbsp;</p>",
    ],
)
def test_markup_and_white_space_change_no_text(markup: str) -> None:
    assert text_of_html(markup) == PLAIN


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br>b", "a\nb"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("<table><tr><th>2023</th><td>5</td></tr><tr><th>2024</th><td>6</td></tr></table>", "2023\t5\n2024\t6"),
        ("1&nbsp;200 &lt;b&gt;", "1 200 <b>"),
        ("&amp;lt;", "&lt;"),
        ("no <em>gap</em>s", "no gaps"),
        ("a  \n\t b", "a b"),
        ("<p>a</p> \n <p></p><p>b</p>", "a\n\nb"),
        ("<p>一\u3000二</p>", "一\u3000二"),
        ("3 < 5 and 7 > 6", "3 < 5 and 7 > 6"),
        ("<td>alone", "alone"),
        ("", ""),
    ],
)
def test_blocks_lines_and_cells_are_parted(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


def test_deep_markup_loses_no_text() -> None:
    assert text_of_html("<div>" * 5_000 + "49.8亿元" + "</div>" * 5_000) == "49.8亿元"


@pytest.mark.parametrize("broken", ["<a " * 20_000, "<!" * 20_000, "<p" * 20_000, "&" * 50_000, "]]>" * 9_000])
def test_broken_markup_takes_no_long_time(broken: str) -> None:
    assert "49.8" in text_of_html(f"<p>49.8</p>{broken}")


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), max_size=20)))
def test_blocks_come_back_as_they_are(blocks: list[str]) -> None:
    assert text_of_blocks(blocks) == "\n\n".join(block for block in blocks if block)


@given(st.text(max_size=200))
def test_text_of_any_markup_is_settled(markup: str) -> None:
    text = text_of_html(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text
