"""Finding and recomputing beside reading: processor time over the same articles, in one run.

  python -m bench.kinds_speed [--write]

Reading the figures of an article is 1; everything every kind does with them afterwards should cost 1.5 at most, and a
character no more in a long article than in a short one: the articles of a language are set one behind the other. Needs
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
OVER = (1, 4, 16)  # times that all articles of a language are set one behind the other
LONG = 500_000  # characters; so many are measured once
FLAT = 0.3  # how much more a character may cost sixteen times over than once
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


def set_end_to_end(texts: list[Text], times: int) -> list[Text]:
    """One article a language: all of its articles, so many times over."""
    bodies = {
        lang: [text.body for text in texts if text.lang == lang] for lang in sorted({text.lang for text in texts})
    }
    return [Text("\n\n".join(bodies[lang] * times), lang, texts[0].published) for lang in bodies]


def microseconds(texts: list[Text], reference: Reference) -> tuple[float, float]:
    """A character's share of reading, and of finding and recomputing."""
    characters = sum(len(text.body) for text in texts)
    runs = [one_run(texts, reference) for _ in range(TIMES if characters < LONG else 1)]
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    reading = best.pop(READING)
    return reading / characters * 1e6, sum(best.values()) / characters * 1e6


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
    long = {times: set_end_to_end(texts, times) for times in OVER}
    costs = [(max(len(text.body) for text in each), *microseconds(each, reference)) for each in (texts, *long.values())]
    lines += ["", *table(["longest article", "reading, µs a character", "finding and recomputing"], _shown(costs))]
    print("\n".join(lines))
    if "--write" in sys.argv:
        put("speed", lines, PAGE)
    return int(total > MOST or costs[-1][2] > costs[1][2] * (1 + FLAT))


def _shown(costs: list[tuple[int, float, float]]) -> list[list[str]]:
    return [[f"{longest:,}", f"{reading:.2f}", f"{rest:.2f}"] for longest, reading, rest in costs]


if __name__ == "__main__":
    sys.exit(main())
