from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.rates.sheet import TableRefusedError
from sources.rates.upload import common_currency, read

TODAY = date(2024, 3, 11)


def rates(content: bytes, name: str = "rates.csv") -> list[tuple[str, str, str, str]]:
    legs = [one.leg for one in read(content, name, today=TODAY)]
    return [(leg.day.isoformat(), leg.base, leg.quote, f"{leg.value:f}") for leg in legs]


def faults(content: bytes, name: str = "rates.csv") -> list[tuple[int, str]]:
    with pytest.raises(TableRefusedError) as refused:
        read(content, name, today=TODAY)
    return [(fault.row, fault.column) for fault in refused.value.faults]


def test_rates_are_read_digit_by_digit(files) -> None:
    content = files.csv("2024-03-08,USD,CNY,7.0978,1", "2024-03-08,JPY,CNY,4.81250,100", "2024-03-08,CNY,KRW,185.03,")
    assert rates(content) == [
        ("2024-03-08", "USD", "CNY", "7.0978"),
        ("2024-03-08", "JPY", "CNY", "0.0481250"),
        ("2024-03-08", "CNY", "KRW", "185.03"),
    ]


@pytest.mark.parametrize("day", ["2024-03-08", "2024/3/8", "2024.03.08", "2024年3月8日", " 2024-03-08 "])
def test_day_is_read_as_people_write_it(files, day: str) -> None:
    assert rates(files.csv(f"{day},USD,CNY,7.1,1"))[0][0] == "2024-03-08"


@pytest.mark.parametrize(
    "heading", ["日期,货币,计价货币,中间价,单位", "Date,From,To,Rate,Per", "日付,通貨,quote,レート,units"]
)
def test_heading_may_be_in_the_desks_language(files, heading: str) -> None:
    content = files.csv("2024-03-08,usd,cny,7.1,1", heading=heading)
    assert rates(content) == [("2024-03-08", "USD", "CNY", "7.1")]


@pytest.mark.parametrize(
    ("heading", "missing"),
    [
        ("value,units", ["date", "base", "quote"]),
        ("when,from,to,how much", ["date", "value"]),
        ("2024-03-08,USD,CNY,7.1", ["date", "base", "quote", "value"]),
        ("", ["date", "base", "quote", "value"]),
    ],
)
def test_heading_without_a_column_that_is_needed_names_it(files, heading: str, missing: list[str]) -> None:
    content = files.csv("2024-03-08,USD,CNY,7.1,1", heading=heading)
    assert faults(content) == [(1, column) for column in missing]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_file_as_a_chinese_office_saves_it_is_read(files, encoding: str) -> None:
    content = files.csv("2024年3月8日,USD,CNY,7.1,1", heading="日期,货币,计价货币,中间价,单位", encoding=encoding)
    assert rates(content) == [("2024-03-08", "USD", "CNY", "7.1")]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_read(files, delimiter: str) -> None:
    content = files.csv("2024-03-08,USD,CNY,7.1,1").replace(b",", delimiter.encode())
    assert rates(content) == [("2024-03-08", "USD", "CNY", "7.1")]


def test_units_column_and_empty_rows_may_be_absent_or_present(files) -> None:
    content = files.csv("2024-03-08,USD,CNY,7.1", "", ",,,", "2024-03-07,USD,CNY,7.2", heading="date,base,quote,value")
    assert [row[0] for row in rates(content)] == ["2024-03-08", "2024-03-07"]


def test_sheet_gives_the_digits_that_were_typed(files) -> None:
    content = files.xlsx(
        ["date", "base", "quote", "value", "units"],
        [date(2024, 3, 8), "USD", "CNY", 7.0978, 1],
        [date(2024, 3, 8), "JPY", "CNY", 4.8, 100],
        ["2024-03-08", "EUR", "CNY", "7.84120", ""],
        [date(2024, 3, 8), "VND", "CNY", 0.00029, 1],
        [date(2024, 3, 8), "KRW", "CNY", 5, 1000],
    )
    assert [row[3] for row in rates(content, "Rates.XLSX")] == ["7.0978", "0.048", "7.84120", "0.00029", "0.005"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("8 March,USD,CNY,7.1,1", "date"),
        ("2024-02-30,USD,CNY,7.1,1", "date"),
        ("03/08/2024,USD,CNY,7.1,1", "date"),
        ("２０２４-03-08,USD,CNY,7.1,1", "date"),
        ("2024-03-12,USD,CNY,7.1,1", "date"),  # tomorrow
        (",USD,CNY,7.1,1", "date"),
        ("2024-03-08,美元,CNY,7.1,1", "base"),
        ("2024-03-08,US,CNY,7.1,1", "base"),
        ("2024-03-08,USD,$,7.1,1", "quote"),
        ("2024-03-08,USD,USD,7.1,1", "quote"),
        ('2024-03-08,USD,CNY,"7,1",1', "value"),
        ('2024-03-08,USD,CNY,"1,234.5",1', "value"),
        ("2024-03-08,USD,CNY,-7.1,1", "value"),
        ("2024-03-08,USD,CNY,0,1", "value"),
        ("2024-03-08,USD,CNY,7.1e3,1", "value"),
        ("2024-03-08,USD,CNY,NaN,1", "value"),
        ("2024-03-08,USD,CNY,７.１,1", "value"),
        ("2024-03-08,USD,CNY,=7+1,1", "value"),
        ("2024-03-08,USD,CNY,,1", "value"),
        ("2024-03-08,USD,CNY", "value"),
        ("2024-03-08,USD,CNY,7.1,50", "units"),
        ("2024-03-08,USD,CNY,7.1,-1", "units"),
        ("2024-03-08,USD,CNY,7.1,a hundred", "units"),
    ],
)
def test_fault_names_its_row_and_column(files, row: str, column: str) -> None:
    assert faults(files.csv("2024-03-07,EUR,CNY,7.8,1", row)) == [(3, column)]


