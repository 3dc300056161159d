"""Puts a measured table into docs/figures.md, between its two marks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "figures.md"


def put(name: str, lines: Iterable[str]) -> None:
    """Replace what stands between <!-- name --> and <!-- end of name -->; raises ValueError where a mark is missing."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, _, rest = page.partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise ValueError(f"{PAGE.name} has no marks for {name}")
    PAGE.write_text(before + begin + "\n".join(lines) + "\n" + mark + after, encoding="utf-8")


def row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def table(head: list[str], rows: Iterable[Iterable[object]]) -> list[str]:
    return [row(head), row(["---"] * len(head)), *map(row, rows)]
