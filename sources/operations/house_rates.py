"""House providers: an outlet's own exchange rates, taken from a CSV or XLSX file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_slug
from django.utils.translation import gettext as _

from factcheck.audit.trail import operation, record
from sources.models import PublishedRate, RatePeriod, RateProvider
from sources.operations.rate_rows import write_printed
from sources.rates.book import Leg, Period
from sources.rates.plausible import JUMP
from sources.rates.provider import Published
from sources.rates.registry import packaged
from sources.rates.sheet import RowFault, TableRefusedError
from sources.rates.upload import CODE, NumberedLeg, common_currency, read
from sources.refusal import BadInput, NotAllowed

PERMISSION = "claims.rates"  # of the role, at the outlet (claims.roles)
STORED = "%(pair)s of this day is stored as %(stored)s: correct the row, or choose to replace stored rates."
JUMPED = "%(pair)s jumps from %(before)s on %(day)s: correct the row, or choose to accept jumps."


@dataclass(frozen=True, slots=True)
class HouseProvider:
    """Who publishes the rates of an upload. What is left empty keeps what a known provider has."""

    slug: str
    name_en: str = ""
    name_zh: str = ""
    attribution: str = ""
    terms_url: str = ""
    period: str = ""
    base: str = ""
    release_time: time | None = None
    release_zone: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an upload came to."""

    provider: RateProvider
    added: int
    replaced: int
    unchanged: int


@operation
def import_rates(
    *,
    outlet: Any,
    about: HouseProvider,
    content: bytes,
    file_name: str,
    today: date,
    now: datetime,
    by: Any,
    replace: bool = False,
    accept_jumps: bool = False,
) -> Imported:
    """Store the rates of a file for an outlet (None: for all); all of them, or none.

    replace: stored rates that differ take the file's value. accept_jumps: moves beyond 20 % are true.
    Raises BadInput; for faults of the file its details list row, column and mend.
    """
    _require_permitted(outlet, by)
    try:
        legs = read(content, file_name, today=today)
        provider = _provider(outlet, about, legs)
        common_currency(legs, provider.base)
        stored = _stored(provider, legs)
        found = [] if replace else list(_contradictions(legs, stored))
        found += [] if accept_jumps else list(_jumps(legs, stored))
        if found:
            raise TableRefusedError(sorted(found, key=lambda fault: fault.row))
    except TableRefusedError as refused:
        raise _bad_file(refused) from None
    rows = [Published(one.leg, Period(provider.period)) for one in legs]
    write_printed(provider=provider, rows=rows, correct=replace)
    known = [stored[_key(one.leg)] for one in legs if _key(one.leg) in stored]
    same = sum(stored.get(_key(one.leg)) == one.leg.value for one in legs)
    before, after = _changes(legs, stored)
    told: dict[str, Any] = {"file": file_name[:200], "sha256": hashlib.sha256(content).hexdigest(), "changed": after}
    told |= {"added": len(legs) - len(known), "replaced": len(after), "jumps_accepted": accept_jumps}
    record(actor=by, action="rates.imported", subject=provider, before={"changed": before}, after=told, now=now)
    return Imported(provider, added=len(legs) - len(known), replaced=len(known) - same, unchanged=same)


def _changes(legs: Sequence[NumberedLeg], stored: Stored) -> tuple[dict[str, Any], dict[str, Any]]:
    """The stored rates that a file replaces, and what replaces them."""
    replaced = [one.leg for one in legs if stored.get(_key(one.leg), one.leg.value) != one.leg.value]
    named = {f"{_pair(leg)} {leg.day}": leg for leg in replaced}
    return {name: stored[_key(leg)] for name, leg in named.items()}, {name: leg.value for name, leg in named.items()}


def _require_permitted(outlet: Any, by: Any) -> None:
    """Rates for everyone are the service's own. Raises NotAllowed."""
    if by is None or by.is_superuser or (outlet is not None and by.has_perm(PERMISSION, outlet)):
        return
    raise NotAllowed(_("You may not upload rates here: an editor or administrator of the outlet can."))


Stored = dict[tuple[str, str, date], Decimal]


def _key(leg: Leg) -> tuple[str, str, date]:
    return leg.base, leg.quote, leg.day


