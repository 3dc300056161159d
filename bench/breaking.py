"""The ways a figure goes wrong in print: each makes broken texts of a true one. Used by bench.mutations.

A way that a figure's words do not allow makes nothing: no scale word, no slip of one; and none in a numeral of several
parts (4億9000万), where the other word would make no numeral. An age or a count of years has no 万 to be slipped by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from random import Random

from claims.kinds.kind import Draft, Role
from figures.figure import Figure, Kind

NUMERAL = re.compile(r"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?")
NUMBERS = ("零一二三四五六七八九", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
           ("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"))  # fmt: skip
DAY = re.compile(
    r"(?<![0-9])([0-9]{1,2})(?= ?[日号號일])|[A-Z][a-z]{2,8}\.? ([0-9]{1,2})(?![0-9])|(?<![0-9])([0-9]{1,2}) [A-Z]"
)
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
SCALES = {
    "zh": (
        ("万亿", "亿", -4),
        ("萬億", "億", -4),
        ("亿", "万", -4),
        ("億", "萬", -4),
        ("万", "亿", 4),
        ("萬", "億", 4),
    ),
    "ja": (("億", "万", -4), ("万", "億", 4)),
    "ko": (("억", "만", -4), ("만", "억", 4)),
    "en": (("billion", "million", -3), ("million", "billion", 3), ("bn", "m", -3), ("trillion", "billion", -3)),
}
CURRENCIES = (("美元", "欧元", "EUR"), ("欧元", "美元", "USD"), ("英镑", "欧元", "EUR"), ("日元", "韩元", "KRW"),
              ("韩元", "日元", "JPY"), ("人民币", "港币", "HKD"), ("US dollars", "euros", "EUR"),
              ("dollars", "pounds", "GBP"), ("euros", "pounds", "GBP"), ("pounds", "euros", "EUR"),
              ("yuan", "yen", "JPY"), ("yen", "yuan", "CNY"), ("€", "£", "GBP"), ("£", "€", "EUR"), ("US$", "€", "EUR"),
              ("$", "€", "EUR"), ("달러", "유로", "EUR"), ("유로", "달러", "USD"), ("ドル", "ユーロ", "EUR"),
              ("ユーロ", "ドル", "USD"))  # fmt: skip
SHARES = (("个百分点", "%"), ("個百分點", "%"), ("percentage points", "percent"), ("ポイント", "%"), ("%포인트", "%"),
          ("percent", "percentage points"))  # fmt: skip
WEEKDAYS = (("周", "一二三四五六日"), ("星期", "一二三四五六日"), ("", ("Monday", "Tuesday", "Wednesday", "Thursday",
            "Friday", "Saturday", "Sunday")), ("", "月火水木金土日"), ("", "월화수목금토일"))  # fmt: skip
BARE_PERCENT = {"zh": "个百分点", "en": " percentage points", "ja": "ポイント", "ko": "%포인트"}
COUNTS, POWERS = frozenset({"age", "anniversary", "duration"}), frozenset({"× 100", "× 10 000"})
POINTS_OF = frozenset({"个百分点", "個百分點", "percentage points", "ポイント", "%포인트"})


@dataclass(frozen=True, slots=True)
class Break:
    """One true statement broken: the way, the text, the figure, and what it now says."""

    way: str
    text: str
    role: int
    times: Decimal | None = None  # by how much the figure grew, where it did
    unit: str | None = None  # the currency now written, where it is another
    date: str | None = None  # the date now written, where it is another


def breaks(body: str, lang: str, draft: Draft, chance: Random) -> Iterator[Break]:
    """Every break of a statement, one of each way and figure."""
    for at, role in enumerate(draft.roles):
        start, end = role.figure.start, role.figure.end
        for way, new, times in _rewritings(role, lang, chance):
            if new != role.figure.text:
                yield Break(way, body[:start] + new + body[end:], at, times)
        for way, new, date in _redatings(role, chance):
            yield Break(way, body[:start] + new + body[end:], at, date=date)
        for old, new, unit in [row for row in CURRENCIES if row[0] in role.figure.text][:1]:
            yield Break(
                "wrong currency", body[:start] + role.figure.text.replace(old, new, 1) + body[end:], at, unit=unit
            )
    yield from _swaps(body, draft)


def _rewritings(role: Role, lang: str, chance: Random) -> Iterator[tuple[str, str, Decimal | None]]:
    text = role.figure.text
    if role.name == "weekday":
        yield from (("wrong weekday", new, None) for new in _other_weekday(text, chance))
        return
    if role.figure.kind is Kind.DATE:
        return
    numerals = list(NUMERAL.finditer(text))
    if len(numerals) == 1:
        yield from (
            each for each in _digits(text, numerals[0], chance) if role.name not in COUNTS or each[0] not in POWERS
        )
        yield from _to_for_by(role, text, numerals[0])
        for old, new, power in [row for row in SCALES[lang] if row[0] in text][:1]:
            yield "scale word", text.replace(old, new, 1), Decimal(1).scaleb(power)
    elif not numerals:
        yield from _spelled(role.figure, text, chance)
    yield from _percent(role, text, lang)


def _redatings(role: Role, chance: Random) -> Iterator[tuple[str, str, str]]:
    """A year more or less, or another day of the month, in a date that is one day or one year."""
    text, date = role.figure.text, role.figure.date or ""
    if role.figure.kind is not Kind.DATE or "/" in date or "T" in date:
        return
    for year in list(YEAR.finditer(text))[:1]:
        if date.startswith(year.group()):
            other = str(int(year.group()) + chance.choice((-1, 1)))
            yield "wrong year", text[: year.start()] + other + text[year.end() :], other + date[4:]
    for day in list(DAY.finditer(text))[:1]:
        written = next(number for number in day.groups() if number)
        if len(date) == len("2024-02-29") and int(written) == int(date[-2:]):
            number = chance.choice([n for n in range(1, 29) if n % 7 != int(written) % 7])
            new = day.group().replace(written, str(number), 1)
            yield "wrong day", text[: day.start()] + new + text[day.end() :], f"{date[:-2]}{number:02}"


def _spelled(figure: Figure, text: str, chance: Random) -> Iterator[tuple[str, str, Decimal | None]]:
    """A number in a word: three for four."""
    for words in NUMBERS:
        if figure.value in range(2, len(words)) and text.startswith(words[int(figure.value or 0)]):
            old = int(figure.value or 0)
            new = chance.choice([number for number in (old - 1, old + 1) if 2 <= number < len(words)])
            yield "one digit", words[new] + text[len(words[old]) :], Decimal(new) / old


def _other_weekday(text: str, chance: Random) -> Iterator[str]:
    for before, names in WEEKDAYS:
        written = [(name, other) for name in names for other in names if before + name in text and other != name]
        if written:
            name, other = chance.choice(written)
            yield text.replace(before + name, before + other, 1)
            return


def _digits(text: str, numeral: re.Match[str], chance: Random) -> Iterator[tuple[str, str, Decimal | None]]:
    old = numeral.group()
    for way, new in (
        ("one digit", _one_digit(old, chance)), ("transposed", _transposed(old, chance)), ("× 10", _moved(old, 1)),
        ("÷ 10", _moved(old, -1)), ("× 100", _moved(old, 2)), ("× 10 000", _moved(old, 4)),
    ):  # fmt: skip
        if new and new != old:
            yield way, text[: numeral.start()] + new + text[numeral.end() :], _value(new) / _value(old)


def _value(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", "")) or Decimal(1)


def _one_digit(numeral: str, chance: Random) -> str | None:
    """Another digit in one place before the closing zeros."""
    kept = numeral if "." in numeral else numeral.rstrip("0,")
    places = [at for at, mark in enumerate(kept) if mark.isdecimal() and not (at == 0 and kept.startswith("0."))]
    if not places:
        return None
    at = chance.choice(places)
    digit = chance.choice([d for d in "123456789" if d != numeral[at]])
    return numeral[:at] + digit + numeral[at + 1 :]


def _transposed(numeral: str, chance: Random) -> str | None:
    """Two different neighbours in each other's place; the numeral stays one (no leading zero)."""
    places = [at for at, mark in enumerate(numeral) if mark.isdecimal()]
    pairs = [(a, b) for a, b in pairwise(places) if numeral[a] != numeral[b]]
    pairs = [(a, b) for a, b in pairs if not (a == 0 and (numeral[b] == "0" or numeral.startswith("0.")))]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    marks = list(numeral)
    marks[a], marks[b] = marks[b], marks[a]
    return "".join(marks)


