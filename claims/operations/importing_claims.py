"""Claims from a table: looked through first, with what is wrong row by row; then registered in slices.

Whether somebody may register or link is asked again for every row as it is written: between the two steps the article
may have changed, and so may their roles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePath
from uuid import UUID

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from claims import claim_sheet
from claims.claim_sheet import LARGEST, MOST_ROWS, Given, Wrong
from claims.kinds.kind import Draft
from claims.kinds.registry import detect, kinds
from claims.models import Article, Citation, Claim, ClaimImport, Outlet, User
from claims.operations.citing import cite_address
from claims.operations.permitting import may, permitted, refusal, require
from claims.operations.registering import LONGEST_QUOTE, register_claims, text_of, understand_quote
from claims.roles import Act
from claims.telling.words import words_of
from factcheck.audit.trail import operation
from sources.addresses import AddressRefusedError
from sources.failures import sentence
from sources.formats import archive, delimited
from sources.formats.format import UnreadableError
from sources.operations.reaching import judged
from sources.reading import Unreadable, read_rows
from sources.refusal import BadInput, NotAllowed, Refusal, TooLarge

KEPT_FOR = timedelta(days=1)
SLICE = 10  # rows of one transaction
AT_ONCE = 400  # articles looked for in one query
LANGUAGES = ("en", "zh-hans")


@dataclass(frozen=True, slots=True)
class Ready:
    """A row that can be imported, with its article."""

    given: Given
    article: Article


def look_through(*, name: str, content: bytes, now: datetime, by: User) -> ClaimImport:
    """Keep what a file holds for its owner to confirm; no claim is written. Raises BadInput, TooLarge, NotAllowed."""
    if not permitted(by, Act.REGISTER, Outlet.objects.all()).exists():
        raise NotAllowed(_("You may register claims at no outlet."), details={"act": str(Act.REGISTER)})
    given = _rows_of(content)
    good, faults = _sorted(given, by)
    return ClaimImport.objects.create(
        owner=by,
        file_name=PurePath(name).name[:200],
        rows=[{**claim_sheet.plain(one.given), "pk": one.article.pk} for one in good],
        faults=[claim_sheet.plain(fault) for fault in faults],
        made_at=now,
    )


@operation
def import_slice(*, kept: ClaimImport, now: datetime, by: User) -> ClaimImport:
    """Register the next rows of a file that was looked through. A row that cannot be is told, the others are written.

    Raises NotAllowed where it is somebody else's.
    """
    kept = ClaimImport.objects.select_for_update().get(pk=kept.pk)
    if kept.owner_id != by.pk:
        raise NotAllowed(_("This file is somebody else's."))
    for row in kept.rows[kept.done : kept.done + SLICE]:
        article_id, given = row["pk"], Given(**{name: told for name, told in row.items() if name != "pk"})
        try:
            new = _import_row(given, article_id, now=now, by=by)
        except Refusal as refused:
            column = "source" if refused.field == "url" else "quote" if refused.field == "quote" else "article"
            kept.faults.append(claim_sheet.plain(Wrong(given.row, column, "", str(refused.sentence))))
        else:
            kept.registered += new
            kept.known += not new
        kept.done += 1
    kept.save()
    return kept


def forget_imports(*, now: datetime) -> int:
    """Forget files that were looked through more than a day ago. How many."""
    forgotten, _rows = ClaimImport.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    return forgotten


@operation
def _import_row(given: Given, article_id: int, *, now: datetime, by: User) -> int:
    """Register a row and link its source: both or neither. How many claims are new. Raises Refusal."""
    article = Article.objects.seen_by(by).select_related("outlet").filter(pk=article_id).first()
    if article is None:
        raise BadInput(Wrong(given.row, "article", "unknown_article", given.article[:80]).sentence, field="article")
    before = Claim.objects.filter(article=article).count()
    claims = register_claims(article=article, quote=given.quote, now=now, by=by)
    if given.source:
        require(by, Act.CITE, article.outlet_id)
        _link(claims, given, now=now, by=by)
    return Claim.objects.filter(article=article).count() - before


def _link(claims: Sequence[Claim], given: Given, *, now: datetime, by: User) -> None:
    """Hold claims against the source of their row; those that are already stay as they are."""
    try:
        url, role = judged(given.source).url, claim_sheet.role_of(given.role) or ""
    except AddressRefusedError as refused:
        raise BadInput(sentence(f"address_{refused.code}"), field="url") from refused
    linked = set(Citation.objects.filter(claim__in=claims, source__url=url).values_list("claim", flat=True))
    for claim in claims:
        if claim.pk not in linked:
            cite_address(claim=claim, url=given.source, role=role, note=given.note, now=now, by=by)


def _rows_of(content: bytes) -> list[Given]:
    """The rows of a CSV, XLSX or ODS file. Raises BadInput, TooLarge."""
    if len(content) > LARGEST:
        raise TooLarge(_("The file is larger than %d MB: split it.") % (LARGEST // 1_000_000), field="file")
    try:
        cells = read_rows(content) if content.startswith(archive.SIGN) else delimited.rows(content)
    except UnreadableError as error:
        raise BadInput(sentence(error.code), field="file") from error
    if isinstance(cells, Unreadable):
        raise BadInput(sentence(cells.code), field="file")
    places, missing = claim_sheet.columns(cells[0] if cells else ())
    if missing:
        told = _("The first row has no column “%s”: take the headings of the template.")
        raise BadInput(told % ", ".join(missing), field="file")
    given = list(claim_sheet.rows(cells, places))
    if not given:
        raise BadInput(_("The file has no rows below its headings."), field="file")
    if len(given) > MOST_ROWS:
        raise TooLarge(
            _("The file has %(rows)d rows, the most is %(most)d: split it.") % {"rows": len(given), "most": MOST_ROWS},
            field="file",
        )
    return given


def _sorted(given: Sequence[Given], by: User) -> tuple[list[Ready], list[Wrong]]:
    """The rows that can be imported, and everything that is wrong with the others."""
    articles = _articles([one.article for one in given if len(one.article) <= claim_sheet.LONGEST["article"]], by)
    allowed: dict[tuple[Act, int], bool] = {}
    statements: dict[int, list[Draft]] = {}  # of an article, read once for all its rows
    good: list[Ready] = []
    faults: list[Wrong] = []
    for one in given:
        found = articles.get(_key(one.article), [])
        wrong = list(claim_sheet.faults_of(one, LONGEST_QUOTE))
        if one.article and not wrong:
            wrong += _faults(one, found, by, allowed)
        if one.article and not wrong:
            wrong += _kind_faults(one, found[0], statements)
        faults += wrong
        if not wrong:
            good.append(Ready(one, found[0]))
    return good, faults


def _faults(one: Given, found: Sequence[Article], by: User, allowed: dict[tuple[Act, int], bool]) -> Iterator[Wrong]:
    """What is wrong with a row beside what there is."""
    if len(found) != 1:
        code = "several_articles" if found else "unknown_article"
        yield Wrong(one.row, "article", code, one.article[:80])
        return
    article = found[0]
    for act, column in ((Act.REGISTER, "article"), (Act.CITE, "source")):
        key = act, article.outlet_id
        if column == "source" and not one.source:
            continue
        if key not in allowed:
            allowed[key] = may(by, act, article.outlet_id)
        if not allowed[key]:
            yield Wrong(one.row, column, "", refusal(act, article.outlet_id))
    yield from _source_faults(one)


def _source_faults(one: Given) -> Iterator[Wrong]:
    try:
        if one.source:
            judged(one.source)
    except AddressRefusedError as refused:
        yield Wrong(one.row, "source", "", str(sentence(f"address_{refused.code}")))


def _kind_faults(one: Given, article: Article, statements: dict[int, list[Draft]]) -> Iterator[Wrong]:
    """A kind is written to be sure of it: the quote must be read as that kind."""
    if not one.kind:
        return
    wanted = _kind_of(one.kind)
    if wanted is None:
        yield Wrong(one.row, "kind", "unknown_kind", one.kind[:40])
        return
    if article.pk not in statements:
        statements[article.pk] = detect(text_of(article, article.current.body))
    found = understand_quote(article=article, quote=one.quote, found=statements[article.pk])
    read = {understood.draft.kind for understood in found}
    if wanted not in read:
        told = [words.label if (words := words_of(name, get_language() or "")) else name for name in sorted(read)]
        yield Wrong(one.row, "kind", "other_kind", ", ".join(told))


def _kind_of(written: str) -> str | None:
    """A kind by its name or its label in a language of the desk."""
    word = written.lower()
    for name in kinds():
        labels = [words.label.lower() for lang in LANGUAGES if (words := words_of(name, lang))]
        if word in (name, *labels):
            return name
    return None


def _articles(written: Sequence[str], by: User) -> Mapping[str, list[Article]]:
    """The articles somebody sees, by our id, the id in the content system and the address."""
    found: dict[str, dict[int, Article]] = defaultdict(dict)
    names = sorted({_key(one) for one in written if one})
    for at in range(0, len(names), AT_ONCE):
        some = names[at : at + AT_ONCE]
        ids = [UUID(one) for one in some if _is_uuid(one)]
        asked = Q(public_id__in=ids) | Q(external_id__in=some) | Q(url__in=some)
        for article in Article.objects.seen_by(by).filter(asked):
            for key in {str(article.public_id), article.external_id, article.url} - {""}:
                found[key][article.pk] = article
    return {key: list(articles.values()) for key, articles in found.items()}


def _key(written: str) -> str:
    return str(UUID(written)) if _is_uuid(written) else written


def _is_uuid(written: str) -> bool:
    try:
        UUID(written)
    except ValueError:
        return False
    return True
