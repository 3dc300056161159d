"""Finding and recomputing beside reading: processor time over the same articles, in one run.

  python -m bench.kinds_speed [--write]

Reading the figures of an article is 1; everything every kind does with them afterwards should cost 1.5 at most. Needs
the articles (FACTCHECK_SHARED, or a folder `shared` beside the project). --write puts the table into docs/kinds.md.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.figures_tables import put, table
from bench.shared import shared
from claims.kinds.kind import Kind, Reference, Statement, Text
from claims.kinds.reading import published_from
from claims.kinds.registry import kinds, recompute
from figures.figure import Figure
from figures.reader import read
from sources.rates.packaged import packaged_book

PAGE = Path(__file__).resolve().parents[1] / "docs" / "kinds.md"
TIMES = 5  # the best of so many runs counts: other work on the machine only slows a run
MOST = 1.5
READING, RECOMPUTING = "reading figures", "recomputing"


def articles() -> Iterator[Text]:
    for line in (shared() / "articles" / "articles.dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield Text(record["text"], record["lang"].partition("-")[0], published_from(record["published"]))


def one_run(texts: list[Text], reference: Reference) -> dict[str, float]:
    """Seconds of each part, over all articles."""
    spent: dict[str, float] = defaultdict(float)
    for text in texts:
        started = time.process_time()
        figures = read(text.body, lang=text.lang, published=text.published)
        spent[READING] += _since(started)
        for kind in kinds().values():
            _spend(kind, text, figures, reference, spent)
    return spent


def _spend(kind: Kind, text: Text, figures: list[Figure], reference: Reference, spent: dict[str, float]) -> None:
    started = time.process_time()
    drafts = list(kind.detect(text, figures))
    spent[f"finding `{kind.name}`"] += _since(started)
    started = time.process_time()
    for draft in drafts:
        statement = Statement(draft.roles, text.published, text.lang, draft.voice, draft.rate_basis)
        recompute(kind.name, statement, reference)
    spent[RECOMPUTING] += _since(started)


def _since(started: float) -> float:
    return time.process_time() - started


def main() -> int:
    if not (shared() / "articles").is_dir():
        print(f"No articles in {shared()}: name their folder in FACTCHECK_SHARED.")
        return 1
    texts, reference = list(articles()), Reference(packaged_book())
    one_run(texts, reference)
    runs = [one_run(texts, reference) for _ in range(TIMES)]
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    reading = best.pop(READING)
    rows = [[name, f"{spent / reading:.2f}"] for name, spent in sorted(best.items(), key=lambda item: -item[1])]
    total = sum(best.values()) / reading
    lines = table(["part", "beside reading the figures"], [*rows, ["all together", f"{total:.2f}"]])
    print("\n".join(lines))
    if "--write" in sys.argv:
        put("speed", lines, PAGE)
    return int(total > MOST)


if __name__ == "__main__":
    sys.exit(main())
