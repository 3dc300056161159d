"""`manage.py explain "text"`: how each figure of a text is read, and why other numbers are not."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.dating import read_published
from figures.explain import explain
from sources.languages import language
from sources.refusal import Refusal
from sources.text import clean

UNUSABLE = 2  # exit status: what was given cannot be used
LANGUAGES = ("zh", "zh-hans", "zh-hant", "en", "ko", "ja")


class Command(BaseCommand):
    """Explain the reading of a text's figures; needs no database."""

    help = "Show every figure read in a text: its rule, words, value and interval, and what was not read and why."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The text, its language, and the day its relative dates are of."""
        parser.add_argument("text")
        parser.add_argument("--lang", default="", choices=("", *LANGUAGES), help="by default what the text looks like")
        parser.add_argument("--published", default="", help="2024-03-08T09:30+08:00, or the day alone")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the reasons. Raises CommandError for a date that is none."""
        text = clean(options["text"])
        try:
            published = read_published(options["published"], field="--published") if options["published"] else None
        except Refusal as refusal:
            raise CommandError(str(refusal.sentence), returncode=UNUSABLE) from refusal
        reasons = explain(text, lang=options["lang"] or language(text), published=published)
        for reason in reasons:
            for line in reason.lines():
                self.stdout.write(line)
        read = sum(reason.figure is not None for reason in reasons)
        self.stdout.write(f"{read} figures read, {len(reasons) - read} numbers left alone.")
