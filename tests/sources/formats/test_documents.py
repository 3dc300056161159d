"""What each format gives: the text, and where it stands."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

import pytest

from figures.reader import read as figures_of
from sources.documents import Document, Unreadable, as_json, from_json
from sources.formats.registry import formats
from sources.places import Place, place_at
from sources.reading import UPLOADED_AT_ONCE, UPLOADED_LATER, read
from tests.sources.formats.makers import docx, ods, pdf, xlsx


def document(content: bytes, media_type: str = "", file_name: str = "") -> Document:
    found = read(content, media_type, file_name=file_name)
    assert isinstance(found, Document), found
    return found


def place_of(found: Document, words: str) -> Place:
    return place_at(found.places, found.text.index(words))


ROWS = [["年份", "项目", "投入（亿韩元）"], ["2024", "公共服务", 9090], ["2025", "芯片", 1234.5]]


@pytest.mark.parametrize(
    "content", [xlsx(ROWS), ods([[str(cell) for cell in row] for row in ROWS])], ids=["xlsx", "ods"]
)
def test_sheet_says_each_number_with_its_head_and_unit_and_keeps_its_address(content: bytes) -> None:
    found = document(content)
    assert "年份: 2024; 项目: 公共服务; 投入: 9090亿韩元" in found.text
    assert place_of(found, "9090").cell.endswith("!C2")
    assert place_of(found, "1234.5").cell.endswith("!C3")
    figures = [figure for figure in figures_of(found.text, lang="zh") if figure.unit == "KRW"]
    assert [figure.low for figure in figures if figure.text.startswith("9090")] == [Decimal(909_000_000_000)]


def test_cells_are_exact_and_days_are_iso() -> None:
    days = [date(2024, 3, 8), datetime.fromisoformat("2024-03-08T09:30")]
    rows = [["x", "y"], [0.1, 12345678901.5], days, [True, 1e-7]]
    text = document(xlsx(rows)).text
    for cell in ("0.1", "12345678901.5", "2024-03-08", "2024-03-08 09:30", "TRUE", "0.0000001"):
        assert cell in text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_delimited_rows_are_read_by_the_separator_they_use(separator: str) -> None:
    lines = [["연도", "금액(억 원)"], ["2024", '"9,090"' if separator == "," else "9,090"]]
    content = "\r\n".join(separator.join(row) for row in lines).encode("cp949")
    found = document(content, "text/csv")
    assert found.text.splitlines()[1] == "연도: 2024; 금액: 9,090억 원"
    assert place_of(found, "9,090").cell == "CSV!B2"


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [
        ("Investment (KRW bn)", 909, "Investment: KRW 909 bn"),
        ("Share (%)", 16, "Share: 16%"),
        ("売上高（億円）", 47.3, "売上高: 47.3億円"),
        ("金额（单位：万元）", 85, "金额: 85万元"),
        ("Area (km2)", 7, "Area (km2): 7"),
        ("Total", 7, "Total: 7"),
    ],
)
def test_unit_of_a_head_is_said_with_the_number(head: str, cell: object, said: str) -> None:
    assert said in document(xlsx([["Name", head], ["A", cell]])).text


def test_table_without_heads_is_told_as_it_is() -> None:
    assert document(xlsx([[2023, 5], [2024, 6]])).text == "2023; 5\n2024; 6"


def test_pdf_has_its_pages() -> None:
    found = document(pdf("Korea will invest KRW 909 billion.", "The plan runs to 2027."), "application/pdf")
    assert place_of(found, "909").page == 1
    assert place_of(found, "2027").page == 2
    assert found.reader.startswith("pdfium")


def test_json_values_stand_behind_their_paths() -> None:
    body = json.dumps({"plan": {"won": 909000000000, "share": 16.50, "years": [2024, 2027]}, "none": None})
    found = document(body.encode(), "application/json; charset=utf-8")
    assert found.text.splitlines() == ["plan.won: 909000000000", "plan.share: 16.5", *found.text.splitlines()[2:]]
    assert place_of(found, "2027").cell == "plan.years[1]"


def test_word_document_gives_its_paragraphs() -> None:
    assert document(docx("계획에 9090억 원을 쓴다.", "둘째 문단")).text == "계획에 9090억 원을 쓴다.\n\n둘째 문단"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("gb18030", "韩国政府将在今年投入9090亿韩元，用于公共服务的发展。"),
        ("big5", "韓國政府將在今年投入9090億韓元，用於公共服務的發展。"),
        ("euc-kr", "정부는 올해 9090억 원을 투입한다고 밝혔다."),
        ("shift_jis", "政府は今年、9090億ウォンを投じると発表した。"),
        ("euc_jp", "政府は今年、9090億ウォンを投じると発表した。"),
        ("utf-8-sig", "정부는 9090억 원을 투입한다."),
        ("utf-16", "政府は9090億ウォンを投じる。"),
    ],
)
def test_letters_are_made_out_without_being_told(codec: str, text: str) -> None:
    assert document(text.encode(codec), "text/plain").text == text


@pytest.mark.parametrize("label", ["rot13", "zlib_codec", "utf-7", "punycode", "unicode_escape", "idna", "nonsense"])
def test_codec_that_turns_a_text_into_another_is_not_used(label: str) -> None:
    assert (
        document(b"+ADw-script+AD4- Uryyb 9090", f"text/plain; charset={label}").text == "+ADw-script+AD4- Uryyb 9090"
    )


@pytest.mark.parametrize(
    ("content", "media_type", "file_name"),
    [
        (b"<html><body><p>49.8</p></body></html>", "image/png", ""),
        (b"\x89PNG\r\n\x1a\n....", "text/html", ""),
        (b"\x89PNG\r\n\x1a\n....", "", "plan.pdf"),
        (b"GIF89a", "text/plain", ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-excel", "old.xls"),
        (b"PK\x03\x04 no archive of ours", "", "x.zip"),
        (b"\x00\x01\x02\x03", "application/octet-stream", ""),
    ],
)
def test_what_is_no_document_says_so(content: bytes, media_type: str, file_name: str) -> None:
    found = read(content, media_type, file_name=file_name)
    assert isinstance(found, Unreadable)
    assert found.code in ("not_text", "broken_file")


def test_server_that_calls_everything_bytes_does_not_hinder() -> None:
    assert document(pdf("Hello 909"), "application/octet-stream").text == "Hello 909"
    assert "9090" in document(xlsx(ROWS), "application/octet-stream", "a").text


def test_what_was_read_survives_the_way_between_processes() -> None:
    for found in (document(xlsx(ROWS)), Unreadable("encrypted", "x")):
        assert from_json(json.loads(json.dumps(as_json(found)))) == found


def test_every_format_is_uploaded_by_its_endings() -> None:
    assert len(formats()) == 7
    assert {".txt", ".md"} <= set(UPLOADED_AT_ONCE)
    assert {".pdf", ".xlsx", ".ods", ".csv", ".html", ".docx", ".json"} <= set(UPLOADED_LATER)
