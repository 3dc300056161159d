"""When an article was first published, as software and people write it: a moment with its zone, or the day alone."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sources.refusal import BadInput

# ASCII digits only: fromisoformat would also take week dates and basic forms, which nobody means here
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
YEARS = range(1900, 2200)  # a year outside is a slip of the keys, and the ends of the calendar overflow in other zones


class Wording(NamedTuple):
    """What is said of something unreadable, by what it should have been: each sentence has one place for it."""

    no_time: Any
    no_zone: Any


PUBLICATION = Wording(
    gettext_lazy("“%s” is no time of publication: write it as 2024-03-08T09:30+08:00, or the day as 2024-03-08."),
    gettext_lazy("“%s” has no zone: write it as 2024-03-08T09:30+08:00, or the day alone as 2024-03-08."),
)
MOMENT_ALONE = Wording(
    gettext_lazy("“%s” is no moment: write it as 2024-03-08T09:30+08:00; in an address, + is %%2B."),
    gettext_lazy("“%s” has no zone: write it as 2024-03-08T09:30+08:00; in an address, + is %%2B."),
)
DAY_ALONE = Wording(
    gettext_lazy("“%s” is no day: write it as 2024-03-08."),
    gettext_lazy("“%s” is a moment: give the day alone, as 2024-03-08."),
)


def read_published(written: str, *, field: str = "published", wording: Wording = PUBLICATION) -> datetime | date:
    """2024-03-08T09:30+08:00 as an aware moment, 2024-03-08 as a day. Raises BadInput for anything else."""
    written = written.strip()
    if DAY.fullmatch(written):
        return _day(written, field)
    moment = MOMENT.fullmatch(written)
    if moment is None:
        raise BadInput(str(wording.no_time) % written[:40], field=field)
    if moment["zone"] is None:
        raise BadInput(str(wording.no_zone) % written, field=field)
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
