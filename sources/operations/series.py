"""Reference data: taking in a table of official statistics, and later tables of the same series."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

from charset_normalizer import from_bytes
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from factcheck.audit.trail import facts, operation, record
from sources.failures import sentence
from sources.formats import archive
from sources.languages import language
from sources.models import SeriesRow, Snapshot, Source, SourceAccess, SourceForm, SourceRole
from sources.reading import Unreadable, read_rows
from sources.refusal import BadInput, TooLarge
from sources.series.book import Series
from sources.series.periods import Period
from sources.series.table import MOST_ROWS, ColumnsMissing, Fault, Row, rows_of

LARGEST = 5_000_000  # bytes
READER = "series 1"
FAULTS_TOLD = 10


@operation
def add_series(
    *,
    outlet_id: int,
    title: str,
    content: bytes,
    now: datetime,
    by: Any,
    role: str = SourceRole.PRIMARY,
    publisher: str = "",
    access: str = SourceAccess.OPEN,
    file_name: str = "",
    columns: Mapping[str, str] | None = None,
) -> Source:
    """Take in a table (CSV, XLSX or ODS with a heading) as a new source. columns: headings for columns of other names.

    Nothing is taken where one row cannot be read. Raises BadInput naming rows, TooLarge.
    """
    rows = read_table(content, columns)
    title = title.strip() or PurePath(file_name).name
    if not title:
        raise BadInput(_("The series has no title: give it one."), field="title")
    if role not in SourceRole.values:
        raise BadInput(_("Unknown role: use one of %s.") % ", ".join(SourceRole.values), field="role")
    source = Source.objects.create(
        outlet_id=outlet_id,
        form=SourceForm.SERIES,
        title=title[:300],
        publisher=publisher,
        role=role,
        access=access,
        language=language(title),
        file_name=PurePath(file_name).name[:200],
        created_at=now,
        created_by=by,
    )
    entry = facts(source, "form", "title", "publisher", "role", "file_name")
    record(actor=by, action="source.added", subject=source, after=entry, now=now)
    _keep(source, content, rows, now)
    return source


@operation
def extend_series(
    *, source: Source, content: bytes, now: datetime, by: Any, columns: Mapping[str, str] | None = None
) -> Snapshot:
    """Add a later table of a series: new periods and new vintages. Rows that are there already are passed over.

    Raises BadInput where a value differs from one released on the same day, TooLarge.
    """
    snapshot = _keep(source, content, read_table(content, columns), now)
    record(actor=by, action="source.extended", subject=source, after={"snapshot": snapshot.digest}, now=now)
    return snapshot


def read_table(content: bytes, columns: Mapping[str, str] | None = None) -> list[Row]:
    """The rows of a CSV, XLSX or ODS. Raises BadInput that tells each row that cannot be read, TooLarge."""
    if len(content) > LARGEST:
        raise TooLarge(_("The table is larger than %d MB: split it.") % (LARGEST // 1_000_000), field="file")
    table = _cells(content)
    if len(table) > MOST_ROWS + 1:
        raise TooLarge(_("The table has more than %d rows: split it.") % MOST_ROWS, field="file")
    try:
        rows, faults = rows_of(table, columns)
    except ColumnsMissing as missing:
        raise BadInput(
            _("The heading has no column for: %s. Rename it, or say which column it is.") % ", ".join(missing.columns),
            field="columns",
        ) from missing
    if faults:
        raise BadInput("; ".join(_told(fault) for fault in faults[:FAULTS_TOLD]), field="file")
    if not rows:
        raise BadInput(_("The table has no rows under its heading."), field="file")
    return rows


def _cells(content: bytes) -> list[list[str]]:
    """The cells of a table; a spreadsheet is read in a process of its own. Raises BadInput."""
    if not content.startswith(archive.SIGN):
        return list(csv.reader(io.StringIO(_decoded(content))))
    rows = read_rows(content)
    if isinstance(rows, Unreadable):
        raise BadInput(sentence(rows.code), field="file")
    return [row for row in rows if any(row)]


def series_at(*, snapshot: Snapshot) -> Series:
    """The series as it was when a snapshot was the last."""
    rows = SeriesRow.objects.filter(source=snapshot.source_id, snapshot__lte=snapshot.pk)
    return Series(
        Row(one.item, Period(one.first, one.last), one.value, one.unit, one.released, one.place, one.sheet)
        for one in rows
    )


def _keep(source: Source, content: bytes, rows: Sequence[Row], now: datetime) -> Snapshot:
    known = {_key(row): row for row in SeriesRow.objects.filter(source=source)}
    fresh: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = (row.item[:300], *row.period, row.released)
        there = known.get(key) or fresh.get(key)
        if there is None:
            fresh[key] = row
        elif (there.value, there.unit) != (row.value, row.unit[:60]):
            raise BadInput(
                _("Row %(row)d: %(item)s has another value released on the same day.")
                % {"row": row.place, "item": row.item},
                field="file",
            )
    digest = hashlib.sha256(content).hexdigest()
    snapshot, _is_new = Snapshot.objects.get_or_create(
        source=source,
        digest=digest,
        defaults={
            "content": ContentFile(content, name=f"{digest[:2]}/{digest}"),
            "media_type": "text/csv",
            "language": source.language,
            "text": _decoded(content),
            "reader_version": READER,
            "taken_at": now,
        },
    )
    SeriesRow.objects.bulk_create(_stored(source, snapshot, row) for row in fresh.values())
    return snapshot


def _stored(source: Source, snapshot: Snapshot, row: Row) -> SeriesRow:
    first, last = row.period
    return SeriesRow(
        source=source,
        snapshot=snapshot,
        sheet=row.sheet[:100],
        place=row.place,
        item=row.item[:300],
        first=first,
        last=last,
        value=row.value,
        unit=row.unit[:60],
        released=row.released,
    )


def _key(row: SeriesRow) -> tuple[object, ...]:
    return row.item, row.first, row.last, row.released


def _told(fault: Fault) -> str:
    return _("row %(row)d: %(column)s cannot be read: %(written)s") % {
        "row": fault.place,
        "column": fault.column,
        "written": repr(fault.written[:40]),
    }


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\x00", "\ufffd")
    except UnicodeDecodeError:
        best = from_bytes(content).best()
    if best is None:
        raise BadInput(_("The file is not readable as text: save it as CSV in UTF-8."), field="file")
    return str(best).replace("\x00", "\ufffd")
