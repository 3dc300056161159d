"""Whether a broken statement lies further from its own arithmetic than rounding explains. One line of it a kind.

Worked out from the bare values, apart from the code that is measured: written ÷ expected before and after the break,
and what the written digits of every figure leave open between them.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType

from bench.breaking import Break
from claims.kinds.kind import Draft, Role
from figures.figure import Exactness, Figure, Kind
from sources.rates.book import RateBook

NEAR = Decimal("0.02")  # what is nearer is told as near, docs/decisions/0004 and claims.verdicts.BY_DIGITS
ROUNDED = Decimal("0.10")  # what closing zeros, or a word for about, may hide
OPEN = {Exactness.EXACT: Decimal(0), Exactness.ABOUT: Decimal("0.10")}  # more than, nearly: a quarter
HEDGED = Decimal("0.25")
ROUND_COUNT = Decimal("0.15")  # of years and days: fifty may be forty-nine, one end or both may count
MAGNIFIED = 1000  # how much the digits of two equal levels leave open between them: everything
Values = dict[str, list[Decimal]]


def is_large(draft: Draft, broken: Break, rates: RateBook, published: datetime | date | None) -> bool:
    """Whether the break is beyond the tolerance; False too where no arithmetic here tells."""
    if broken.way == "wrong currency":
        return draft.kind == "conversion" and _worth_apart(draft, broken, rates, published)
    after = _after(draft.roles, broken)
    own = getattr(_listed().get(draft.kind), "is_beyond", None)
    if own is not None:
        return bool(after and own(draft.roles, after, published, broken.text))
    if broken.way == "wrong year":
        return draft.kind == "growth" and _grown_apart(draft)
    if after is None:
        return False
    if draft.kind in ("ranking",):
        return _out_of_order(after)
    expected = EXPECTED.get(draft.kind) or getattr(_listed().get(draft.kind), "expected", None)
    if expected is None:
        return False
    off_before, off = expected(draft.roles), expected(after)
    if off_before is None or off is None:
        return False
    return abs(off - 1) > _open(after, draft) and abs(off_before - 1) <= _open(draft.roles, draft)


def _after(roles: Sequence[Role], broken: Break) -> list[Role] | None:
    """The roles as the break leaves them."""
    found, role = list(roles), roles[broken.role]
    if broken.way == "swapped parts":
        in_order = sorted(roles, key=lambda each: each.figure.start)
        other = in_order[in_order.index(role) + 1]
        found[found.index(role)], found[found.index(other)] = (
            Role(role.name, other.figure),
            Role(other.name, role.figure),
        )
    elif broken.way in ("percent as points", "points as percent"):
        found[broken.role] = Role(role.name, replace(role.figure, unit="pp" if role.figure.unit == "%" else "%"))
    elif broken.date is not None:
        found[broken.role] = Role(role.name, replace(role.figure, date=broken.date))
    elif broken.way == "wrong weekday":
        found[broken.role] = Role(role.name, replace(role.figure, low=None, high=None))
    elif broken.times is None or role.figure.value is None:
        return None
    else:
        value = role.figure.value * broken.times
        step = role.figure.step * (broken.times if broken.way == "scale word" else 1)
        found[broken.role] = Role(role.name, replace(role.figure, low=value, high=value, step=step))
    return found


def _open(roles: Sequence[Role], draft: Draft) -> Decimal:
    """How far written and expected may lie apart: the digits of all figures, near, closing zeros, hedges."""
    total = NEAR
    for role in roles:
        figure = role.figure
        if not figure.value or figure.kind is Kind.DATE:
            continue
        weight = _weight(role, roles, draft)
        total += weight * max(figure.step / abs(figure.value) / 2, OPEN.get(figure.exactness, HEDGED))
        if figure.text.rstrip("人名家%元년年月 ")[-1:] == "0" or figure.scale or not figure.step:
            total += weight * _coarse(figure)
    return total


def _coarse(figure: Figure) -> Decimal:
    """Half of what the last digit before closing zeros is worth, up to a tenth."""
    value = abs(figure.value or Decimal(1))
    exponent = value.normalize().as_tuple().exponent
    worth = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return min(ROUNDED, worth / value / 2) if worth > figure.step else Decimal(0) if figure.step else ROUNDED


def _weight(role: Role, roles: Sequence[Role], draft: Draft) -> Decimal:
    """How much of a figure's own openness reaches the result: a difference magnifies, a part of a sum lessens it."""
    values = _values(roles)
    if draft.kind == "sum" and role.name == "part" and values.get("total"):
        return abs(role.figure.value or Decimal(0)) / (abs(values["total"][0]) or 1)
    if draft.kind == "change" and role.name in ("from", "to") and values.get("from") and values.get("to"):
        gap = abs(values["to"][0] - values["from"][0])
        return max(values["to"][0], values["from"][0]) / gap if gap else Decimal(MAGNIFIED)
    return Decimal(1)


