"""Load exchange rates: those that come with us, or newer ones of the ECB."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sources.models import RatesOutcome
from sources.operations import rates as operations
from sources.rates.registry import packaged


class Command(BaseCommand):
    """`load_rates` is safe to run again: what is loaded already is passed over."""

    help = "Load the packaged exchange rates; with --refresh take newer ones from the ECB."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """See --help."""
        parser.add_argument(
            "--again", action="store_true", help="read the packaged rates again, adding what is missing"
        )
        parser.add_argument("--correct", action="store_true", help="let packaged rates replace stored ones that differ")
        parser.add_argument("--refresh", action="store_true", help="take newer rates from the ECB's daily file")
        parser.add_argument(
            "--accept",
            action="append",
            default=[],
            metavar="CODE",
            help="with --refresh: a currency whose jump or absence is true (may be repeated)",
        )

    def handle(self, **options: Any) -> None:
        """Run."""
        if options["refresh"]:
            self._refresh([code.upper() for code in options["accept"]])
            return
        for rates in packaged().values():
            self._load(rates, again=options["again"], correct=options["correct"])

    def _load(self, rates: Any, *, again: bool, correct: bool) -> None:
        started = time.monotonic()
        self.stdout.write(f"  {rates.provider.name_en}: ", ending="")
        self.stdout.flush()
        loaded = operations.load_packaged(rates=rates, now=timezone.now(), again=again, correct=correct)
        if not loaded.is_new:
            self.stdout.write(f"loaded before ({loaded.provider.edition})")
            return
        self.stdout.write(
            f"{loaded.rates:,} rates of {loaded.currencies} currencies, {loaded.first} to {loaded.last}"
            f" ({time.monotonic() - started:.1f} s)"
        )

    def _refresh(self, accepted: list[str]) -> None:
        update = operations.refresh_rates(now=timezone.now(), accepted=accepted)
        if update is None:
            self.stdout.write("No newer rate is due.")
        elif update.outcome in (RatesOutcome.ADDED, RatesOutcome.NOTHING_NEW):
            self.stdout.write(update.reason)
        elif update.outcome == RatesOutcome.REFUSED:
            raise CommandError(f"{update.reason} If it is true, name the currency with --accept.")
        else:
            raise CommandError(update.reason)
