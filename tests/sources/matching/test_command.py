import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sources.matching.__main__ import answers

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))
RECORD = {
    "id": "1",
    "lang": "zh",
    "text": "投入9090亿韩元",
    "source": {"lang": "ko", "text": "날씨가 좋다.\n회사는 9090억 원을 투자한다."},
}


class TwoTopics:
    """An encoder that knows two topics: what speaks of investing, and everything else."""

    def encode(self, texts: list[str]) -> list[list[float]]:
        return [[1.0, 0.0] if "투자" in text or "投" in text else [0.0, 1.0] for text in texts]


def answered(record: object) -> dict[str, object]:
    (line,) = answers(iter([json.dumps(record), "\n"]), None)
    return dict(json.loads(line))


def test_an_answer_has_verdict_spans_and_score() -> None:
    answer = answered(RECORD)
    assert answer["id"] == "1"
    assert answer["verdict"] == "supported"
    assert answer["passage"] == answer["nearest"] == {"start": 8, "end": 26}
    assert answer["figures"] == [{"claim": "9090亿韩元", "passage": "9090억 원", "relation": "same"}]


def test_languages_may_be_left_out() -> None:
    bare = {"text": RECORD["text"], "source": {"text": RECORD["source"]["text"]}}  # type: ignore[index]
    assert answered(bare) == {**answered(RECORD), "id": None}


def test_an_empty_source_has_no_spans() -> None:
    answer = answered({**RECORD, "source": {"lang": "ko", "text": ""}})
    assert (answer["verdict"], answer["passage"], answer["nearest"], answer["score"]) == (
        "unreadable",
        None,
        None,
        None,
    )


def test_the_command_says_that_it_has_no_encoder_and_still_answers() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "sources.matching"],
        input=json.dumps(RECORD),
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert json.loads(run.stdout)["verdict"] == "supported"


def test_vectors_rank_where_an_encoder_is_there() -> None:
    pytest.importorskip("numpy")
    (line,) = answers(iter([json.dumps(RECORD)]), TwoTopics())
    assert json.loads(line)["score"]["vector"] == 1


@pytest.mark.skipif(not (SHARED / "crosscheck").exists(), reason="the cross-check records are not beside the project")
def test_without_vectors_the_crosscheck_records_are_judged_as_well_as_ever() -> None:
    """The bounds of the documentation's table, a little lower: a fall below is a fault, not chance."""
    folder = SHARED / "crosscheck"
    sys.path.insert(0, str(folder))
    try:
        import crosscheck  # noqa: PLC0415 - it lives beside the records
        import score_crosscheck  # noqa: PLC0415
    finally:
        sys.path.remove(str(folder))
    claims, texts = crosscheck.load(folder / "claims.dev.jsonl"), crosscheck.documents(folder)
    records = [json.dumps(crosscheck.record(c, texts[c["source_lang"], c["doc"]])) for c in claims]
    judged = []
    for claim, line in zip(claims, answers(iter(records), None), strict=True):
        answer = json.loads(line)
        found, nearest = (
            crosscheck.sentence_of(claim, texts[claim["source_lang"], claim["doc"]], answer[key])
            for key in ("passage", "nearest")
        )
        judged.append({"id": claim["id"], "verdict": answer["verdict"], "sentence": found, "nearest": nearest})
    everything = score_crosscheck.score(claims, judged)[0]["ALL"]
    assert everything["first"] >= 85
    assert everything["F1"] >= 77
    assert everything["falseC"] <= 2
