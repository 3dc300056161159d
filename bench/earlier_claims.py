"""Earlier claims: how often a claim is found again, and how fast among many, on a PostgreSQL of its own.

usage: python -m bench.earlier_claims hits            (the cross-check records: FACTCHECK_SHARED or ../shared)
       python -m bench.earlier_claims speed [CLAIMS]  (100000 unless told)

hits: the claims of the records are registered at one outlet; then the sentences of the documents they were made from
are asked for, as a new statement would be. A hit is the record's claim among the first ten.
speed: claims are made from the documents' sentences, two halves each, with other numbers, so that no word is rarer than
some hundred claims; asked are sentences of the documents. Beside the time on the clock stands the processors' time of
search and server together, which is what the clock shows on a machine that does nothing else.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from bench.shared import shared
from tests.servers import postgresql, postgresql_programs

LANGUAGES = ("en", "zh", "ko", "ja")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ASKED = 400
VECTORS = 2_000  # different ones, given to all claims in turn

MAKE = """
INSERT INTO claims_claim
    (id, public_id, outlet_id, article_id, status, anchor, attention, verdict, edits, created_at, changed_at)
    SELECT n, gen_random_uuid(), %(outlet)s, %(article)s, 'registered', 'kept', '', '', 0, now(), now()
    FROM generate_series(%(first)s, %(last)s) n;
INSERT INTO claims_claimversion (id, claim_id, number, revision_id, kind, voice, attributed_to, reading, created_at)
    SELECT n, n, 1, %(revision)s, 'plain', 'own', '', '{"roles": []}', now()
    FROM generate_series(%(first)s, %(last)s) n;
UPDATE claims_claim SET current_version_id = id WHERE id BETWEEN %(first)s AND %(last)s;
INSERT INTO claims_claimquote (version_id, position, exact, prefix, suffix)
    SELECT n, 0, t.text, '', '' FROM generate_series(%(first)s, %(last)s) n
    JOIN made_texts t ON t.id = (n::bigint * 7919) %% %(texts)s;
INSERT INTO claims_claimwords (version_id, outlet_id, text)
    SELECT n, %(outlet)s, left(a.words, length(a.words) / 2) || ' ' || right(b.words, length(b.words) / 2)
    FROM generate_series(%(first)s, %(last)s) n
    JOIN made_texts a ON a.id = (n::bigint * 7919) %% %(texts)s
    JOIN made_texts b ON b.id = (n::bigint * 104729 + n / 1000) %% %(texts)s;
INSERT INTO claims_claimfigure (outlet_id, version_id, role, kind, unit, low, high, magnitude, day, text)
    SELECT %(outlet)s, n, '', f.kind, f.unit, f.low * k, f.low * k, floor(log(f.low * k)), f.day, f.text
    FROM (SELECT n, 1 + (n::bigint * 31) %% 997 AS k FROM generate_series(%(first)s, %(last)s) n) made
    JOIN made_figures f ON f.id = (n::bigint * 7919) %% %(texts)s;
INSERT INTO claims_claimvector (version_id, content)
    SELECT n, v.content FROM generate_series(%(first)s, %(last)s) n JOIN made_vectors v ON v.id = n %% %(vectors)s;
