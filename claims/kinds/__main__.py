"""JSON lines in, claims out: python -m claims.kinds < articles.jsonl > found.jsonl

In: {"id", "lang", "text", "title"?, "published"?}; published is an ISO day, or a moment with its zone.
Out: {"id", "claims": [{"kind", "start", "end", "figures": [{"role", "start", "end", "value", "unit"}], "outcome",
"cause", "reason", "expected", …}]}; a value is a decimal string, or "low/high" for a range.
A line that cannot be read is answered by {"id", "error"}, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from claims.kinds.kind import Draft, Reference, Statement, Text
from claims.kinds.reading import UnreadableError, published_from, rate_basis_json
from claims.kinds.registry import detect, recompute
from claims.reasons.sentences import render
from claims.verdicts import Finding
from figures.figure import Figure
from figures.piping import while_read
from sources.rates.packaged import packaged_book

LANGUAGES = ("zh", "en", "ko", "ja")


def main(arguments: list[str] | None = None) -> int:
    """Read articles from standard input, write their claims to standard output."""
    parser = argparse.ArgumentParser(prog="python -m claims.kinds", description=__doc__)
    parser.add_argument("--reasons", default="en", help="language of the reasons: en or zh-hans")
    reasons = parser.parse_args(arguments).reasons
    reference = Reference(rates=packaged_book())
    failed = False
    with while_read():
        for answer in answers(sys.stdin, reference, reasons):
            failed = failed or "error" in answer
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return int(failed)


def answers(lines: Iterable[str], reference: Reference, reasons: str) -> Iterator[dict[str, Any]]:
    """An answer a line; blank lines have none."""
    for line in lines:
        if not line.strip():
            continue
        record = _record(line)
        try:
            text = _text(record)
        except UnreadableError as error:
            yield {"id": record.get("id"), "error": str(error)}
            continue
        claims = [_claim(draft, text, reference, reasons) for draft in detect(text)]
        yield {"id": record.get("id"), "claims": claims}


def _record(line: str) -> dict[str, Any]:
    """The record of a line; an empty one where the line holds none."""
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _text(record: dict[str, Any]) -> Text:
    """The article of a record. Raises UnreadableError naming the field."""
    for name in ("text", "lang"):
        if not isinstance(record.get(name), str):
            raise UnreadableError(name, record.get(name))
    lang = record["lang"].lower().partition("-")[0]
    if lang not in LANGUAGES:
        raise UnreadableError("lang", record["lang"])
    return Text(record["text"], lang, published_from(record.get("published")))


def _claim(draft: Draft, text: Text, reference: Reference, reasons: str) -> dict[str, Any]:
    statement = Statement(draft.roles, text.published, text.lang, draft.voice, draft.rate_basis)
    finding = recompute(draft.kind, statement, reference)[0]
    return {
        "kind": draft.kind,
        "start": draft.quotes[0].start,
        "end": draft.quotes[-1].end,
        "figures": [_figure(role.name, role.figure) for role in draft.roles],
        "outcome": finding.outcome.value,
        "cause": finding.cause,
        "reason": render(finding.reason, reasons),
        "expected": _expected(finding),
        "notes": [render(note, reasons) for note in finding.notes],
        "suggestion": render(finding.suggestion, reasons) if finding.suggestion else None,
        "voice": draft.voice.value,
        "attributed_to": draft.attributed_to,
        "speaker": {"start": draft.speaker.start, "end": draft.speaker.end} if draft.speaker else None,
        "rate_basis": rate_basis_json(draft.rate_basis),
        "evidence": dict(finding.evidence),
    }


def _figure(role: str, figure: Figure) -> dict[str, Any]:
    ends = [f"{end:f}" for end in (figure.low, figure.high) if end is not None]
    value = "/".join(ends if figure.is_range else ends[:1])
    return {"role": role, "start": figure.start, "end": figure.end, "value": value, "unit": figure.unit}


def _expected(finding: Finding) -> str | None:
    """The expected value, or both ends of a range; the low end where one number must do."""
    if finding.expected is None or finding.expected.low is None:
        return None
    return f"{finding.expected.low:f}"


if __name__ == "__main__":
    sys.exit(main())
