"""What the audit trail costs: a worker's entries a second, alone and with colleagues on the same outlet's chain.

    DATABASE_URL=postgres://… .venv/bin/python -m bench.audit

It writes into an outlet of its own in that database, which should be one to throw away. Each operation writes a row of
its own, as a check does, and one entry; “without” is the same operation without the entry.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from claims.models import Outlet  # noqa: E402
from factcheck.audit.trail import operation, record  # noqa: E402
from sources.models import RateSet  # noqa: E402

EACH = 300
BODY = {"status": "checked", "verdict": "approximate", "inputs": "x" * 64}


def worker(outlet: Outlet, mark: str, *, records: bool) -> None:
    """Operations one after the other."""
    now = timezone.now()

    @operation
    def check(number: int) -> None:
        RateSet.objects.create(digest=f"{mark}{number}", content={"known": number})
        if records:
            record(actor=None, action="claim.checked", subject=outlet, before=BODY, after=BODY, now=now)

    for number in range(EACH):
        check(number)
    connection.close()


def rate(outlet: Outlet, workers: int, *, records: bool) -> float:
    """Operations a second of some workers together."""
    began = time.monotonic()
    with ThreadPoolExecutor(workers) as pool:
        marks = (f"{os.getpid()}-{workers}-{records}-{one}-" for one in range(workers))
        for done in [pool.submit(worker, outlet, mark, records=records) for mark in marks]:
            done.result()
    return workers * EACH / (time.monotonic() - began)


def main() -> None:
    """A line a number of workers."""
    with transaction.atomic():
        outlet, _is_new = Outlet.objects.get_or_create(slug="bench-audit", defaults={"name": "Bench"})
    print(f"{connection.vendor}: operations a second")
    for workers in (1, 2, 4, 8):
        without, with_trail = (rate(outlet, workers, records=records) for records in (False, True))
        print(f"{workers} at once: {without:.0f} without the trail, {with_trail:.0f} with it")


if __name__ == "__main__":
    main()