"""
BLOCK = 50_000


def records() -> Iterator[tuple[dict[str, Any], str]]:
    """Each record that was made from a sentence, with that sentence."""
    folder = shared() / "crosscheck"
    documents = {lang: {one["doc"]: one for one in _lines(folder / f"documents.{lang}.jsonl")} for lang in LANGUAGES}
    for record in _lines(folder / "claims.dev.jsonl"):
        sentence = record["expected"]["sentence"]
        if sentence is not None:
            document = documents[record["source_lang"]][record["doc"]]
            start, end = document["offsets"][sentence]
            yield record, document["text"][start:end]


def _lines(path: Any) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def hits() -> None:
    """Print the hit rates by pair of languages and by what was altered."""
    from claims.models import Claim
    from claims.operations.earlier import earlier_claims
    from claims.operations.registering import register_claims
    from claims.operations.remembering import remember_all
    from claims.workflow import Status

    outlet, articles = _desk()
    made: dict[str, set[int]] = {}
    for record in _lines(shared() / "crosscheck" / "claims.dev.jsonl"):
        claims = register_claims(article=articles[record["claim_lang"]], quote=record["claim"], now=NOW, by=None)
        made[record["id"]] = {claim.pk for claim in claims}
    Claim.objects.filter(status=Status.DRAFT).update(status=Status.REGISTERED)
    print(f"{Claim.objects.count()} claims; {remember_all()} vectors made")
    found, asked = Counter[str](), Counter[str]()
    for record, sentence in records():
        shown = earlier_claims(outlet=outlet, text=sentence, lang=record["source_lang"])
        hit = bool(made[record["id"]] & {one.claim.pk for one in shown})
        one_language = record["claim_lang"] == record["source_lang"]
        true = "true" if record["expected"]["verdict"] == "supported" else "altered"
        for row in (
            f"{record['claim_lang']}>{record['source_lang']}",
            "one language" if one_language else "across languages",
            f"{'one language' if one_language else 'across languages'}, {true}",
        ):
            asked[row] += 1
            found[row] += hit
    for row in sorted(asked):
        print(f"{row:28} {found[row]:4} of {asked[row]:4}  {found[row] / asked[row]:.3f}")


def speed(claims: int) -> None:
    """Print how long a search takes among so many claims."""
    from django.db import connection

    from claims.operations.earlier import earlier_claims

    outlet, articles = _desk()
    article = articles["en"]
    sentences = list(_sentences())
    _make_pools(sentences)
    names = {"outlet": outlet.pk, "article": article.pk, "revision": article.current.pk, "texts": len(sentences)}
    started = time.monotonic()
    for first in range(1, claims + 1, BLOCK):
        with connection.cursor() as cursor:
            last = min(first + BLOCK - 1, claims)
            cursor.execute(MAKE, {**names, "vectors": VECTORS, "first": first, "last": last})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    print(f"{claims} claims made in {time.monotonic() - started:.0f} s")
    step = max(len(sentences) // ASKED, 1)
    earlier_claims(outlet=outlet, text="the encoder is loaded", lang="en")
    taken = []
    for text, lang in sentences[::step][:ASKED]:
        began, busy = time.perf_counter(), _busy(backend)
        earlier_claims(outlet=outlet, text=text, lang=lang)
        taken.append(((time.perf_counter() - began) * 1000, (_busy(backend) - busy) * 1000, lang))
    for name in ("all", *LANGUAGES):
        print(f"{name:4}", *(_told([one[at] for one in taken if name in ("all", one[2])]) for at in (0, 1)), sep="   ")


def _told(taken: list[Any]) -> str:
    times = sorted(taken)
    return f"median {median(times):5.1f} ms, p95 {times[int(len(times) * 0.95)]:5.1f}, most {times[-1]:5.1f}"


def _busy(backend: int) -> float:
    """Seconds of processor time that we and the server's process for us have used."""
    return time.process_time() + int(Path(f"/proc/{backend}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def _sentences() -> Iterator[tuple[str, str]]:
    for lang in LANGUAGES:
        for document in _lines(shared() / "crosscheck" / f"documents.{lang}.jsonl"):
            yield from ((document["text"][start:end], lang) for start, end in document["offsets"] if end - start > 10)


def _make_pools(sentences: list[tuple[str, str]]) -> None:
    from django.db import connection
    from numpy.random import default_rng

    from claims.earlier import searched
    from figures.reader import read
    from sources.matching.likest import packed

    chance = default_rng(0)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE made_texts (id int primary key, text text, words text)")
        cursor.execute("CREATE TABLE made_vectors (id int primary key, content bytea)")
        cursor.execute("CREATE TABLE made_figures (id int, kind text, unit text, low numeric, day text, text text)")
        for number, (text, lang) in enumerate(sentences):
            cursor.execute("INSERT INTO made_texts VALUES (%s, %s, %s)", [number, text, searched(text, lang)])
            for figure in read(text, lang=lang):
                if figure.low and figure.low > 0 and figure.low < 10**12:
                    row = [number, figure.kind.value, figure.unit or "", figure.low, "", figure.text]
                    cursor.execute("INSERT INTO made_figures VALUES (%s, %s, %s, %s, %s, %s)", row)
        for number in range(VECTORS):
            vector = chance.standard_normal(512)
            content = packed(vector / (vector @ vector) ** 0.5)
            cursor.execute("INSERT INTO made_vectors VALUES (%s, %s)", [number, content])
        cursor.execute("CREATE INDEX ON made_figures (id)")
        cursor.execute("ANALYZE")


def _desk() -> tuple[Any, dict[str, Any]]:
    from claims.models import Outlet
    from claims.operations.articles import register_article

    outlet = Outlet.objects.create(slug="bench", name="Bench")
    languages = {"en": "en", "zh": "zh-hans", "ko": "ko", "ja": "ja"}
    return outlet, {
        lang: register_article(outlet=outlet, headline=lang, body="…", language=full, published=NOW, now=NOW, by=None)
        for lang, full in languages.items()
    }


def main() -> None:
    """On a server that is gone afterwards."""
    what, *rest = sys.argv[1:] or ["hits"]
    programs = postgresql_programs()
    if programs is None or not (shared() / "crosscheck").is_dir():
        sys.exit("PostgreSQL's programs and the cross-check records are needed: see the top of this file.")
    with postgresql(programs) as url:
        os.environ["DATABASE_URL"] = url.replace("@/factcheck", "@/postgres")
        os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        hits() if what == "hits" else speed(int(rest[0]) if rest else 100_000)
        django.db.connections.close_all()


if __name__ == "__main__":
    main()
