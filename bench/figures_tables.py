"""Puts a measured table into a page, docs/figures.md unless told, between its two marks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "figures.md"


def put(name: str, lines: Iterable[str], page: Path = PAGE) -> None:
    """Replace what stands between <!-- name --> and <!-- end of name -->; raises ValueError where a mark is missing."""
    text = page.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, _, rest = text.partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise ValueError(f"{page.name} has no marks for {name}")
    page.write_text(before + begin + "\n".join(lines) + "\n" + mark + after, encoding="utf-8")


def row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def table(head: list[str], rows: Iterable[Iterable[object]]) -> list[str]:
    return [row(head), row(["---"] * len(head)), *map(row, rows)]
