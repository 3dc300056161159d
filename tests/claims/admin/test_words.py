"""The desk's words are complete: every kind, role, outcome and message has its word in Chinese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

from claims.admin import words
from claims.kinds.registry import kinds
from claims.verdicts import Outcome, Verdict

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = ROOT / "claims" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
TEMPLATES = sorted((ROOT / "claims" / "templates" / "desk").rglob("*.html"))
HAN = re.compile(r"[\u4e00-\u9fff]")
NAMES = {"English", "SHA-256"}  # the same in Chinese


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_kind_and_its_roles_have_chinese_labels(name: str) -> None:
    with translation.override("zh-hans"):
        labels = [words.kind_label(name), *(words.role_label(role, name) for role in kinds()[name].roles)]
    assert [label for label in labels if not HAN.search(label)] == []


@pytest.mark.parametrize("name", sorted(kinds()))
def test_no_two_roles_of_a_kind_are_called_the_same(name: str) -> None:
    for language in ("en", "zh-hans"):
        with translation.override(language):
            labels = [words.role_label(role, name) for role in kinds()[name].roles]
        assert len(set(labels)) == len(labels)


def test_a_role_is_called_as_its_kind_calls_it() -> None:
    with translation.override("en"):
        called = {kind: words.role_label("from", kind) for kind in ("conversion", "change", "calendar")}
    assert called == {"conversion": "amount", "change": "before", "calendar": "from"}


def test_a_kind_nobody_knows_is_called_by_its_name() -> None:
    assert words.kind_label("astrology") == "astrology"


def test_every_verdict_has_a_sign_of_its_own() -> None:
    signs = [words.verdict_sign(verdict) for verdict in Verdict]
    assert len({sign.mark for sign in signs}) == len(Verdict)
    assert words.NO_VERDICT not in signs


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_sign(outcome: Outcome) -> None:
    assert words.outcome_sign(outcome) != words.NO_VERDICT


def test_every_message_of_the_catalogue_is_translated() -> None:
    entries = CATALOGUE.read_text(encoding="utf-8").split("\n\n")[1:]
    open_ones = [
        entry
        for entry in entries
        if re.search(r'^msgstr(\[0\])? ""[ ]*(?:\n(?!")|\Z)', entry, re.M) or "fuzzy" in entry
    ]
    assert open_ones == []


def test_translations_keep_the_places_of_their_values() -> None:
    place = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
    for entry in CATALOGUE.read_text(encoding="utf-8").split("\n\n")[1:]:
        source = re.search(r'^msgid(?:_plural)? ((?:".*"\s*)+)msgstr', entry, re.M)
        target = re.search(r'^msgstr(?:\[0\])? ((?:".*"\s*)+)', entry + "\n", re.M)
        if source and target and "blocktranslate" not in entry:
            assert sorted(place.findall(source[1])) == sorted(place.findall(target[1])), entry


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_words_outside_a_translation(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    text = re.sub(r"\{%\s*blocktranslate.*?endblocktranslate\s*%\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.S)
    text = re.sub(r"<code.*?</code>|<[^>]*>", " ", text, flags=re.S)
    allowed = {"SHA"}
    assert [word for word in re.findall(r"[A-Za-z]{3,}", text) if word not in allowed] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_runs_inline_scripts_or_styles(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert re.findall(r"\son\w+\s*=|\sstyle\s*=|<style|javascript:|\|safe|autoescape off", text) == []
    assert [tag for tag in re.findall(r"<script[^>]*>", text) if "src=" not in tag] == []
