"""True statements broken in the ways figures go wrong in print: how many are caught, and named for what they are.

  python -m bench.mutations [--kind share] [--misses 20] [--write]

True statements: the examples of tests/corpus/kinds that are judged right, and, where the shared data is
(FACTCHECK_SHARED, or a folder `shared` beside the project), conversions a person or the corpus calls accurate and the
statements an editor of whole articles calls accurate. Each vouches only for itself: an example for a claim of its own
kind, a statement of an article for a claim all of whose figures were listed for it. What else stands in the same
sentence may be wrong as printed. --write puts the tables into docs/kinds.md.

A break counts where the broken text contradicts itself: it takes the statement further from its own arithmetic than
rounding explains, and the new figure is one that can be written. Worked out in `bench.breaking_sizes` and
`bench.kinds`, not asked of the code measured. No break is a figure whose change makes another true or possible
statement: 0.5 % for 0.5 points where both fit, another weekday far from any date, a list that may only give examples.
Caught: a claim over the broken figures is named inaccurate or outdated. Named: its cause is one of those of the way;
where figures are only put in order, or a weekday or a day is told, the reason itself says what is wrong, and there is
no cause. A false alarm: an unbroken one so named.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bench.breaking import Break, breaks
from bench.breaking_sizes import is_large, is_out_of_proportion
from bench.figures_tables import put, table
from bench.shared import shared
from claims.kinds.kind import Draft, Reference, Statement, Text
from claims.kinds.reading import published_from
from claims.kinds.registry import detect, recompute
from claims.verdicts import Finding, Outcome
from sources.rates.packaged import packaged_book

PAGE = Path(__file__).resolve().parents[1] / "docs" / "kinds.md"
Record = dict[str, Any]
EXAMPLES = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "kinds"
PUBLISHED = "2024-03-07"
RIGHT, WRONG = frozenset({"accurate", "approximate"}), frozenset({Outcome.INACCURATE, Outcome.OUTDATED})
SAMPLE = 120  # conversions: every so manyth of the accurate ones
SEED = 5
POWER = "power_of_ten"
NAMES = {
    "one digit": {"wrong_digit"},
    "transposed": {"digits_transposed"},
    "× 10": {POWER}, "÷ 10": {POWER}, "× 100": {POWER}, "× 10 000": {POWER}, "scale word": {POWER},
    "wrong currency": {"wrong_currency"},
    "wrong weekday": set(),
    "wrong day": set(),
    "wrong year": {"wrong_year", "wrong_years"},
    "percent as points": {"points_for_percent"},
    "points as percent": {"percent_for_points"},
    "to for by": {"to_for_by"},
    "swapped parts": {"swapped_parts", "wrong_base", "wrong_direction", "factor_inverted", "share_of_the_rest"},
}  # fmt: skip


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A text with what is vouched for in it; origin: where it is from.

    figures: for each true statement the places of the figures that were listed for it.
    kind: of an example, the kind it is an example of, which alone it vouches for.
    """

    text: Text
    origin: str
    figures: Sequence[Sequence[Span]] = ()
    kind: str = ""

    def vouches_for(self, draft: Draft) -> bool:
        """Whether a claim is one of the true statements: its kind's example, or all its figures listed for one."""
        if self.kind:
            return draft.kind == self.kind
        read = [(role.figure.start, role.figure.end) for role in draft.roles]
        return any(all(any(_touch(one, each) for each in listed) for one in read) for listed in self.figures)


@dataclass
class Tally:
    """Counts of breaks; lost: no claim stands where the broken statement is."""

    large: int = 0
    caught: int = 0
    nameable: int = 0
    named: int = 0
    lost: int = 0


