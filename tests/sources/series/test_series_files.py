"""Tables of statistics come as spreadsheets too, and are read as the CSV of the same cells."""

from __future__ import annotations

import pytest

from sources.operations.series import read_table
from sources.refusal import BadInput
from tests.sources.formats.makers import ods, xlsx

ROWS = [
    ["period", "item", "value", "unit", "released_at"],
    ["2024", "GDP", "5.2", "%", "2025-01-17"],
    ["2025", "GDP", "4.9", "%", "2026-01-17"],
]
CSV = "\n".join(",".join(row) for row in ROWS).encode()


@pytest.mark.parametrize("content", [xlsx(ROWS), ods(ROWS)], ids=["xlsx", "ods"])
def test_spreadsheet_gives_the_rows_of_its_csv(content: bytes) -> None:
    assert read_table(content).rows == read_table(CSV).rows


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", xlsx(ROWS)[:-300]])
def test_broken_spreadsheet_is_refused_with_its_reason(content: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        read_table(content)
    assert refused.value.field == "file"


@pytest.mark.parametrize(
    "content",
    [
        CSV.replace(b",", b";"),
        CSV.replace(b",", b"\t"),
        CSV.decode().encode("utf-16"),
        CSV.replace(b"GDP", "国内生产总值".encode()).decode().encode("gb18030"),
    ],
    ids=["semicolons", "tabs", "utf-16", "gb18030"],
)
def test_table_is_read_however_its_cells_are_parted_and_written(content: bytes) -> None:
    assert [row.value for row in read_table(content).rows] == [row.value for row in read_table(CSV).rows]


def test_row_is_counted_as_the_file_counts_it() -> None:
    heading, first, second = CSV.splitlines()
    spaced = b"\n".join((b",,,,", heading, first, b"", second))
    assert [row.place for row in read_table(spaced).rows] == [3, 5]
