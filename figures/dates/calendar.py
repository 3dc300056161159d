"""Periods of the calendar, half-open: a year, a quarter, an ISO week; and how they are written in ISO 8601."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1, 9998


class Period(NamedTuple):
    """From start to end, the end outside; None is open."""

    start: datetime | None
    end: datetime | None
    grain: str = "day"


def add_months(moment: datetime, months: int) -> datetime:
    """The same day some months later, or the last of a shorter month."""
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    for day in (moment.day, 30, 29, 28):
        try:
            return moment.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    raise ValueError(months)


def year(number: int) -> Period:
    """2024."""
    return Period(datetime(number, 1, 1), datetime(number + 1, 1, 1), "year")  # noqa: DTZ001


def month(of_year: int, number: int) -> Period:
    """2024-02."""
    start = datetime(of_year, number, 1)  # noqa: DTZ001
    return Period(start, add_months(start, 1), "month")


def day(of_year: int, of_month: int, number: int) -> Period:
    """2024-02-29."""
    start = datetime(of_year, of_month, number)  # noqa: DTZ001
    return Period(start, start + timedelta(1), "day")


def day_of(moment: datetime) -> Period:
    """The day a moment lies in."""
    return day(moment.year, moment.month, moment.day)


def months(start: datetime, count: int, grain: str) -> Period:
    """Some months from a start: a quarter, a half year."""
    return Period(start, add_months(start, count), grain)


def week_of(moment: datetime, offset: int = 0) -> Period:
    """The ISO week of a moment, or one some weeks away."""
    monday = day_of(moment).start
    assert monday is not None
    monday = monday - timedelta(moment.weekday()) + timedelta(7 * offset)
    return Period(monday, monday + timedelta(7), "week")


def written(period: Period) -> str | None:
    """ISO 8601: 2024, 2024-02, 2024-W09, 2024-02-29, a minute, or a half-open interval with .. for an open end."""
    start, end = period.start, period.end
    if start is not None and end is not None:
        for fits, shape in SHORT:
            if fits(start, end):
                return shape(start)
    return f"{_point(start)}/{_point(end)}"


def _point(moment: datetime | None) -> str:
    if moment is None:
        return ".."
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
    return moment.strftime("%Y-%m-%dT%H:%M:%S") if moment.year >= 1000 else moment.isoformat(timespec="seconds")


def _is_year(start: datetime, end: datetime) -> bool:
    return start.timetuple()[1:6] == (1, 1, 0, 0, 0) and end.timetuple()[:6] == (start.year + 1, 1, 1, 0, 0, 0)


def _is_month(start: datetime, end: datetime) -> bool:
    return start.timetuple()[2:6] == (1, 0, 0, 0) and end == add_months(start, 1)


def _is_week(start: datetime, end: datetime) -> bool:
    return start.weekday() == 0 and start.timetuple()[3:6] == (0, 0, 0) and end - start == timedelta(7)


def _is_day(start: datetime, end: datetime) -> bool:
    return start.timetuple()[3:6] == (0, 0, 0) and end - start == timedelta(1)


def _week(start: datetime) -> str:
    iso = start.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


SHORT = (
    (_is_year, lambda start: f"{start.year:04}"),
    (_is_month, lambda start: f"{start.year:04}-{start.month:02}"),
    (_is_week, _week),
    (_is_day, lambda start: f"{start.year:04}-{start.month:02}-{start.day:02}"),
    (
        lambda start, end: end - start == timedelta(minutes=1) and start.second == 0,
        lambda start: f"{start:%Y-%m-%dT%H:%M}",
    ),
    (lambda start, end: end - start == timedelta(seconds=1), lambda start: f"{start:%Y-%m-%dT%H:%M:%S}"),
)