def examples() -> Iterator[Source]:
    for path in sorted(EXAMPLES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get("found", ()):
            if case.get("outcome") in RIGHT:
                published = case.get("published", PUBLISHED)
                moment = published_from(published) if isinstance(published, str) else published
                yield Source(Text(case["text"], case["lang"], moment), "examples", kind=path.stem)


def published_conversions() -> Iterator[Source]:
    path = shared() / "corpus" / "conversions.dev.jsonl"
    if not path.exists():
        return
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [record for record in records if _is_accurate(record)]
    for record in kept[:: max(1, len(kept) // SAMPLE)]:
        yield Source(_text(record), "conversions", [_places((pair["a"], pair["b"])) for pair in record["pairs"]])


def _is_accurate(record: Record) -> bool:
    pairs = record["pairs"]
    return len(pairs) == 1 and pairs[0].get("rule") == "accurate" and record.get("verdict", "accurate") == "accurate"


def articles() -> Iterator[Source]:
    path = shared() / "articles" / "articles.dev.jsonl"
    if not path.exists():
        return
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        true = [statement for statement in record["statements"] if statement["outcome"] in RIGHT]
        yield Source(_text(record), "articles", [_places(statement["figures"]) for statement in true])


def _places(figures: Iterable[Record]) -> list[Span]:
    return [(figure["start"], figure["end"]) for figure in figures]


def _text(record: Record) -> Text:
    return Text(record["text"], record["lang"].partition("-")[0], published_from(record["published"]))


@dataclass
class Bench:
    """Everything counted, by kind and way, by kind, by language."""

    reference: Reference
    cells: dict[tuple[str, str, str], Tally]
    true: Counter[str]
    alarms: Counter[str]
    misses: list[str]

    def run(self, source: Source, kind: str | None) -> None:
        found = self.judged(source.text)
        for draft, finding in found:
            if kind in (None, draft.kind) and source.vouches_for(draft):
                self.true[draft.kind] += 1
                self.alarms[draft.kind] += finding.outcome in WRONG
                if finding.outcome.value in RIGHT:
                    self.break_all(source, draft, _wrong_places(found))

    def judged(self, text: Text) -> list[tuple[Draft, Finding]]:
        return [(draft, recompute(draft.kind, _statement(draft, text), self.reference)[0]) for draft in detect(text)]

    def break_all(self, source: Source, draft: Draft, wrong: list[Span]) -> None:
        span = min(r.figure.start for r in draft.roles), max(r.figure.end for r in draft.roles)
        if any(_touch(span, each) for each in wrong):
            return
        for broken in breaks(source.text.body, source.text.lang, draft, Random(f"{SEED} {draft.roles[0].figure}")):
            large = is_out_of_proportion if draft.kind in ("conversion", "unit") else None
            beyond = is_large(draft, broken, self.reference.rates, source.text.published)
            if beyond or (large and broken.way != "wrong currency" and large(draft, broken)):
                self.count(source, draft, broken, span)

    def count(self, source: Source, draft: Draft, broken: Break, span: Span) -> None:
        text = Text(broken.text, source.text.lang, source.text.published)
        now = span[0], span[1] + len(broken.text) - len(source.text.body)
        there = [(d, f) for d, f in self.judged(text) if _touch(now, (d.quotes[0].start, d.quotes[-1].end))]
        causes = {finding.cause for _draft, finding in there if finding.outcome in WRONG}
        tally = self.cells[draft.kind, broken.way, text.lang]
        tally.large += 1
        tally.caught += bool(causes)
        nameable = bool(causes) and draft.kind != "ranking" and NAMES[broken.way] != set()
        tally.nameable += nameable
        tally.named += nameable and bool(causes & NAMES[broken.way])
        tally.lost += not any(d.kind == draft.kind for d, _f in there)
        if not causes & NAMES[broken.way]:
            said = [(d.kind, f.outcome.value, f.cause) for d, f in there]
            self.misses.append(
                f"{draft.kind} {broken.way} {source.origin}: {broken.text[now[0] : now[1] + 12]!r} {said}"
            )


def _statement(draft: Draft, text: Text) -> Statement:
    return Statement(draft.roles, text.published, text.lang, draft.voice, draft.rate_basis)


def _wrong_places(found: list[tuple[Draft, Finding]]) -> list[Span]:
    return [(d.quotes[0].start, d.quotes[-1].end) for d, f in found if f.outcome in WRONG]


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


# ---------------------------------------------------------------- tables


def grouped(bench: Bench, at: int) -> list[list[str]]:
    totals: dict[str, Tally] = defaultdict(Tally)
    for key, tally in bench.cells.items():
        for name in (key[at], "all"):
            total = totals[name]
            total.large += tally.large
            total.caught += tally.caught
            total.nameable += tally.nameable
            total.named += tally.named
            total.lost += tally.lost
    order = sorted(totals, key=lambda name: (name == "all", name))
    return [[name, str(totals[name].large), *_shares(totals[name])] for name in order]


def _shares(tally: Tally) -> list[str]:
    named = f"{tally.named / tally.nameable:.1%}" if tally.nameable else "–"
    return [f"{tally.caught / tally.large:.1%}", named, str(tally.lost)]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--kind")
    asked.add_argument("--misses", type=int, default=0)
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    bench = Bench(Reference(packaged_book()), defaultdict(Tally), Counter(), Counter(), [])
    for source in (*examples(), *published_conversions(), *articles()):
        bench.run(source, options.kind)
    head = ["broken beyond tolerance", "caught", "of these named", "no longer found"]
    lines: list[str] = []
    for at, name in enumerate(("kind", "way", "language")):
        lines += [*table([name, *head], grouped(bench, at)), ""]
    true, alarms = bench.true.total(), bench.alarms.total()
    lines.append(f"Unbroken: {true} true statements, {alarms} false alarms ({alarms / max(1, true):.2%}).")
    print("\n".join(lines))
    print("\n".join(Random(SEED).sample(bench.misses, min(options.misses, len(bench.misses)))))
    if options.write:
        put("mutations", lines, PAGE)


if __name__ == "__main__":
    main()
