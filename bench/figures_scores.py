"""How well figures are read: exact F1 beside the best recogniser of each cell, on the recognisers' own test suites.

  python -m bench.figures_scores [--write]

Needs the records and their scorer (FACTCHECK_SHARED, or a folder `shared` beside the project); says so where they are
missing. --write puts the tables into docs/figures.md.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figures_tables import put, table
from bench.shared import shared
from figures.__main__ import as_json, moment
from figures.reader import read

KINDS = ("currency", "percent", "number", "dimension", "date", "duration")
LANGUAGES = ("zh", "ko", "ja", "en")
SUITES = tuple(f"peers_{lang}" for lang in LANGUAGES)
NEWS = ("probe_all", "seed_all")
BENCH = shared() / "bench"


def path(name: str) -> Path:
    return BENCH / f"{name}.dev.jsonl"


def answers(name: str) -> Iterator[str]:
    for record in map(json.loads, path(name).read_text(encoding="utf-8").splitlines()):
        figures = read(record["text"], lang=record["lang"], published=moment(record.get("reference_date")))
        yield json.dumps({"id": record["id"], "predicted": [as_json(figure) for figure in figures]})


def scored(*names: str) -> tuple[list[dict[str, Any]], str]:
    """The scorer's cells and what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        predicted, cells = Path(folder, "predicted.jsonl"), Path(folder, "cells.json")
        predicted.write_text("\n".join(line for name in names for line in answers(name)), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, BENCH / "score.py", predicted, "--bench", *map(path, names), "--json", cells],
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(cells.read_text(encoding="utf-8")), done.stdout


def best_peers() -> dict[str, list[float]]:
    """What the best recogniser of each cell reached on the same records."""
    for node in ast.parse((BENCH / "cells.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "BEST_PEER":
            found: dict[str, list[float]] = ast.literal_eval(node.value)
            return found
    raise ValueError("no table of the peers")


def suites() -> list[str]:
    ours = {(cell["lang"], cell["kind"]): cell["exact"][2] for cell in scored(*SUITES)[0]}
    rows = []
    for lang, best in best_peers().items():
        cells = [ours[lang, kind] for kind in KINDS]
        beside = [f"**{cell:.2f}** / {peer:.2f}" for cell, peer in zip(cells, best, strict=True)]
        rows.append([lang, *beside, f"**{sum(cells) / len(cells):.3f}** / {sum(best) / len(best):.2f}"])
    return table(["", *KINDS, "mean"], rows)


def news() -> list[str]:
    """The whole-text records: each language's kinds pooled, and what is read in sentences without a figure."""
    cells, printed = scored(*NEWS)
    rows = []
    for lang in LANGUAGES:
        counts = [cell["raw"] for cell in cells if cell["lang"] == lang]
        right, extra, gold = (sum(count.get(name, 0) for count in counts) for name in ("exact", "fp_exact", "gold"))
        rows.append([lang, gold, f"{2 * right / (right + extra + gold):.3f}"])
    alarms = next((line for line in printed.splitlines() if line.startswith("false alarms")), "")
    return [*table(["", "figures", "exact F1, kinds pooled"], rows), "", f"{alarms.capitalize()}."]


def main() -> None:
    if not BENCH.is_dir():
        sys.exit(f"no records in {BENCH}: name their folder in FACTCHECK_SHARED")
    for name, lines in (("scores", suites()), ("news", news())):
        print("\n".join(lines), end="\n\n")
        if "--write" in sys.argv[1:]:
            put(name, lines)


if __name__ == "__main__":
    main()
