from hypothesis import given
from hypothesis import strategies as st

from sources.differences import COME, GONE, SAME, Change, differences

FIRST, SECOND, THIRD = "The plan begins in May.", "It costs 5 billion.", "It ends in June."


def test_changed_sentence_goes_and_comes_between_what_stayed() -> None:
    found = differences(f"{FIRST} {SECOND} {THIRD}", f"{FIRST} It costs 6 billion. {THIRD}")
    assert found == [
        Change(SAME, (FIRST,)),
        Change(GONE, (SECOND,)),
        Change(COME, ("It costs 6 billion.",)),
        Change(SAME, (THIRD,)),
    ]


def test_blank_space_is_no_change() -> None:
    assert differences(f"{FIRST}\n\n{SECOND}", f"{FIRST} \n {SECOND}\n") == []


def test_long_stretch_that_stayed_is_left_out_and_counted() -> None:
    many = " ".join(f"Point {n} stands." for n in range(1, 31))
    found = differences(f"{many} {SECOND}", f"{many} {THIRD}")
    assert [change.skipped for change in found] == [28, 0, 0, 0]
    assert found[1].texts == ("Point 29 stands.", "Point 30 stands.")


@given(
    st.lists(st.sampled_from([FIRST, SECOND, THIRD]), max_size=8),
    st.lists(st.sampled_from([FIRST, SECOND]), max_size=8),
)
def test_no_change_means_the_same_sentences_and_nothing_is_invented(before: list[str], after: list[str]) -> None:
    found = differences("\n".join(before), "\n".join(after))
    assert (found == []) == (before == after)
    assert {text for change in found if change.kind == GONE for text in change.texts} <= set(before)
    assert {text for change in found if change.kind == COME for text in change.texts} <= set(after)
