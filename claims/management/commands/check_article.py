"""`manage.py check_article FILE --published …`: an article's claims with their verdicts, without server or database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from claims.columns import cut, in_columns, plain
from claims.coverage import Coverage, shown_coverage
from claims.dating import read_published
from claims.examination import Examination, Examined, coverage, examine
from claims.findings import plain_finding
from claims.kinds.digits import to_digits
from claims.kinds.kind import Reference, Text
from claims.kinds.reading import role_json
from claims.operations.articles import LONGEST_BODY
from claims.reasons.sentences import languages
from claims.verdicts import Finding
from sources import languages as scripts
from sources.rates.book import RateBook
from sources.rates.packaged import DEFAULT_ORDER, packaged_book
from sources.rates.registry import packaged
from sources.refusal import Refusal
from sources.text import clean

UNUSABLE = 2  # exit status: what was given cannot be used
STANDARD_INPUT = "-"
LANGUAGES = ("zh", "zh-hans", "zh-hant", "en", "ko", "ja")
HEADINGS = ("", "quote", "kind", "verdict", "written", "expected", "deviation", "rate", "day")
QUOTE_CELLS, AMOUNT_CELLS = 44, 24
RATE_DIGITS = 4  # as in the sentences; --json has them all
GAPS_SHOWN = 12  # of one reason in the table; --coverage has them all
LONGEST_IN_BYTES = 4 * LONGEST_BODY  # UTF-8 takes up to four bytes a code point


class Command(BaseCommand):
    """Check an article's claims against exchange rates and print them."""

    help = "Find the claims of an article's text, check each, and print them with their verdicts."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, its publication, and how to print."""
        parser.add_argument("file", help="the article as plain text in UTF-8; - for standard input")
        parser.add_argument("--published", default="", help="2024-03-08T09:30+08:00, or the day alone")
        parser.add_argument("--lang", default="", help=f"{', '.join(LANGUAGES)}; by default what the text looks like")
        parser.add_argument("--language", default="", help=f"of the reasons: {', '.join(sorted(languages()))}")
        parser.add_argument("--rates", choices=("packaged", "database"), default="packaged")
        printed = parser.add_mutually_exclusive_group()
        printed.add_argument("--json", action="store_true", help="print a list of objects, one a claim")
        printed.add_argument(
            "--coverage",
            action="store_true",
            help="print an object: what became of every figure, and what was not read",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the claims. Raises CommandError with what is wrong and what mends it."""
        body = _text_of(options["file"])
        lang = _one_of(LANGUAGES, options["lang"], "--lang") or scripts.language(body)
        reader = _one_of(sorted(languages()), options["language"], "--language") or _reader(lang)
        text = Text(body, lang[:2], _published(options["published"]))
        found = _found(text, options["rates"])
        if options["json"]:
            shown = [_claim(one, reader) for one in found.claims]
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
            return
        covered = coverage(text, found)
        if options["coverage"]:
            self.stdout.write(json.dumps(shown_coverage(covered), ensure_ascii=False, indent=2))
            return
        for line in (*_table(found, reader), *_coverage_lines(found, covered)):
            self.stdout.write(line)


# ---------------------------------------------------------------- what is given


