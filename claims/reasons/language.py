"""How a language writes figures, days and sentences: words are data, one module a language.

A sentence is a template with slots, `{name:form}`; a part in square brackets is left out where one of its slots has no
value. Forms: money (4980000000 CNY), unit (CNY), number, percent, off (a deviation in percent with its direction),
day, span (two days), provider, days (how many further days), text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from string import Formatter


@dataclass(frozen=True, slots=True)
class Language:
    """A reader's language.

    scales: power of ten, word, and how many decimals a figure in that scale may carry before the next
    smaller scale is taken. money, day, month, year, span: patterns. higher, lower, same: patterns of a deviation.
    """

    code: str
    sentences: Mapping[str, str]
    currencies: Mapping[str, str]
    providers: Mapping[str, str]
    scales: tuple[tuple[int, str, int], ...]
    grouping: str
    money: str
    day: str
    month: str
    year: str
    span: str
    higher: str
    lower: str
    same: str
    percent: str
    days: tuple[str, str]
    unnamed: str
    month_names: tuple[str, ...] = field(default=())

    def say(self, code: str, values: Mapping[str, str]) -> str | None:
        """The sentence of a reason code with its values, or None where this language has no such sentence."""
        template = self.sentences.get(code)
        if template is None:
            return None
        parts = template.replace("]", "[").split("[")  # every second part is optional
        kept = [part for at, part in enumerate(parts) if at % 2 == 0 or _filled(part, values)]
        return "".join(self._fill(part, values) for part in kept)

    def write_money(self, value: Decimal, unit: str) -> str:
        """An amount as the language writes it: 4930000000 CNY is 49.3亿元, or 4.93 billion yuan."""
        name = self.currencies.get(unit, unit)
        for power, word, decimals in self.scales:
            scaled = value.scaleb(-power).normalize()
            if abs(scaled) >= 1 and _decimals(scaled) <= decimals:
                return self.money.format(number=self.write_number(scaled), scale=word, name=name).strip()
        return self.money.format(number=self.write_number(value), scale="", name=name).replace("  ", " ").strip()

    def write_number(self, value: Decimal) -> str:
        """A plain decimal, grouped by thousands where the language does so."""
        return f"{value:,f}" if self.grouping else f"{value:f}"

    def write_day(self, day: date) -> str:
        """7 March 2024, or 2024年3月7日."""
        return self._date(self.day, day)

    def write_span(self, first: date, last: date) -> str:
        """A day, a month, a year, or two days, as the two ends say."""
        if first == last:
            return self.write_day(first)
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return self._date(self.year, first)
        if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
            return self._date(self.month, first)
        return self.span.format(first=self.write_day(first), last=self.write_day(last))

    def _date(self, pattern: str, day: date) -> str:
        name = self.month_names[day.month - 1] if self.month_names else str(day.month)
        return pattern.format(day=day.day, month=name, year=day.year)

    def _fill(self, part: str, values: Mapping[str, str]) -> str:
        filled = []
        for words, slot, form, _conversion in Formatter().parse(part):
            filled.append(words)
            if slot:
                filled.append(self._write(values.get(slot, ""), form or "text"))
        return "".join(filled)

    def _write(self, value: str, form: str) -> str:
        """A value in a form; what cannot be read in that form is shown as it is: a reason never fails to render."""
        try:
            return FORMS[form](self, value)
        except (ValueError, InvalidOperation, KeyError):
            return value


def _money(language: Language, value: str) -> str:
    number, _blank, unit = value.partition(" ")
    if "/" not in number:
        return language.write_money(Decimal(number), unit)
    low, high = number.split("/")
    return "–".join((language.write_money(Decimal(low), unit), language.write_money(Decimal(high), unit)))


def _off(language: Language, value: str) -> str:
    number = Decimal(value)
    pattern = language.higher if number > 0 else language.lower if number < 0 else language.same
    return pattern.format(number=language.write_number(abs(number)))


def _span(language: Language, value: str) -> str:
    first, _slash, last = value.partition("/")
    return language.write_span(date.fromisoformat(first), date.fromisoformat(last or first))


def _days(language: Language, value: str) -> str:
    one, more = language.days
    return one if value == "1" else more.format(number=value)


FORMS: dict[str, Callable[[Language, str], str]] = {
    "money": _money,
    "unit": lambda language, value: language.currencies.get(value, value or language.unnamed),
    "number": lambda language, value: language.write_number(Decimal(value)),
    "percent": lambda language, value: language.percent.format(number=language.write_number(Decimal(value))),
    "off": _off,
    "day": lambda language, value: language.write_day(date.fromisoformat(value)),
    "span": _span,
    "provider": lambda language, value: language.providers.get(value, value),
    "days": _days,
    "text": lambda _language, value: value,
}


def _filled(part: str, values: Mapping[str, str]) -> bool:
    return all(values.get(slot) for _words, slot, _form, _conversion in Formatter().parse(part) if slot)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
