import pytest

from sources.terms.lexicon import LANGUAGES, TABLES, lexicon, terms
from sources.terms.script import one_script
from sources.terms.table import rows


def keys(text: str, lang: str) -> set[str]:
    return {term.key for term in terms(text, lang)}


@pytest.mark.parametrize(
    ("concept", "texts"),
    [
        ("united-states", {"en": "a U.S. firm", "zh": "美国企业", "ko": "미국 기업", "ja": "アメリカの企業"}),
        ("south-korea", {"en": "South Korean exports", "zh": "韓國出口", "ko": "한국의 수출", "ja": "韓国の輸出"}),
        ("european-union", {"en": "the EU's budget", "zh": "欧盟预算", "ko": "유럽연합 예산", "ja": "欧州連合の予算"}),
        ("earthquake", {"en": "Two earthquakes", "zh": "两次地震", "ko": "지진 두 차례", "ja": "2度の地震"}),
    ],
)
def test_a_name_is_the_same_in_four_languages(concept: str, texts: dict[str, str]) -> None:
    assert all(concept in keys(text, lang) for lang, text in texts.items())


@pytest.mark.parametrize(
    ("text", "lang", "concept"),
    [
        ("he told us nothing", "en", "united-states"),
        ("who knew?", "en", "who"),
        ("a polished answer", "en", "poland"),
        ("the chinaware shop", "en", "china"),
        ("北韩说", "zh", "south-korea"),
        ("북한이 말했다", "ko", "south-korea"),
    ],
)
def test_part_of_another_word_is_no_name(text: str, lang: str, concept: str) -> None:
    assert concept not in keys(text, lang)


def test_latin_names_are_terms_in_every_language() -> None:
    for lang in LANGUAGES:
        assert {"skellington", "vexaro"} <= keys("Skellington, Vexaro's", lang)


def test_a_term_stands_where_it_was_read() -> None:
    text = "在美国,Vexaro 的总统"
    assert [text[term.start : term.end] for term in terms(text, "zh")] == ["美国", "Vexaro", "总统"]


def test_every_table_gives_every_concept_a_word_in_each_language() -> None:
    lines = [row for table in TABLES.glob("*.tsv") for row in rows(table)]
    assert len(lines) > 300
    assert [row["concept"] for row in lines if not all(row[lang] for lang in LANGUAGES)] == []


def test_every_word_of_the_tables_is_found() -> None:
    for lang in LANGUAGES:
        unfound = [word for word, concepts in lexicon(lang).items() if not set(concepts) & keys(word, lang)]
        assert unfound == []


def test_both_scripts_of_chinese_are_one() -> None:
    assert keys("韓國總統訪問歐盟,討論關稅與貿易協議", "zh") == keys("韩国总统访问欧盟,讨论关税与贸易协议", "zh")


def test_a_script_is_changed_character_by_character_and_only_in_chinese() -> None:
    text = "證券市場的營業額"
    assert len(one_script(text, "zh")) == len(text)
    assert one_script(text, "zh") == "证券市场的营业额"
    assert one_script("證券", "ja") == "證券"
    assert one_script(one_script(text, "zh"), "zh") == one_script(text, "zh")
