"""One moment in two time zones: 1:30 p.m. EST (1830 GMT), 北京时间20时（格林尼治时间12时）.

"Local time" is nobody's zone and left alone. Summer time named as winter time is an hour off, and near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.kinds.almanac.page import Page, listed
from claims.kinds.almanac.telling import finding
from claims.kinds.context.tables import any_of
from claims.kinds.kind import Role, Statement
from claims.verdicts import Finding, Outcome
from figures.figure import Figure, Kind

DAY, HOUR = 24 * 60, 60
JOINT = re.compile(r"[\s,，]*[（(/／;]\s*(?:or |即|約|约)?|, (?:or )?|，(?:即)?| or ")
AFTERNOON = ("p", "下", "晚", "午後", "오후", "夜")
ALSO = {"CST": (-6, 8), "BST": (1, 6), "AMT": (-4, 4)}  # names of two zones


def detect(page: Page) -> Iterator[tuple[Role, ...]]:
    """Each two times with their zones that stand side by side."""
    clocks = list(_clock(page.lang).finditer(page.body))
    for left, right in pairwise(clocks):
        if JOINT.fullmatch(page.body[left.end() : right.start()]) and left["zone"] != right["zone"]:
            first, second = _figure(left), _figure(right)
            if first.value is not None and second.value is not None:
                yield Role("clock", first), Role("elsewhere", second)


@cache
def _clock(lang: str) -> re.Pattern[str]:
    zones = any_of(listed(lang, "ZONES"))
    if lang == "en":
        return re.compile(
            rf"(?<![\d.:])(?P<hour>\d{{1,2}})(?:[:.]?(?P<minute>\d{{2}}))? ?(?P<half>[ap]\.?m\.?)? ?(?P<zone>{zones})"
        )
    return re.compile(
        rf"(?P<zone>{zones}) ?(?:\d{{1,2}}[日일] ?)?(?P<half>上午|下午|晚上|晚|凌晨|早上|午前|午後|오전|오후)? ?"
        r"(?P<hour>\d{1,2})(?:[时時点點시]半?|[:：])(?P<minute>\d{2})?"
    )


def _minutes(found: re.Match[str]) -> int | None:
    """Minutes since midnight; None for what is no time of day."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or ""
    if hour > 24 or minute > 59 or (half and hour > 12 and half[0] in "ap"):
        return None
    if half.startswith(AFTERNOON) and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return hour * HOUR + minute


def _figure(found: re.Match[str]) -> Figure:
    minutes = _minutes(found)
    value = None if minutes is None else Decimal(minutes)
    return Figure(
        Kind.DATE, found.start(), found.end(), found.group(), low=value, high=value, unit=found["zone"], rule="clock"
    )


def judge(statement: Statement) -> Finding:
    """The second time reckoned from the first, by the zones' distance from UTC."""
    first, second = statement.figures("clock")[0], statement.figures("elsewhere")[0]
    zones = [_offsets(statement.lang, figure.unit or "") for figure in (first, second)]
    if not all(zones) or first.value is None or second.value is None:
        return finding("calendar_unreadable", Outcome.UNVERIFIABLE, first, second)
    offs = [_apart(int(second.value - first.value) - (there - here) * HOUR) for here in zones[0] for there in zones[1]]
    off = min(offs, key=abs)
    outcome = Outcome.ACCURATE if not off else Outcome.APPROXIMATE if abs(off) == HOUR else Outcome.INACCURATE
    right = (int(second.value) - off) % DAY
    expected = f"{right // HOUR:02}:{right % HOUR:02} {second.unit}"
    values = {"first": first.text, "expected": expected, "written": second.text}
    code = f"zone_{outcome.value}"
    return finding(code, outcome, first, second, written=second, expected=expected, values=values)


def _offsets(lang: str, zone: str) -> tuple[int, ...]:
    known = listed(lang, "ZONES").get(zone)
    return ALSO.get(zone, () if known is None else (known,))


def _apart(minutes: int) -> int:
    """How far two times of day lie apart, at most half a day either way."""
    return (minutes + DAY // 2) % DAY - DAY // 2
