"""The SVG: right in width, inert whatever it is given, readable aloud."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from claims.publishing.badges import COLOURS, NOTHING, SIZES, Badge, Tone, svg
from claims.publishing.lettering import printable, width

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "style", "rect", "path", "g", "text"}
ATTRIBUTES = {
    "width", "height", "viewBox", "role", "lang", "aria-label", "class", "x", "y", "rx", "fill", "stroke", "style", "d",
    "font-family", "font-size", "textLength", "lengthAdjust", "{http://www.w3.org/XML/1998/namespace}lang",
}  # fmt: skip
PAYLOADS = [
    "</text><script>alert(1)</script>",
    '"onload="alert(1)',
    "' onload='alert(1)",
    "]]><script>alert(1)</script>",
    "&#x3c;script&#x3e;",
    "<!--", "-->", "<!DOCTYPE x>", "&entity;",
    "</style><style>*{background:url(//evil.example)}",
    "<foreignObject><iframe src=//evil.example>",
    "12\u202e34\u2066", "1\u200b2\ufeff", "\x00\x01\x1b[31m\x7f", "line\u2028line\u2029",
    "\ud800 lone", "\ufffe\uffff",
    "x" * 10_000, "\u0301" * 10_000, "字" * 10_000,
]  # fmt: skip


def badge(words: str = "换算约略相符", *, title: str = "核对 · 换算约略相符", tag: str = "zh-Hans") -> Badge:
    return Badge("核对", words, title, tag, Tone.AGREES)


def parsed(image: str) -> Element:
    return fromstring(image.encode("utf-8"))


def texts(image: str) -> list[Element]:
    return list(parsed(image).iter(f"{SVG}text"))


def assert_inert(image: str) -> None:
    """Only the elements and attributes we draw with, no address, no script."""
    for element in parsed(image).iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        for name in ("style", "fill", "stroke", "class"):
            assert re.fullmatch(r"[-#: \w]*", element.attrib.get(name, ""))
    style = parsed(image).find(f"{SVG}style")
    assert style is not None
    assert style.text is not None
    assert not re.search(r"@import|url\(|expression|//", style.text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_words_can_break_out_of_the_image(payload: str) -> None:
    image = svg(Badge(payload, payload, payload, payload, Tone.OPEN))
    assert_inert(image)
    assert len(image) < 10_000


@given(st.text(max_size=600))
def test_any_text_gives_a_well_formed_inert_image(text: str) -> None:
    assert_inert(svg(Badge("Check", text, text, "en", Tone.AGREES)))


@given(st.text(max_size=2_000), st.integers(min_value=1, max_value=300))
def test_printable_text_is_one_line_without_controls_and_never_longer_than_asked(text: str, limit: int) -> None:
    shown = printable(text, limit)
    assert len(shown) <= limit
    assert shown.isprintable()
    assert "  " not in shown
    assert printable(shown, limit) == shown


@pytest.mark.parametrize("text", ["12\u202e34", "1\u200b2", "a\u2066b\u2069", "\ufeffx", "soft\u00adhyphen"])
def test_characters_that_hide_or_turn_text_are_dropped(text: str) -> None:
    assert re.fullmatch(r"\w+", printable(text, 100))


@pytest.mark.parametrize("text", ["换算约略相符", "환산 대체로 일치", "換算はおおむね一致", "Rate agrees", "à l’été"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert printable(text, 100) == text


def test_text_that_is_cut_says_so() -> None:
    assert printable("汇" * 300, 10) == "汇" * 9 + "…"


def test_a_han_character_is_one_em_wide() -> None:
    assert width("换算约略相符") == 6


def test_hangul_is_narrower_than_han_and_wider_than_latin() -> None:
    assert width("rate") < width("환산환산") < width("换算换算")


@pytest.mark.parametrize(("narrow", "wide"), [("iiii", "mmmm"), ("....", "0000"), ("Ill", "WWW")])
def test_narrow_letters_take_less_room(narrow: str, wide: str) -> None:
    assert width(narrow) < width(wide)


def test_combining_marks_take_no_room() -> None:
    assert width("e\u0301") == width("e")


def test_the_image_is_as_wide_as_its_words_need() -> None:
    for words in ("换算相符", "按2023-12-29汇率折算", "환산 대체로 일치", "Converted at the rate of 2023-12-29"):
        drawn = texts(svg(badge(words)))[1]
        right = float(drawn.attrib["x"]) + float(drawn.attrib["textLength"])
        assert float(parsed(svg(badge(words))).attrib["width"]) - right == SIZES["small"].pad


def test_letters_are_held_to_the_width_reckoned() -> None:
    for drawn in texts(svg(badge("환산 대체로 일치"))):
        assert float(drawn.attrib["textLength"]) == round(width(drawn.text or "") * SIZES["small"].font)


def test_there_are_two_sizes() -> None:
    heights = {name: parsed(svg(badge(), name)).attrib["height"] for name in ("small", "large")}
    assert heights == {"small": "22", "large": "30"}


@pytest.mark.parametrize("size", ["", "huge", "22", "../large", "LARGE\0"])
def test_an_unknown_size_is_small(size: str) -> None:
    assert svg(badge(), size) == svg(badge(), "small")


def test_the_image_is_read_aloud_by_its_title() -> None:
    root = parsed(svg(badge(title="核对 · 换算约略相符 — “9090亿韩元”")))
    title = root.find(f"{SVG}title")
    assert root.attrib["role"] == "img"
    assert title is not None
    assert title.text == root.attrib["aria-label"] == "核对 · 换算约略相符 — “9090亿韩元”"


def test_the_image_names_its_language_so_that_han_takes_the_right_shapes() -> None:
    assert parsed(svg(badge(tag="zh-Hant"))).attrib["lang"] == "zh-Hant"


def test_light_and_dark_follow_the_page() -> None:
    assert "prefers-color-scheme: dark" in svg(badge())


@pytest.mark.parametrize("tone", Tone)
def test_white_letters_can_be_read_on_every_label(tone: Tone) -> None:
    assert min(contrast(colour, "#ffffff") for colour in COLOURS[tone]) >= 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.parametrize(("letters", "ground"), [("#1d2329", "#f6f8f9"), ("#e8ebee", "#22272d")])
def test_words_can_be_read_on_their_ground(letters: str, ground: str) -> None:
    assert letters in svg(badge())
    assert ground in svg(badge())
    assert contrast(letters, ground) >= 7  # WCAG 2.2, 1.4.6


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_nothing_is_one_pixel_without_a_word() -> None:
    root = parsed(NOTHING)
    assert (root.attrib["width"], root.attrib["height"]) == ("1", "1")
    assert list(root) == []