def test_every_fault_is_told_at_once_in_the_order_of_the_file(files) -> None:
    content = files.csv("yesterday,USD,CNY,7.1,1", "2024-03-08,USD,CNY,7.1,1", "2024-03-08,dollar,CNY,x,3")
    assert faults(content) == [(2, "date"), (4, "base"), (4, "value"), (4, "units")]


@pytest.mark.parametrize("second", ["2024-03-08,USD,CNY,7.2,1", "2024/3/8,usd,cny,7.1,1", "2024-03-08,CNY,USD,0.14,1"])
def test_pair_and_day_twice_is_a_fault_of_the_second_row(files, second: str) -> None:
    assert faults(files.csv("2024-03-08,USD,CNY,7.1,1", "2024-03-07,USD,CNY,7.1,1", second)) == [(4, "date")]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"date,base,quote,value\n", "rates.csv"),
        (b"date,base,quote,value\n\r,,\n", "rates.csv"),
        (b'date,base,quote,value\n2024-03-08,USD,CNY,"7.1', "rates.csv"),
        (b"\xff\xff\xff", "rates.csv"),
        (b"PK\x03\x04 not a workbook", "rates.xlsx"),
        (b"date,base,quote,value\n2024-03-08,USD,CNY,7.1", "rates.xlsx"),
        (b"x" * 5_000_001, "rates.csv"),
        (b"date,base,quote,value\n" + b"\n" * 100_001, "rates.csv"),
    ],
    ids=[
        "heading alone",
        "empty rows",
        "open quote",
        "no letters",
        "no workbook",
        "csv by the wrong name",
        "large",
        "long",
    ],
)
def test_file_that_is_no_table_of_rates_is_refused_as_a_whole(content: bytes, name: str) -> None:
    assert faults(content, name) == [(1, "file")]


def test_workbook_that_would_unpack_to_more_than_it_should_is_not_opened(files) -> None:
    assert faults(files.xlsx(["date", "0" * 61_000_000]), "rates.xlsx") == [(1, "file")]


def test_sentence_says_what_stands_there_and_how_to_write_it(files) -> None:
    with pytest.raises(TableRefusedError) as refused:
        read(files.csv("2024-03-08,USD,CNY,seven,1"), "rates.csv", today=TODAY)
    assert refused.value.faults[0].sentence == "'seven' is no positive number: write digits and a point, no commas."


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    content = ("date,base,quote,value,units\n" + text).encode("utf-8", "replace")
    try:
        values = [one.leg.value for one in read(content, "rates.csv", today=TODAY)]
    except TableRefusedError as refused:
        values = [Decimal(len(fault.sentence)) for fault in refused.faults]
    assert values
    assert all(value > 0 for value in values)


def legs(files, *rows: str):
    return read(files.csv(*rows), "rates.csv", today=TODAY)


def test_currency_all_rates_share_is_the_providers_base(files) -> None:
    found = legs(files, "2024-03-08,USD,CNY,7.1,1", "2024-03-08,CNY,KRW,185,1", "2024-03-08,EUR,CNY,7.8,1")
    assert common_currency(found) == "CNY"


def test_of_one_pair_the_quote_is_the_providers_base(files) -> None:
    assert common_currency(legs(files, "2024-03-08,USD,CNY,7.1,1")) == "CNY"
    assert common_currency(legs(files, "2024-03-08,USD,CNY,7.1,1"), "USD") == "USD"


def test_rate_without_the_common_currency_is_a_fault(files) -> None:
    found = legs(files, "2024-03-08,USD,CNY,7.1,1", "2024-03-08,EUR,CNY,7.8,1", "2024-03-08,GBP,USD,1.28,1")
    with pytest.raises(TableRefusedError) as refused:
        common_currency(found)
    assert [fault.row for fault in refused.value.faults] == [4]
    assert Decimal(found[2].leg.value) == Decimal("1.28")
