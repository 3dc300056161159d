"""The scores beside each kind of claim in docs/kinds.md, measured on whole articles and on broken statements.

  python -m bench.kinds_tables [--write]

Articles: those of the shared data (FACTCHECK_SHARED, or a folder `shared` beside the project), with their own scorer.
Found: statements an editor would compute, found in this kind; alarms: claims of the kind called wrong that are not;
needless: claims of the kind that are none of the statements. Broken statements: bench.mutations. The kinds, their
examples and what they are recomputed from are read from docs/kinds.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.conversions import MAY_READ
from bench.figures_tables import put, table
from bench.mutations import Bench, Tally, articles, examples, published_conversions
from bench.shared import shared
from claims.kinds.__main__ import answers
from claims.kinds.kind import Reference
from claims.kinds.registry import kinds
from sources.rates.packaged import packaged_book

PAGE = Path(__file__).resolve().parents[1] / "docs" / "kinds.md"
HEADER = re.compile(r"# \w+\n- Example: (?P<example>.+)\n- Recomputed from: (?P<source>.+)\n")
HEAD = ["kind", "example", "recomputed from", "found", "outcome right", "alarms / needless", "broken: caught", "named"]


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_articles", folder / "score_articles.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_articles(reference: Reference) -> dict[str, dict[str, Any]]:
    """Counts by kind over the articles; empty without them."""
    folder = shared() / "articles"
    if not folder.is_dir():
        return {}
    records = [json.loads(line) for line in (folder / "articles.dev.jsonl").read_text(encoding="utf-8").splitlines()]
    read = (json.dumps({name: record[name] for name in MAY_READ if name in record}) for record in records)
    found = {answer["id"]: answer.get("claims", []) for answer in answers(read, reference, "en")}
    _total, by_kind, errors = scorer(folder).score(records, found)
    counts: dict[str, Any] = defaultdict(Counter)
    for (_lang, kind), row in by_kind.items():
        counts[kind].update(row)
    for what, _record, _statement, claim in errors:
        if what in ("alarm", "noise"):
            counts[claim["kind"]][what] += 1
    return counts


def of_breaks(reference: Reference) -> dict[str, Tally]:
    bench = Bench(reference, defaultdict(Tally), Counter(), Counter(), [])
    for source in (*examples(), *published_conversions(), *articles()):
        bench.run(source, None)
    totals: dict[str, Tally] = defaultdict(Tally)
    for (kind, _way, _lang), tally in bench.cells.items():
        total = totals[kind]
        for name in ("large", "caught", "nameable", "named"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
    return totals


def rows(reference: Reference) -> list[list[str]]:
    counted, broken = of_articles(reference), of_breaks(reference)
    return [_row(kind, counted.get(kind, Counter()), broken.get(kind, Tally())) for kind in kinds()]


def _row(kind: str, counts: Any, broken: Tally) -> list[str]:
    found = HEADER.match((PAGE.parent / "kinds" / f"{kind}.md").read_text(encoding="utf-8"))
    assert found is not None
    return [
        f"[`{kind}`](kinds/{kind}.md)",
        found["example"],
        found["source"],
        f"{counts['found']} of {counts['gold']}" if counts["gold"] else "–",
        f"{counts['outcome']} of {counts['any']}" if counts["any"] else "–",
        f"{counts['alarm']} / {counts['noise']}",
        f"{broken.caught} of {broken.large}" if broken.large else "–",
        f"{broken.named} of {broken.nameable}" if broken.nameable else "–",
    ]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true")
    lines = table(HEAD, rows(Reference(packaged_book())))
    print("\n".join(lines))
    if asked.parse_args().write:
        put("kinds", lines, PAGE)


if __name__ == "__main__":
    main()
