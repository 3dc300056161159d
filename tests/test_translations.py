"""Catalogues: what is committed compiled is what was translated, and every place of a message is kept."""

from __future__ import annotations

import ast
import gettext
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted(ROOT.glob("*/locale/*/LC_MESSAGES/django.po"))
PLACES = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}")
ENTRY = re.compile(
    r'(?P<flags>(?:^#.*\n)*)^msgid (?P<msgid>(?:".*"\n)+)(?:msgid_plural (?P<plural>(?:".*"\n)+))?'
    r'msgstr(?:\[0\])? (?P<msgstr>(?:".*"(?:\n|\Z))+)',
    re.MULTILINE,
)


def joined(quoted: str) -> str:
    """The text of a message's quoted lines."""
    return "".join(ast.literal_eval(line) for line in quoted.splitlines())


@dataclass(frozen=True)
class Entry:
    """A message of a catalogue."""

    msgid: str
    plural: str
    msgstr: str
    fuzzy: bool


def entries(catalogue: Path) -> list[Entry]:
    """The messages of a catalogue, without its header and without obsolete ones."""
    found = ENTRY.finditer(catalogue.read_text(encoding="utf-8"))
    read = [
        Entry(joined(one["msgid"]), joined(one["plural"] or ""), joined(one["msgstr"]), "fuzzy" in one["flags"])
        for one in found
    ]
    return [entry for entry in read if entry.msgid]


def places(*texts: str) -> set[str]:
    """What is filled in when a text is shown."""
    return {place for text in texts for place in PLACES.findall(text)}


@pytest.fixture(params=CATALOGUES, ids=lambda path: path.parents[1].name)
def catalogue(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_there_is_a_catalogue_and_it_is_read() -> None:
    assert CATALOGUES
    assert all(len(entries(path)) > 20 for path in CATALOGUES)


def test_what_is_compiled_is_what_was_translated(catalogue: Path) -> None:
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        messages = gettext.GNUTranslations(compiled)
    single = [entry for entry in entries(catalogue) if entry.msgstr and not entry.plural]
    assert [entry.msgid for entry in single if messages.gettext(entry.msgid) != entry.msgstr] == []


def test_every_message_is_translated_and_none_is_a_guess(catalogue: Path) -> None:
    assert [entry.msgid for entry in entries(catalogue) if entry.fuzzy or not entry.msgstr] == []


def test_translations_keep_the_places_of_their_message(catalogue: Path) -> None:
    found = [(one.msgid, one.msgstr, places(one.msgstr) - places(one.msgid, one.plural)) for one in entries(catalogue)]
    assert [(msgid, msgstr) for msgid, msgstr, unknown in found if unknown] == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="needs gettext")
def test_no_message_is_missing_from_the_catalogue(catalogue: Path, tmp_path: Path) -> None:
    """Messages of the Python sources; templates are read by makemessages alone."""
    files = [str(path) for name in ("claims", "sources", "factcheck") for path in (ROOT / name).rglob("*.py")]
    keywords = ["--keyword=_", "--keyword=gettext", "--keyword=gettext_lazy", "--keyword=_lazy"]
    command = ["xgettext", "--language=Python", "--from-code=UTF-8", *keywords, "-o", str(tmp_path / "all.po"), *files]
    subprocess.run(command, check=True, capture_output=True)
    used = {entry.msgid for entry in entries(tmp_path / "all.po")}
    assert used - {entry.msgid for entry in entries(catalogue)} == set()


@pytest.mark.parametrize("other", ["断言", "文章"])
def test_chinese_has_one_word_for_a_claim_and_one_for_an_article(other: str) -> None:
    chinese = next(path for path in CATALOGUES if "zh_Hans" in path.parts)
    assert [entry.msgstr for entry in entries(chinese) if other in entry.msgstr] == []
