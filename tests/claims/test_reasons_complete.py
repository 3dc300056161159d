"""No bare code reaches a reader: every code that can be built has its sentence, in every language, and its values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from claims.kinds.kind import Basis, RateBasis, Reference, Role, Statement, Text, Voice
from claims.kinds.reading import published_from
from claims.kinds.registry import detect, kinds, recompute
from claims.reasons.sentences import languages, render
from claims.verdicts import Finding, Reason
from figures.figure import Figure
from figures.reader import read
from sources.rates.packaged import packaged_book
from tests.claims.kinds.corpora import FOLDER, PUBLISHED, Case, corpus

ROOT = Path(__file__).resolve().parents[2]
WRITTEN_WHERE_TOLD = ("claims", "sources")  # the code a module builds stands in the module
REFERENCE = Reference(packaged_book())
LANGUAGES = sorted(languages())
ENGLISH = languages()["en"].sentences
CORPORA = sorted(path.stem for path in FOLDER.glob("*.toml"))

# Text that is no figure of anything, in roles it was not read for: what kinds say of it must be a sentence too
ODD = ("49.8亿元人民币", "3.5%", "5 kg", "2024年3月7日", "12", "去年", "两三百人")


def slots(template: str) -> set[str]:
    """The values a sentence asks for."""
    return {slot for _words, slot, _form, _ in Formatter().parse(re.sub(r"[\[\]]", " ", template)) if slot}


def reasons_of(findings: list[Finding]) -> Iterator[Reason]:
    """Everything a reader is told of findings."""
    for finding in findings:
        yield from (finding.reason, *finding.notes, *([finding.suggestion] if finding.suggestion else []))


def judged(case: Case, voice: Voice) -> Iterator[Reason]:
    """What is said of every claim of an example, as if these were the words of such a voice."""
    text = Text(case["text"], case["lang"], _published(case))
    for draft in detect(text):
        statement = Statement(draft.roles, text.published, text.lang, voice, draft.rate_basis)
        yield from reasons_of(recompute(draft.kind, statement, REFERENCE))


def _published(case: Case) -> date | datetime | None:
    given = case.get("published", PUBLISHED)
    return published_from(given) if isinstance(given, str) else given


def misread(kind: str) -> Iterator[Reason]:
    """What is said of figures that fill a kind's roles wrongly, or not at all."""
    figures: list[Figure] = [figure for text in ODD for figure in read(text, lang="zh", published=None)]
    roles = kinds()[kind].roles
    filled = [[Role(name, figure) for name in roles] for figure in figures]
    one_each = [[Role(name, figures[at % len(figures)]) for at, name in enumerate(roles)]]
    alone = [[Role(name, figure)] for name in roles for figure in figures]
    for given in ([], *filled, *one_each, *alone):
        for basis in (RateBasis(), RateBasis(Basis.PERIOD)):
            statement = Statement(tuple(given), None, "zh", rate_basis=basis)
            yield from reasons_of(recompute(kind, statement, REFERENCE))


@cache
def told() -> dict[str, frozenset[str]]:
    """Every code that examples and misreadings bring out, with all the values any of them had."""
    found: dict[str, frozenset[str]] = {}
    for name in CORPORA:
        examples = corpus(name)
        for case in (*examples.get("found", ()), *examples.get("silent", ())):
            for voice in (Voice.OWN, Voice.QUOTED, Voice.FORECAST):
                _gather(found, judged(case, voice))
    for kind in kinds():
        _gather(found, misread(kind))
    _gather(found, reasons_of(recompute("astrology", Statement((), None, "en"), REFERENCE)))
    return found


def _gather(found: dict[str, frozenset[str]], reasons: Iterator[Reason]) -> None:
    for reason in reasons:
        found[reason.code] = found.get(reason.code, frozenset()) | frozenset(reason.values)


def patterns() -> Iterator[tuple[str, str]]:
    """What the first argument of each Reason(…) can be, as a pattern, with its place."""
    for folder in WRITTEN_WHERE_TOLD:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason":
                    yield from ((f"{path.name}:{node.lineno}", found) for found in _codes(node.args[0]))


def _codes(node: ast.expr) -> Iterator[str]:
    """A literal as itself, an f-string with any word in its gaps; a name says nothing here (examples must)."""
    if isinstance(node, ast.IfExp):
        yield from (*_codes(node.body), *_codes(node.orelse))
    elif isinstance(node, ast.Constant):
        yield re.escape(str(node.value))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(re.escape(part.value) if isinstance(part, ast.Constant) else r"\w+" for part in node.values)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_sentence(lang: str) -> None:
    own = languages()[lang].sentences
    assert (set(ENGLISH) - set(own), set(own) - set(ENGLISH)) == (set(), set())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_asks_for_the_same_values_in_every_language(lang: str) -> None:
    twins = {"fits_total": "fits_more", "older_total": "older_more"}  # some languages count the first day in
    own = languages()[lang].sentences
    asked = {code: {twins.get(slot, slot) for slot in slots(template)} for code, template in own.items()}
    assert [code for code in ENGLISH if asked[code] != slots(ENGLISH[code])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_code_that_kinds_emit_is_told_bare(lang: str) -> None:
    assert len(told()) > 80  # examples reach most of what can be said
    assert [code for code in told() if code not in languages()[lang].sentences] == []


def test_every_code_written_in_a_module_has_a_sentence() -> None:
    found = list(patterns())
    assert len(found) > 20
    assert [(place, one) for place, one in found if not any(re.fullmatch(one, code) for code in ENGLISH)] == []


def test_no_value_a_sentence_needs_is_never_given() -> None:
    needed = {code: slots(re.sub(r"\[[^\]]*\]", "", ENGLISH[code])) for code in told()}
    assert {code: needed[code] - given for code, given in told().items() if needed[code] - given} == {}


@pytest.mark.parametrize(
    ("value", "lang", "sentence"),
    [
        ("4980000000 CNY", "en", "An editor reads “49.8亿元” as 4.98 billion yuan."),
        ("4980000000 CNY", "zh-hans", "编辑将“49.8亿元”读作49.8亿元。"),
        ("4980000000 CNY", "zh-hant", "編輯將「49.8亿元」讀作49.8億元人民幣。"),
        ("4980000000 CNY", "ja", "編集者は「49.8亿元」を49.8億元と読みます。"),
        ("4980000000 CNY", "ko", "편집자는 “49.8亿元” 표기의 값을 49.8억 위안(으)로 읽습니다."),
        ("12.5%", "en", "An editor reads “49.8亿元” as 12.5%."),
    ],
)
def test_a_corrected_figure_is_told_with_its_value(value: str, lang: str, sentence: str) -> None:
    assert render(Reason("figure_corrected", {"text": "49.8亿元", "value": value}), lang) == sentence


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_amount_to_write_is_told_in_the_readers_scale(lang: str) -> None:
    for code in ("write_amount", "add_note_amount"):
        sentence = render(Reason(code, {"old": "5亿元", "new": "54200 CNY"}), lang)
        assert languages()[lang].write_money(Decimal(54200), "CNY") in sentence
