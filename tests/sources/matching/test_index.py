import time

import pytest

from figures.reader import read
from sources.matching.index import Index
from sources.matching.matcher import match
from sources.passages import passage, passages


def test_a_value_is_found_however_it_is_scaled() -> None:
    index = Index(passages("첫 줄.\n9090억 원을 투자한다.\n$4.9 billion\n셋째 줄.", "ko"))
    assert index.holding(read("9090亿韩元", lang="zh")) == {1}


def test_a_term_of_every_passage_finds_nothing_and_weighs_little() -> None:
    index = Index(passages("\n".join(["The bank met."] * 300 + ["The bank met Vexaro."]), "en"))
    assert set(index.sharing(passage("Vexaro and the bank", "en", []))) == {300}
    assert index.weight("bank") < index.weight("vexaro")


@pytest.mark.parametrize("claim", ["9", "9090亿韩元" * 200, "的" * 100_000, "美国" * 20_000, "1,2,3," * 3_000])
@pytest.mark.parametrize("source", ["a" * 100_000, "9090억 원 " * 5_000, "$1 " * 20_000, "。" * 50_000])
def test_hostile_texts_cost_seconds_at_most(claim: str, source: str) -> None:
    started = time.process_time()
    match(claim, read(claim, lang="zh"), passages(source))
    assert time.process_time() - started < 5