def _moved(numeral: str, by: int) -> str | None:
    """The point in another place."""
    value = _value(numeral).scaleb(by)
    if value > Decimal(10) ** 9:
        return None
    moved = f"{value.normalize():f}"
    return f"{value:,.0f}" if "," in numeral and "." not in moved else moved


def _percent(role: Role, text: str, lang: str) -> Iterator[tuple[str, str, Decimal | None]]:
    if role.name != "by" or role.figure.unit not in ("%", "pp"):
        return
    old, new = next(((old, new) for old, new in SHARES if old in text), ("", ""))
    if not old and text.endswith("%"):
        old, new = "%", BARE_PERCENT[lang]
    if old:
        way = "points as percent" if old in POINTS_OF else "percent as points"
        yield way, text.replace(old, new, 1), None


def _to_for_by(role: Role, text: str, numeral: re.Match[str]) -> Iterator[tuple[str, str, Decimal | None]]:
    """增长到 taken for 增长了: what the end is of the start, told as the growth."""
    unit, old = role.figure.unit, numeral.group()
    if role.name != "by" or (role.figure.high or Decimal(0)) <= 0 or unit == "pp" or role.figure.kind is Kind.CURRENCY:
        return
    more = Decimal(100) if unit == "%" else Decimal(1) if role.figure.kind is Kind.MULTIPLE else None
    if more is not None:
        new = f"{_value(old) + more:f}"
        yield "to for by", text[: numeral.start()] + new + text[numeral.end() :], _value(new) / _value(old)


def _swaps(body: str, draft: Draft) -> Iterator[Break]:
    """Two figures of different roles and one unit in each other's place."""
    roles = sorted(draft.roles, key=lambda role: role.figure.start)
    for one, other in pairwise(roles):
        a, b = one.figure, other.figure
        alike = a.kind is b.kind and a.unit == b.unit and a.kind is not Kind.DATE
        if one.name != other.name and alike and a.end <= b.start and a.text != b.text:
            text = body[: a.start] + b.text + body[a.end : b.start] + a.text + body[b.end :]
            yield Break("swapped parts", text, draft.roles.index(one))
