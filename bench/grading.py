"""How each threshold of docs/decisions/0004 decides: the corpus's own amounts graded under other thresholds.

  python -m bench.grading

Needs the corpus (see bench/conversions.py). The amounts are taken as annotated, so that only the grading is measured.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from bench.shared import shared
from claims.kinds import conversion
from claims.kinds.converting import held
from claims.kinds.kind import Reference, Role, Statement
from claims.kinds.reading import published_from
from claims.verdicts import CONVERSION
from figures.figure import Exactness, Figure, Kind
from sources.rates.packaged import packaged_book

VARIANTS = {
    "as decided": CONVERSION,
    "agree 0.5 %": replace(CONVERSION, agree=Decimal("0.005")),
    "agree 1.5 %": replace(CONVERSION, agree=Decimal("0.015")),
    "near 3 %": replace(CONVERSION, near=Decimal("0.03")),
    "zeros count as digits": replace(CONVERSION, round_within=Decimal(0)),
    "zeros within 4 %": replace(CONVERSION, round_within=Decimal("0.04")),
    "zeros within 10 %": replace(CONVERSION, round_within=Decimal("0.10")),
}
SIDES = {"a": ("a", "b"), "b": ("b", "a")}


def statements(records: list[dict[str, Any]]) -> Iterator[Statement]:
    for record in records:
        for pair in record["pairs"]:
            if pair.get("fx"):
                source, target = (_figure(record["text"], pair[side]) for side in SIDES[pair["original"]])
                roles = (Role("from", source), Role("to", target))
                yield Statement(roles, published_from(record["published"]), record["lang"])


def _figure(text: str, side: dict[str, Any]) -> Figure:
    value = Decimal(side["value"])
    return Figure(
        kind=Kind.CURRENCY,
        start=side["start"],
        end=side["end"],
        text=text[side["start"] : side["end"]],
        low=value,
        high=value,
        step=Decimal(side["unit"]),
        unit=side["currency"],
        exactness=Exactness.AT_LEAST if side.get("more") else Exactness.EXACT,
    )


def outcomes(asked: list[Statement], reference: Reference) -> Counter[str]:
    counted: Counter[str] = Counter()
    for statement in asked:
        finding = conversion.recompute(statement, reference)[0]
        counted[finding.cause or finding.outcome.value] += 1
    return counted


def main() -> int:
    gold = shared() / "corpus" / "conversions.dev.jsonl"
    if not gold.exists():
        print(f"No corpus at {gold}: set FACTCHECK_SHARED to the folder that holds it.")
        return 1
    asked = list(statements([json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]))
    reference = Reference(packaged_book())
    print(f"{len(asked)} pairs")
    for name, policy in VARIANTS.items():
        held.CONVERSION = policy
        print(f"{name:24}", dict(outcomes(asked, reference).most_common()))
    held.CONVERSION, held.LOOK_BACK = CONVERSION, 0
    print(f"{'no look-back':24}", dict(outcomes(asked, reference).most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