def _provider(outlet: Any, about: HouseProvider, legs: Sequence[NumberedLeg]) -> RateProvider:
    """The provider's row, new or with what is newly said of it. Raises BadInput, TableRefusedError."""
    _require_sound(about)
    row = RateProvider.objects.filter(outlet=outlet, slug=about.slug).first() or RateProvider(
        outlet=outlet, slug=about.slug, base=common_currency(legs, about.base)
    )
    if row.pk and about.base and about.base != row.base:
        raise BadInput(_("The provider's base is %(base)s and cannot change.") % {"base": row.base}, field="base")
    for name in ("name_en", "name_zh", "attribution", "terms_url", "period", "release_time", "release_zone"):
        said = getattr(about, name)
        if said:
            setattr(row, name, said)
    row.name_en, row.name_zh = row.name_en or row.name_zh, row.name_zh or row.name_en
    for name in ("name_en", "attribution"):
        if not getattr(row, name):
            raise BadInput(_("A new provider needs a name and its attribution."), field=name)
    row.save()
    return row


def _require_sound(about: HouseProvider) -> None:
    """Raises BadInput naming the field."""
    if about.slug in packaged():
        raise BadInput(_("This short name is that of a shared provider: choose another."), field="slug")
    if about.period and about.period not in RatePeriod.values:
        raise BadInput(_("A rate stands for a day, week or month."), field="period")
    if about.base and not CODE.fullmatch(about.base):
        raise BadInput(_("The base is a currency code of three letters such as CNY."), field="base")
    if about.release_zone and not _is_zone(about.release_zone):
        raise BadInput(_("The zone is a name such as Asia/Shanghai."), field="release_zone")
    _require_valid("slug", about.slug, validate_slug)
    if about.terms_url:
        _require_valid("terms_url", about.terms_url, URLValidator(schemes=["http", "https"]))


def _require_valid(field: str, value: str, validator: Callable[[str], None]) -> None:
    try:
        validator(value)
    except ValidationError as error:
        raise BadInput(" ".join(error.messages), field=field) from None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones
        return False
    return True


def _stored(provider: RateProvider, legs: Sequence[NumberedLeg]) -> Stored:
    """What is stored of the provider from the file's first day on, and the last rate of each pair before it."""
    first = min(one.leg.day for one in legs)
    rows = PublishedRate.objects.filter(provider=provider).order_by("day").values_list("base", "quote", "day", "value")
    before = {(base, quote): (day, value) for base, quote, day, value in rows.filter(day__lt=first)}
    found: Stored = {(base, quote, day): value for (base, quote), (day, value) in before.items()}
    found.update({(base, quote, day): value for base, quote, day, value in rows.filter(day__gte=first)})
    return found


def _contradictions(legs: Sequence[NumberedLeg], stored: Stored) -> Iterator[RowFault]:
    for one in legs:
        known = stored.get(_key(one.leg))
        if known is not None and known != one.leg.value:
            yield RowFault(one.row, "value", STORED, {"pair": _pair(one.leg), "stored": str(known)})


def _jumps(legs: Sequence[NumberedLeg], stored: Stored) -> Iterator[RowFault]:
    """Moves beyond JUMP against the rate before, of the file or stored."""
    rows = {_key(one.leg): one for one in legs}
    values = {**stored, **{key: one.leg.value for key, one in rows.items()}}
    before: dict[tuple[str, str], tuple[date, Decimal]] = {}
    for key in sorted(values, key=lambda key: key[2]):
        base, quote, day = key
        last = before.get((base, quote))
        if key in rows and last is not None and abs(values[key] / last[1] - 1) > JUMP:
            told = {"pair": f"{base}/{quote}", "before": str(last[1]), "day": last[0].isoformat()}
            yield RowFault(rows[key].row, "value", JUMPED, told)
        before[base, quote] = day, values[key]


def _pair(leg: Leg) -> str:
    return f"{leg.base}/{leg.quote}"


def _bad_file(refused: TableRefusedError) -> BadInput:
    """The faults in the reader's language; the first in the sentence, all in the details."""
    told = [
        {"row": fault.row, "column": fault.column, "sentence": _(fault.message) % fault.values}
        for fault in refused.faults
    ]
    sentence = _("Nothing was stored. Row %(row)s, column %(column)s: %(sentence)s") % told[0]
    return BadInput(sentence, field="file", details={"rows": told})
