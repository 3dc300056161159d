"""How fast figures are read, on one core: characters a second of processor time, and whether length changes that.

  python -m bench.figures_speed [--jionlp PYTHON] [--write]

--jionlp names the Python of an environment of its own that holds JioNLP (python -m venv … && … pip install jionlp): it
reads the same text in the same run, its times and its money. Needs the records (FACTCHECK_SHARED, or a folder `shared`
beside the project). --write puts the tables into docs/figures.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.figures_tables import put, table
from bench.shared import shared
from figures.reader import read

PUBLISHED = date(2024, 3, 8)
TIMES = 40  # the article is read as often for one measure
LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
AT_LEAST = 400_000  # characters read for one measure of a length
FLAT = 0.20  # how far the time of a character may stray over the lengths
JIONLP = Path(__file__).with_name("figures_jionlp.py")
LANGUAGES = ("zh", "ko", "ja", "en")


def seed() -> str:
    line = (shared() / "bench" / "seed_all.dev.jsonl").read_text(encoding="utf-8").splitlines()[0]
    text: str = json.loads(line)["text"]
    return text


def articles(lang: str) -> list[str]:
    lines = (shared() / "articles" / "articles.dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [record["text"] for record in map(json.loads, lines) if record["lang"] == lang]


def rate(texts: list[str], lang: str, times: int) -> float:
    """Characters a second of processor time."""
    started = time.process_time()
    for _ in range(times):
        for text in texts:
            read(text, lang=lang, published=PUBLISHED)
    return times * sum(map(len, texts)) / (time.process_time() - started)


def jionlp(python: str | None, texts: list[str], times: int) -> float | None:
    if python is None:
        return None
    done = subprocess.run(
        [python, JIONLP, str(times)], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return float(done.stdout.splitlines()[-1])


def speeds(python: str | None) -> list[str]:
    rows = [_speed("one article, again and again", "zh", [seed()], TIMES, python)]
    rows += [_speed(f"articles, {lang}", lang, articles(lang), 3, python) for lang in LANGUAGES]
    return table(["text", "figures, every kind", "JioNLP, times and money", "times as fast"], rows)


def _speed(name: str, lang: str, texts: list[str], times: int, python: str | None) -> list[str]:
    ours, theirs = rate(texts, lang, times), jionlp(python, texts, times) if lang == "zh" else None
    return [name, f"{ours:,.0f}", f"{theirs:,.0f}" if theirs else "", f"{ours / theirs:.1f}" if theirs else ""]


def by_length() -> Iterator[tuple[int, float]]:
    text = seed()
    for length in LENGTHS:
        long = (text * (length // len(text) + 1))[:length]
        yield length, rate([long], "zh", max(1, AT_LEAST // length))


def main() -> None:
    if not (shared() / "bench").is_dir():
        sys.exit(f"no texts in {shared()}: name their folder in FACTCHECK_SHARED")
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--jionlp", metavar="PYTHON")
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    read(seed(), lang="zh", published=PUBLISHED)
    lengths = list(by_length())
    rates = [found for _, found in lengths]
    stray = (max(rates) - min(rates)) / max(rates)
    growth = table(
        ["characters in one line", "microseconds a character"],
        [[f"{n:,}", f"{1e6 / found:.2f}"] for n, found in lengths],
    )
    growth += ["", f"The slowest length is {stray:.0%} behind the quickest; more than {FLAT:.0%} would be a fault."]
    for name, lines in (("speed", speeds(options.jionlp)), ("growth", growth)):
        print("\n".join(lines), end="\n\n")
        if options.write:
            put(name, lines)
    sys.exit(stray > FLAT)


if __name__ == "__main__":
    main()
