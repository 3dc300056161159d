import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sources.passages import joined, passages

ARTICLE = """韩国总统周二访问欧盟总部。公司将投资9090亿韩元,增长15%。
第二段 has $1.2bn in it."""


def test_a_passage_is_its_span_of_the_text() -> None:
    found = passages(ARTICLE)
    assert [ARTICLE[p.start : p.end] for p in found] == [p.text for p in found]
    assert [p.text for p in found][:2] == ["韩国总统周二访问欧盟总部。", "公司将投资9090亿韩元,增长15%。"]


def test_figures_and_terms_are_counted_from_the_sentence() -> None:
    passage = passages(ARTICLE)[1]
    assert [passage.text[f.start : f.end] for f in passage.figures] == ["9090亿韩元", "15%"]
    assert "investment" in {term.key for term in passage.terms}
    assert all(passage.text[t.start : t.end] for t in passage.terms)


def test_sentences_of_one_line_are_neighbours() -> None:
    assert [p.line for p in passages(ARTICLE)] == [0, 0, 1]
    assert [p.line for p in passages("a\n\nb\r\nc")] == [0, 1, 2]


def test_two_neighbours_join_into_one_passage_with_figures_and_terms_of_both() -> None:
    first, second, _ = passages(ARTICLE)
    both = joined(first, second)
    assert ARTICLE[both.start : both.end] == both.text == first.text + second.text
    assert [both.text[f.start : f.end] for f in both.figures] == ["9090亿韩元", "15%"]
    assert len(both.terms) == len(first.terms) + len(second.terms)
    assert all(both.text[t.start : t.end] for t in both.terms)


def test_the_language_given_is_kept() -> None:
    assert {p.lang for p in passages("日本経済", "zh")} == {"zh"}
    assert {p.lang for p in passages("9090억 원을 투자한다.")} == {"ko"}


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from('a 9.。亿元%!?」"\n 다억원と高U,，美国$'), max_size=120))
def test_whatever_the_text_all_spans_lie_inside_their_sentence(text: str) -> None:
    for passage in passages(text):
        assert text[passage.start : passage.end] == passage.text
        assert all(0 <= part.start < part.end <= len(passage.text) for part in (*passage.figures, *passage.terms))


def test_twice_the_text_costs_at_most_about_twice_the_time() -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        passages("公司将投资9090亿韩元,增长15%。US firms, too, said so.\n" * count)
        return time.process_time() - started

    seconds(200)
    small = min(seconds(1_000) for _ in range(2))
    large = min(seconds(4_000) for _ in range(2))
    assert large <= 4 * 2.5 * small
