"""A rate book that remembers what it answered, so that a check can be replayed after rates were corrected. Pure.

The content is plain JSON in a canonical order: the same questions and answers give the same content, whatever the order
they came in. Decimals are strings; a rate is stored once, however many answers it is part of.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from sources.rates.book import Leg, Period, Rate, RateBook

FORMAT = 1


class NotRecordedError(LookupError):
    """A replay asked what the check it replays never asked: its engine looks up other rates."""


class UnknownFormatError(ValueError):
    """The content was written in a format this version cannot read."""


class Asked(NamedTuple):
    """The pair and moment of a question; the moment as ISO text, a date without time as such."""

    base: str
    quote: str
    moment: str


class RateKey(NamedTuple):
    """What names a rate among the recorded: one a provider, pair and day."""

    provider: str
    base: str
    quote: str
    day: str

    @classmethod
    def of(cls, rate: Rate) -> RateKey:
        """The key of a rate."""
        return cls(rate.provider, rate.base, rate.quote, rate.day.isoformat())


class _Closed:
    """The book behind a replay: it has nothing to add."""

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        """Raises NotRecordedError."""
        raise NotRecordedError(f"The check asked for no rate of {base}/{quote} at {moment.isoformat()}.")

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        """Raises NotRecordedError."""
        raise NotRecordedError(f"The check did not look {days} days back from {rate.base}/{rate.quote} of {rate.day}.")


class RecordedBook:
    """A RateBook in front of another: it asks each question once and keeps the answer."""

    def __init__(self, behind: RateBook) -> None:
        self._behind = behind
        self._known: dict[Asked, Rate | None] = {}
        self._back: dict[tuple[RateKey, int], list[Rate]] = {}

    def known_at(self, base: str, quote: str, moment: datetime | date) -> Rate | None:
        """See RateBook."""
        asked = Asked(base, quote, moment.isoformat())
        if asked not in self._known:
            self._known[asked] = self._behind.known_at(base, quote, moment)
        return self._known[asked]

    def back_from(self, rate: Rate, days: int) -> Sequence[Rate]:
        """See RateBook."""
        asked = RateKey.of(rate), days
        if asked not in self._back:
            self._back[asked] = list(self._behind.back_from(rate, days))
        return self._back[asked]

    def answered(self, provider: str, base: str, quote: str) -> list[Rate]:
        """Every rate of a provider and pair that was part of an answer, oldest first; a day once."""
        answers = [rate for rate in self._known.values() if rate]
        answers += [rate for answer in self._back.values() for rate in answer]
        wanted = {
            rate.day: rate for rate in answers if (rate.provider, rate.base, rate.quote) == (provider, base, quote)
        }
        return [wanted[day] for day in sorted(wanted)]

    def content(self) -> dict[str, Any]:
        """Everything answered so far, JSON-safe and in canonical order."""
        known = sorted(self._known.items(), key=lambda item: item[0])
        back = sorted(self._back.items(), key=lambda item: item[0])
        rates = [rate for _asked, rate in known if rate] + [rate for _asked, answer in back for rate in answer]
        return {
            "format": FORMAT,
            "known": [[*asked, [rate.provider, rate.day.isoformat()] if rate else None] for asked, rate in known],
            "back": [[*key, days, [rate.day.isoformat() for rate in answer]] for (key, days), answer in back],
            "rates": _stored({RateKey.of(rate): rate for rate in rates}),
        }

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> RecordedBook:
        """The book that gives the recorded answers and no others; empty content has none. Raises UnknownFormatError."""
        if not content:
            return cls(_Closed())
        if content.get("format") != FORMAT:
            raise UnknownFormatError(f"Recorded rates of format {content.get('format')!r} are unknown here.")
        rates = _restored(content["rates"])
        book = cls(_Closed())
        for base, quote, moment, answer in content["known"]:
            rate = rates[RateKey(answer[0], base, quote, answer[1])] if answer else None
            book._known[Asked(base, quote, moment)] = rate
        for provider, base, quote, day, days, answer in content["back"]:
            asked = RateKey(provider, base, quote, day), days
            book._back[asked] = [rates[RateKey(provider, base, quote, earlier)] for earlier in answer]
        return book


def canonical(content: Mapping[str, Any]) -> bytes:
    """The content's bytes: keys sorted, no blanks."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(content)).hexdigest()


def _stored(rates: Mapping[RateKey, Rate]) -> list[dict[str, Any]]:
    """Rates by what they share (provider, pair, period, directions of the legs).

    A row is the day, the value, and the values of the legs.
    """
    groups: dict[tuple[Any, ...], list[list[str]]] = {}
    for key, rate in sorted(rates.items()):
        if any(leg.day != rate.day for leg in rate.legs):
            raise ValueError(f"The legs of {key} are of another day than the rate.")
        shared = key.provider, key.base, key.quote, rate.period.value, tuple((leg.base, leg.quote) for leg in rate.legs)
        groups.setdefault(shared, []).append([key.day, str(rate.value), *(str(leg.value) for leg in rate.legs)])
    return [
        {
            "provider": provider,
            "base": base,
            "quote": quote,
            "period": period,
            "legs": [list(leg) for leg in legs],
            "rows": rows,
        }
        for (provider, base, quote, period, legs), rows in sorted(groups.items())
    ]


def _restored(groups: Sequence[Mapping[str, Any]]) -> dict[RateKey, Rate]:
    return {RateKey.of(rate): rate for group in groups for rate in _rates_of(group)}


def _rates_of(group: Mapping[str, Any]) -> Iterator[Rate]:
    for printed, value, *of_legs in group["rows"]:
        day = date.fromisoformat(printed)
        legs = zip(group["legs"], of_legs, strict=True)
        yield Rate(
            base=group["base"],
            quote=group["quote"],
            day=day,
            value=Decimal(value),
            provider=group["provider"],
            period=Period(group["period"]),
            legs=tuple(Leg(base, quote, day, Decimal(of_leg)) for (base, quote), of_leg in legs),
        )
