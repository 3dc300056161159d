"""When an article was first published, as software and people write it: a moment with its zone, or the day alone."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils.translation import gettext as _

from sources.refusal import BadInput

# ASCII digits only: fromisoformat would also take week dates and basic forms, which nobody means here
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
YEARS = range(1900, 2200)  # a year outside is a slip of the keys, and the ends of the calendar overflow in other zones


def read_published(written: str, *, field: str = "published") -> datetime | date:
    """2024-03-08T09:30+08:00 as an aware moment, 2024-03-08 as a day. Raises BadInput for anything else."""
    written = written.strip()
    if DAY.fullmatch(written):
        return _day(written, field)
    moment = MOMENT.fullmatch(written)
    if moment is None:
        raise BadInput(
            _("“%s” is no time of publication: write it as 2024-03-08T09:30+08:00, or the day as 2024-03-08.")
            % written[:40],
            field=field,
        )
    if moment["zone"] is None:
        raise BadInput(
            _("“%s” has no zone: write it as 2024-03-08T09:30+08:00, or the day alone as 2024-03-08.") % written,
            field=field,
        )
    _day(moment["day"], field)
    return _exists(written, field)


def _day(written: str, field: str) -> date:
    day = _exists(f"{written}T00:00Z", field).date()
    if day.year not in YEARS:
        raise BadInput(_("The year %d cannot be meant: correct it.") % day.year, field=field)
    return day


def _exists(written: str, field: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError as error:
        raise BadInput(
            _("“%s” is no time the calendar or clock has: correct it.") % written.removesuffix("T00:00Z"), field=field
        ) from error
