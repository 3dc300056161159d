"""Reference data: taking in a table of official statistics, and later tables of the same series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from factcheck.audit.trail import facts, operation, record
from sources.failures import sentence
from sources.formats import archive, delimited
from sources.formats.format import UnreadableError
from sources.formats.rows import Sheet, told
from sources.languages import language
from sources.models import SeriesRow, Snapshot, Source, SourceAccess, SourceForm, SourceRole
from sources.operations.fetches import source_changed
from sources.operations.keeping import Obtained, new_snapshot
from sources.reading import Document, Unreadable, read_rows
from sources.refusal import BadInput, TooLarge
from sources.series.book import Series
from sources.series.periods import Period
from sources.series.table import MOST_ROWS, ColumnsMissing, Fault, Row, rows_of

LARGEST = 5_000_000  # bytes
READER = "series 2"
NAME = "table"
MEDIA_TYPES = {True: "application/zip", False: "text/csv"}  # whether the bytes are an archive, as XLSX and ODS are
FAULTS_TOLD = 10


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it came, and what was read of it."""

    obtained: Obtained
    document: Document
    rows: Sequence[Row]


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
    name: str = "",
    columns: Mapping[str, str] | None = None,
) -> Source:
    """Take in a table (CSV, XLSX or ODS with a heading) as a new source.

    name: of its file. columns: headings for columns of other names. Nothing is taken where one row cannot be read.
    Raises BadInput naming rows, TooLarge.
    """
    table = read_table(content, columns)
    title = title.strip() or PurePath(name).name
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
        file_name=PurePath(name).name[:200],
        created_at=now,
        created_by=by,
    )
    entry = facts(source, "form", "title", "publisher", "role", "file_name")
    record(actor=by, action="source.added", subject=source, after=entry, now=now)
    _keep(source, table, now)
    return source


@operation
def extend_series(
    *, source: Source, content: bytes, now: datetime, by: Any, columns: Mapping[str, str] | None = None
) -> Snapshot:
    """Add a later table of a series: new periods and new vintages. Rows that are there already are passed over.

    The snapshot that is the last then. Raises BadInput where a value differs from one released on the same day,
    TooLarge.
    """
    latest = source.latest_snapshot
    snapshot = _keep(source, read_table(content, columns), now)
    if snapshot != latest:
        record(actor=by, action="source.extended", subject=source, after={"snapshot": snapshot.digest}, now=now)
        source_changed(source=source, snapshot=snapshot, now=now, by=by)
    return snapshot


def read_table(content: bytes, columns: Mapping[str, str] | None = None) -> Table:
    """What a CSV, XLSX or ODS. Raises BadInput that tells each row that cannot be read, TooLarge."""
    if len(content) > LARGEST:
        raise TooLarge(_("The table is larger than %d MB: split it.") % (LARGEST // 1_000_000), field="file")
    is_archive = content.startswith(archive.SIGN)
    table, document = _read(content, is_archive=is_archive)
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
    return Table(Obtained(content, MEDIA_TYPES[is_archive]), document, rows)


def _read(content: bytes, *, is_archive: bool) -> tuple[list[list[str]], Document]:
    """The cells of a table and its text; a spreadsheet is read in a process of its own. Raises BadInput."""
    try:
        cells = read_rows(content) if is_archive else delimited.rows(content)
        if isinstance(cells, Unreadable):
            raise BadInput(sentence(cells.code), field="file")
        text, places = told([Sheet(NAME, cells)])
    except UnreadableError as error:
        raise BadInput(sentence(error.code), field="file") from error
    return cells, Document(text, READER, places=places)


def series_at(*, snapshot: Snapshot) -> Series:
    """The series as it was when a snapshot was the last."""
    rows = SeriesRow.objects.filter(source=snapshot.source_id, snapshot__lte=snapshot.pk)
    return Series(
        Row(one.item, Period(one.first, one.last), one.value, one.unit, one.released, one.place, one.sheet)
        for one in rows
    )


def _keep(source: Source, table: Table, now: datetime) -> Snapshot:
    """Store the rows that are new as a snapshot, so that one taken before keeps its own; the last where none is."""
    known = {_key(row): row for row in SeriesRow.objects.filter(source=source)}
    fresh: dict[tuple[object, ...], Row] = {}
    for row in table.rows:
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
    if not fresh and (latest := source.latest_snapshot):
        return latest
    snapshot = new_snapshot(source=source, obtained=table.obtained, document=table.document, now=now)
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
