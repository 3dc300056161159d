"""Claims worded freely, against their short source and against one long text: how often the answer is a person's.

The records are those of tests/corpus/matching/free/freely_worded.toml; the long text is all its sources of a language
and, where the cross-check documents are there (FACTCHECK_SHARED or ../shared), theirs.
usage: python -m bench.matching_free [--without-encoder] [-v]
"""

import json
import os
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from figures.reader import read
from sources.languages import language
from sources.matching import vectors
from sources.matching.index import Index
from sources.matching.matcher import match
from sources.passages import passages

RECORDS = Path(__file__).parents[1] / "tests" / "corpus" / "matching" / "free" / "freely_worded.toml"
SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[2] / "shared"))


class Source:
    """A text ready to be asked."""

    def __init__(self, text: str, lang: str, encoder: vectors.Encoder | None) -> None:
        self.text = text
        found = passages(text, lang)
        self.index = Index(found)
        self.known = vectors.Known.of_passages(encoder, found) if encoder else None


def long_text(lang: str, sources: list[dict[str, str]]) -> str:
    texts = [source["text"] for source in sources if source["lang"] == lang]
    documents = SHARED / "crosscheck" / f"documents.{lang}.jsonl"
    if documents.exists():
        texts += [json.loads(line)["text"] for line in documents.read_text(encoding="utf-8").splitlines()]
    return "\n".join(texts)


def main() -> None:
    table = tomllib.loads(RECORDS.read_text(encoding="utf-8"))
    encoder = None if "--without-encoder" in sys.argv else vectors.load()
    print("with sentence vectors" if encoder else "without sentence vectors")
    short = {source["id"]: Source(source["text"], source["lang"], encoder) for source in table["source"]}
    long = {lang: Source(long_text(lang, table["source"]), lang, encoder) for lang in ("en", "zh", "ko", "ja")}
    of = {source["id"]: source["lang"] for source in table["source"]}
    for name, pick in (
        ("short", lambda claim: short[claim["source"]]),
        ("long", lambda claim: long[of[claim["source"]]]),
    ):
        answers = [(claim, answer(claim, pick(claim), encoder)) for claim in table["claim"]]
        report(name, answers)


def answer(claim: dict[str, str], source: Source, encoder: vectors.Encoder | None) -> Any:
    lang = language(claim["text"])
    near = source.known.near(encoder.encode([claim["text"]])[0]) if encoder else None
    found = match(claim["text"], read(claim["text"], lang=lang), source.index, lang=lang, similarities=near)
    return found, source.text[found.nearest.start : found.nearest.end] if found.nearest else ""


def report(name: str, answers: list[Any]) -> None:
    pairs = Counter((claim["agreement"], str(found.agreement)) for claim, (found, _) in answers)
    quoted = [(claim, text) for claim, (_, text) in answers if "quote" in claim]
    first = sum(claim["quote"] in text or claim.get("also", claim["quote"]) in text for claim, text in quoted)
    right = sum(count for (wanted, got), count in pairs.items() if wanted == got)
    print(f"{name}: sentence first {first}/{len(quoted)}, agreement {right}/{len(answers)}")
    print(
        "  ", ", ".join(f"{wanted} → {got} {count}" for (wanted, got), count in sorted(pairs.items()) if wanted != got)
    )
    if "-v" in sys.argv:
        for claim, (found, text) in answers:
            if claim["agreement"] != found.agreement or claim.get("quote", text) not in text:
                print("   ", claim["text"], "|", claim["agreement"], "→", found.agreement, found.reason, "|", text)


if __name__ == "__main__":
    main()
