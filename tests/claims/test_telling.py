"""What is told of a kind stands in files of its own, in every language, and so does its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claims.kinds.registry import kinds
from claims.reasons import sentences
from claims.telling.words import words_in, words_of

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "kinds"
LANGUAGES = sorted(sentences.languages())
KINDS = sorted(kinds())


def test_every_language_of_reasons_has_the_words_of_every_kind() -> None:
    assert {lang: sorted(words_in(lang)) for lang in LANGUAGES} == dict.fromkeys(LANGUAGES, KINDS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_role_has_its_own_name(kind: str, lang: str) -> None:
    roles = words_in(lang)[kind].roles
    assert set(roles) == set(kinds()[kind].roles)
    assert len(set(roles.values())) == len(roles)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_kinds_are_called_the_same(lang: str) -> None:
    labels = [words.label for words in words_in(lang).values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_kinds_say_one_reason(lang: str) -> None:
    codes = [code for words in words_in(lang).values() for code in words.reasons]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_told_with_the_same_entries_in_every_language(kind: str, lang: str) -> None:
    ours, english = words_in(lang)[kind], words_in("en")[kind]
    for name in ("reasons", "phrases", "meanings"):
        assert set(getattr(ours, name)) == set(getattr(english, name))
    assert bool(ours.noun) == bool(english.noun)
    assert bool(ours.limits) == bool(english.limits)


def test_an_unknown_language_is_told_in_english_and_an_unknown_kind_not_at_all() -> None:
    assert words_of("sum", "tlh") == words_of("sum", "en") is not None
    assert words_of("astrology", "en") is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page_with_an_example_and_what_it_is_recomputed_from(kind: str) -> None:
    page = (PAGES / f"{kind}.md").read_text(encoding="utf-8")
    assert re.match(rf"# {kind}\n- Example: .+\n- Recomputed from: .+\n\n", page)


def test_every_page_is_of_a_kind() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == KINDS
