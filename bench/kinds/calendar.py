"""A date that is broken: reckoned anew, by whole years, days and weekdays.

A weekday away from its date, with more than a bracket or a comma between them, names a day of its own: another one
there is another day, and contradicts nothing. Nor does another count of years "after" or "since" a year without the
other end (died 21 years after he left in 2003): it ends in another year. With a word that counts back from now (ago,
ぶり, 만에, 时隔) it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from claims.kinds.kind import Role

BESIDE = 3  # code points between a weekday and its date
LENGTHS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}
BACK, AROUND = ("ago", "ぶり", "만에", "만의", "时隔", "時隔", "年前"), 6
NEAR = Decimal("0.03")  # of a round number of years
TEN, HALF = 10, Decimal("0.5")


def is_beyond(before: Sequence[Role], after: Sequence[Role], published: datetime | date | None, text: str) -> bool:
    """Whether dates that agreed contradict each other now."""
    day = published.date() if isinstance(published, datetime) else published
    names = {role.name for role in after}
    if "weekday" in names:
        return _weekday_apart(before, after)
    if day is None:
        return False
    if "relative" in names:
        return _apart_from_relative(after, day)
    if "since" in names and "to" not in names and not _counts_back(_figures(before)["duration"], text):
        return False
    return _off(before, day) is False and _off(after, day) is True


def _counts_back(duration: Role, text: str) -> bool:
    around = text[max(0, duration.figure.start - AROUND) : duration.figure.end + AROUND]
    return any(word in around for word in BACK)


def _figures(roles: Sequence[Role]) -> dict[str, Role]:
    return {role.name: role for role in roles}


def _weekday_apart(before: Sequence[Role], after: Sequence[Role]) -> bool:
    one, other = _figures(before)["date"].figure, _figures(before)["weekday"].figure
    if max(one.start - other.end, other.start - one.end) > BESIDE:
        return False
    span, weekday = _span(_figures(after)["date"]), _figures(after)["weekday"].figure.value
    return span is not None and (weekday is None or span[0].isoweekday() != weekday)


def _apart_from_relative(after: Sequence[Role], published: date) -> bool:
    """More than a day off: print appears on the night before or after."""
    span, off = _span(_figures(after)["date"]), _figures(after)["relative"].figure.value
    return span is not None and off is not None and abs((span[0] - published).days - int(off)) > 1


def _off(roles: Sequence[Role], published: date) -> bool | None:
    """Whether a count of years or days is beyond what its dates leave open; None where nothing here tells."""
    named = _figures(roles)
    begin = next((span for name in ("from", "since", "birth", "founded") if (span := _span(named.get(name)))), None)
    count = next((named[name].figure for name in ("duration", "age", "anniversary") if name in named), None)
    length = LENGTHS.get(count.unit or "year" if "duration" in named else "year") if count else None
    if begin is None or count is None or count.value is None or length is None:
        return None
    end = _span(named.get("to")) or (published, published)
    if _is_year(begin) and (_is_year(end) or "to" not in named) and length == LENGTHS["year"]:
        least = Decimal(end[0].year - begin[0].year)
        most = least + (1 if "from" in named or "age" in named or "anniversary" in named else 0)
        least -= 0 if "to" in named else 1
    else:
        rounding = 0 if length == 1 else HALF
        least = (end[0] - begin[1]).days / length - rounding
        most = ((end[1] - begin[0]).days + 1) / length + rounding
    open_to = count.value * NEAR
    if "duration" in named and count.value > TEN and count.value % TEN == 0:
        open_to = Decimal(TEN) / 2
    return not least - open_to <= count.value <= most + open_to


def _is_year(span: tuple[date, date]) -> bool:
    return (span[1] - span[0]).days >= 364


def _span(role: Role | None) -> tuple[date, date] | None:
    """The first and last day of a year, a month or a day."""
    parts = (role.figure.date or "").split("-") if role else []
    if not parts or not all(part.isdecimal() for part in parts):
        return None
    year, month, day = (int(parts[at]) if at < len(parts) else None for at in range(3))
    if year is None or month is None:
        return (date(year, 1, 1), date(year, 12, 31)) if year else None
    if day is None:
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), following - timedelta(days=1)
    return date(year, month, day), date(year, month, day)
