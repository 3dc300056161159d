"""How fast claims are held against a long source, beside RapidFuzz's partial_ratio_alignment over the same sentences.

Passages, their figures and their vectors are computed once a snapshot, so they are not counted; then a hundred claims
are matched against 5,000 sentences. usage: python -m bench.matching_speed [LANG]
The sentences are those of the cross-check documents (FACTCHECK_SHARED or ../shared), repeated with other numbers.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz

from figures.reader import read
from sources.matching import vectors
from sources.matching.index import Index
from sources.matching.matcher import match
from sources.passages import passages

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[2] / "shared"))
CLAIMS, SENTENCES = 100, 5_000


def source(lang: str) -> str:
    lines = (SHARED / "crosscheck" / f"documents.{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    once = [line for document in map(json.loads, lines) for line in document["text"].split("\n") if len(line) > 20]
    return "\n".join(_varied(once[i % len(once)], i // len(once)) for i in range(SENTENCES))


def _varied(sentence: str, round_: int) -> str:
    return re.sub(r"\d+", lambda found: str(int(found[0]) + round_), sentence)


def claims(lang: str) -> list[tuple[str, str]]:
    lines = (SHARED / "crosscheck" / "claims.dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [(c["claim"], c["claim_lang"]) for c in map(json.loads, lines) if c["source_lang"] == lang][:CLAIMS]


def main() -> None:
    lang = sys.argv[1] if len(sys.argv) > 1 else "en"
    started = time.process_time()
    found = passages(source(lang), lang)
    index = Index(found)
    encoder = vectors.load()
    known = vectors.Known.of_passages(encoder, found) if encoder else None
    asked = [(text, of, read(text, lang=of)) for text, of in claims(lang)]
    near = encoder.encode([text for text, _, _ in asked]) if encoder else []
    print(f"ready in {time.process_time() - started:.1f} s: {len(found)} passages, {len(asked)} claims, {lang}")

    started = time.process_time()
    for place, (text, of, figures) in enumerate(asked):
        likely = known.near(near[place]) if encoder else None
        match(text, figures, index, lang=of, similarities=likely)
    ours = time.process_time() - started

    started = time.process_time()
    for text, _, _ in asked:
        for passage in found:
            fuzz.partial_ratio_alignment(text, passage.text)
    theirs = time.process_time() - started
    print(f"ours {ours:.2f} CPU s, partial_ratio_alignment {theirs:.2f} s: {theirs / ours:.0f} times faster")


if __name__ == "__main__":
    main()
