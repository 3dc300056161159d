"""Conversions really published: what is found, and how it is judged. Prints the table of docs/kinds.md.

  python -m bench.conversions [--lang zh]

The corpus is third-party text and not part of this repository: FACTCHECK_SHARED names the folder that holds it
(corpus/conversions.dev.jsonl with its scorer beside it), or it lies in `shared` beside the project.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.shared import shared
from claims.kinds.__main__ import answers
from claims.kinds.kind import Reference
from sources.rates.packaged import packaged_book

MAY_READ = ("id", "lang", "text", "title", "published")


def main() -> int:
    """Find and judge, then let the corpus's own scorer compare."""
    corpus = shared() / "corpus"
    gold, scorer = corpus / "conversions.dev.jsonl", corpus / "score_conversions.py"
    if not gold.exists():
        print(f"No corpus at {gold}: set FACTCHECK_SHARED to the folder that holds it.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.jsonl"
        found.write_text("\n".join(_found(gold)), encoding="utf-8")
        return subprocess.run(
            [sys.executable, str(scorer), str(gold), str(found), *sys.argv[1:]], check=False
        ).returncode


def _found(gold: Path) -> list[str]:
    records = (json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines())
    stripped = (json.dumps({name: record[name] for name in MAY_READ if name in record}) for record in records)
    return [json.dumps(answer) for answer in answers(stripped, Reference(packaged_book()), "en")]


if __name__ == "__main__":
    sys.exit(main())