def _values(roles: Sequence[Role]) -> Values:
    found: Values = {}
    for role in roles:
        value = role.figure.value
        if value is not None:
            is_fraction = role.figure.unit is None and not role.figure.step and 0 < abs(value) < 1
            found.setdefault(role.name, []).append(value * 100 if is_fraction and role.name == "share" else value)
    return found


# ---------------------------------------------------------------- written ÷ expected, a line a kind


def _share(roles: Sequence[Role]) -> Decimal | None:
    v = _values(roles)
    return v["share"][0] * v["whole"][0] / v["part"][0] / 100


def _average(roles: Sequence[Role]) -> Decimal | None:
    v = _values(roles)
    return v["mean"][0] * v["count"][0] / v["total"][0] if "count" in v else None


def _sum(roles: Sequence[Role]) -> Decimal | None:
    v = _values(roles)
    return v.get("total", [Decimal(100)])[0] / sum(v["part"])


def _change(roles: Sequence[Role]) -> Decimal | None:
    v = _values(roles)
    if "from" not in v or "to" not in v or "by" not in v:
        return None
    by = next(role.figure for role in roles if role.name == "by")
    rise = abs(v["to"][0] - v["from"][0])
    expected = rise / v["from"][0] * 100 if by.unit == "%" else rise
    return abs(v["by"][0]) / expected if expected else None


def _multiple(roles: Sequence[Role]) -> Decimal | None:
    v = _values(roles)
    times = v["times"][0] if "times" in v else v["by"][0] + 1 if "by" in v else None
    return None if times is None else times * v["b"][0] / v["a"][0]


def _proportion(roles: Sequence[Role]) -> Decimal | None:
    """Of a conversion only what the break did to the ratio is known here: see `_proportional`."""
    v = _values(roles)
    return v["to"][0] / v["from"][0] if "from" in v and "to" in v and v["from"][0] else None


def _growth(roles: Sequence[Role]) -> Decimal | None:
    v, years = _values(roles), _years(roles)
    if years is None or len(v.get("rate", ())) != 1:
        return None
    grown = (v["result"][0] / v["base"][0]) ** (1 / Decimal(years)) - 1
    return v["rate"][0] / (grown * 100) if grown else None


def _years(roles: Sequence[Role]) -> int | None:
    dates = [int(role.figure.date[:4]) for role in roles if role.figure.date and role.figure.date[:4].isdecimal()]
    return (max(dates) - min(dates) or None) if len(dates) > 1 else None


EXPECTED: dict[str, Callable[[Sequence[Role]], Decimal | None]] = {
    "share": _share, "average": _average, "sum": _sum, "change": _change, "multiple": _multiple, "growth": _growth,
}  # fmt: skip


@cache
def _listed() -> dict[str, ModuleType]:
    """The kinds with a file of their own in bench/kinds: `expected` is the same there, `is_beyond` the whole answer."""
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent / "kinds")])]
    return {name: importlib.import_module(f"bench.kinds.{name}") for name in names}


def is_out_of_proportion(draft: Draft, broken: Break) -> bool:
    """The same for two amounts of one worth: the break changes their ratio by more than their digits leave open."""
    after = _after(draft.roles, broken)
    before, now = _proportion(draft.roles), _proportion(after) if after else None
    if before is None or now is None or after is None:
        return False
    wide = _open(draft.roles, draft) + _open(after, draft) + NEAR
    return abs(now / before - 1) > wide and abs(before / now - 1) > wide


def _worth_apart(draft: Draft, broken: Break, rates: RateBook, published: datetime | date | None) -> bool:
    old, new = draft.roles[broken.role].figure.unit, broken.unit
    other = draft.roles[1 - broken.role].figure.unit
    if published is None or old is None or new is None or new in (old, other):
        return False
    rate = rates.known_at(old, new, published)
    return rate is not None and min(abs(rate.value - 1), abs(1 / rate.value - 1)) > _open(draft.roles, draft) + ROUNDED


def _grown_apart(draft: Draft) -> bool:
    """A year more or less beside the span: 20 % of five years is no longer rounding."""
    years = _years(draft.roles)
    return years is not None and 1 / Decimal(years + 1) > _open(draft.roles, draft)


def _out_of_order(roles: Sequence[Role]) -> bool:
    """Whether figures now stand in the other order than their roles."""
    v = _values(roles)
    if "smaller" in v and "larger" in v:
        return v["smaller"][0] > v["larger"][0]
    ranks = [v[name][0] for name in ("first", "second", "third", "fourth", "last") if name in v]
    return ranks != sorted(ranks, reverse=True)