def _text_of(name: str) -> str:
    try:
        if name == STANDARD_INPUT:
            content = sys.stdin.buffer.read(LONGEST_IN_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LONGEST_IN_BYTES + 1)
        text = clean(content.decode("utf-8-sig"))
    except OSError as error:
        raise _unusable(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise _unusable(f"{name} is not UTF-8 at byte {error.start}: save it as UTF-8.") from error
    if len(text) > LONGEST_BODY:
        raise _unusable(f"{name} is longer than {LONGEST_BODY:,} characters: split it.")
    return text


def _published(written: str) -> Any:
    try:
        return read_published(written, field="--published") if written else None
    except Refusal as refusal:
        raise _unusable(f"--published: {refusal.sentence}") from refusal


def _one_of(known: Any, given: str, option: str) -> str:
    if given and given.lower() not in known:
        raise _unusable(f"{option} {given} is not known: use one of {', '.join(known)}.")
    return given.lower()


def _reader(lang: str) -> str:
    return "zh-hans" if lang.startswith("zh") else "en"


def _book(which: str) -> RateBook:
    if which == "packaged":
        return packaged_book()
    from sources.rates.stored import StoredBook  # noqa: PLC0415  # only this choice needs a database

    return StoredBook(DEFAULT_ORDER, outlet=None)


def _found(text: Text, rates: str) -> Examination:
    try:
        return examine(text, Reference(rates=_book(rates)))
    except DatabaseError as error:
        raise _unusable(
            "The database cannot be read: run migrate and load_rates first, or use --rates packaged."
        ) from error


def _unusable(sentence: str) -> CommandError:
    return CommandError(sentence, returncode=UNUSABLE)


# ---------------------------------------------------------------- what is printed


def _plain(finding: Finding, reader: str) -> dict[str, Any]:
    return plain_finding(finding, reader, {slug: rates.provider.attribution for slug, rates in packaged().items()})


def _claim(one: Examined, reader: str) -> dict[str, Any]:
    quotes = one.draft.quotes
    return {
        "quote": one.quote,
        "start": quotes[0].start,
        "end": quotes[-1].end,
        "quotes": [
            {"exact": exact, "start": quote.start, "end": quote.end}
            for exact, quote in zip(one.quotes, quotes, strict=True)
        ],
        "kind": one.draft.kind,
        "voice": one.draft.voice.value,
        "attributed_to": one.draft.attributed_to,
        "figures": [role_json(role) for role in one.draft.roles],
        "verdict": one.verdict.value,
        "findings": [_plain(finding, reader) for finding in one.findings],
    }


def _table(found: Examination, reader: str) -> Iterator[str]:
    rows = [_row(number, one, reader) for number, one in enumerate(found.claims, start=1)]
    lines = in_columns([HEADINGS, *rows])
    if rows:
        yield lines[0]
    for line, one in zip(lines[1:], found.claims, strict=True):
        yield line
        for finding in one.findings:
            shown = _plain(finding, reader)
            sentences = [shown["reason"], *shown["notes"], shown["suggestion"]]
            yield from (f"     {plain(sentence)}" for sentence in sentences if sentence)
        yield ""


def _coverage_lines(found: Examination, covered: Coverage) -> Iterator[str]:
    """A line a reason for what was not understood, and how many figures stand where."""
    by_reason: dict[str, list[str]] = {}
    for gap in covered.gaps:
        by_reason.setdefault(gap.reason, []).append(plain(gap.text))
    for reason, texts in by_reason.items():
        more = f" and {len(texts) - GAPS_SHOWN} more" if len(texts) > GAPS_SHOWN else ""
        yield f"Not understood ({reason}): {', '.join(texts[:GAPS_SHOWN])}{more}"
    summary = f"Figures read: {found.figures}. Claims found and checked: {len(found.claims)}."
    if covered.figures:
        summary += (
            f" Of the figures, {covered.recomputed} stand in a claim that was recomputed,"
            f" {covered.waiting} wait for a source, {len(covered.gaps)} are not understood."
        )
    yield summary


def _row(number: int, one: Examined, reader: str) -> tuple[str, ...]:
    shown = _plain(one.findings[0], reader) if one.findings else {}
    deviation = shown.get("deviation_percent")
    return (
        f"{number:>3}",
        cut(plain(one.quote), QUOTE_CELLS),
        one.draft.kind,
        one.verdict.value,
        cut(plain(shown.get("written_text") or "–"), AMOUNT_CELLS),
        cut(plain(shown.get("expected_text") or "–"), AMOUNT_CELLS),
        f"{'' if deviation.startswith('-') else '+'}{deviation} %" if deviation else "–",
        f"{to_digits(Decimal(shown['rate']), RATE_DIGITS):f}" if shown.get("rate") else "–",
        " ".join(filter(None, (shown.get("rate_day"), shown.get("rate_provider")))) or "–",
    )
