"""When an article was first published, as it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.dating import YEARS, read_published
from sources.refusal import BadInput

BEIJING = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-03-08T09:30+08:00", datetime(2024, 3, 8, 9, 30, tzinfo=BEIJING)),
        ("2024-03-08 09:30:15+0800", datetime(2024, 3, 8, 9, 30, 15, tzinfo=BEIJING)),
        (" 2024-03-08T01:30Z ", datetime(2024, 3, 8, 1, 30, tzinfo=UTC)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_moment_with_its_zone_and_day_alone_are_read(written: str, moment: date) -> None:
    assert read_published(written) == moment
    assert type(read_published(written)) is type(moment)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2024-03-08T09:30",
        "2024-03-08 09:30:00",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-03-08T24:30Z",
        "2024-03-08T09:60Z",
        "2024-03-08T09:30+25:00",
        "2024-W10-5",
        "20240308",
        "2024-3-8",
        "08/03/2024",
        "２０２４-０３-０８",
        "2024年3月8日",
        "٢٠٢٤-٠٣-٠٨",
        "1709861400",
        "today",
        "0001-01-01",
        "9999-12-31T23:59-12:00",
        "2024-03-08T09:30+08:00\x00",
        "2024-03-08T09:30+08:00 or so",
    ],
)
def test_anything_else_is_refused_with_the_mend(written: str) -> None:
    with pytest.raises(BadInput, match=r"write it as|correct it") as refused:
        read_published(written, field="--published")
    assert refused.value.field == "--published"


@given(
    st.datetimes(
        min_value=datetime(YEARS.start, 1, 1),  # noqa: DTZ001  # the zones are drawn beside
        max_value=datetime(YEARS.stop - 1, 12, 31),  # noqa: DTZ001
        timezones=st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    )
)
def test_every_aware_moment_is_read_as_it_was_written(moment: datetime) -> None:
    assert read_published(moment.isoformat()) == moment


@given(st.text(max_size=40))
def test_no_text_is_more_than_refused(written: str) -> None:
    try:
        found = read_published(written)
    except BadInput:
        return
    assert found.year in YEARS
