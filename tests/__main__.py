"""`python -m tests [pytest's arguments]`: every test once, and those that touch rows on PostgreSQL as well.

One run of pytest with three processes: two test on SQLite, one of them what starts servers and mostly waits; the
third tests on PostgreSQL (DATABASE_URL where that names one, else a server started here). A test's name says
which: `[sqlite]`, `[postgresql]`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext

from factcheck.running import stopping
from tests.servers import PYTHON, ROOT, postgresql, postgresql_programs

PLAIN = ["--override-ini=console_output_style=classic"]  # no shares of a total: each process has its own
ON_SQLITE = [f"--tx=popen//env:TEST_DATABASE=sqlite//env:TEST_PART={part}" for part in ("quick", "servers")]
ON_POSTGRESQL = "--tx=popen//env:TEST_DATABASE=postgresql"


def main(arguments: list[str]) -> int:
    """Run pytest; its exit status."""
    with _postgresql() as url:
        where = ["--dist=each", *ON_SQLITE, *([ON_POSTGRESQL] if url else [])]
        environment = os.environ | {"TEST_POSTGRESQL_URL": url}
        command = [str(PYTHON), "-m", "pytest", *PLAIN, *where, *arguments]
        with subprocess.Popen(command, cwd=ROOT, env=environment) as pytest:
            try:
                return pytest.wait()
            finally:  # whoever stops us stops it, and with it every server it started
                if pytest.poll() is None:
                    pytest.send_signal(signal.SIGINT)


def _postgresql() -> AbstractContextManager[str]:
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        return nullcontext(given)
    programs = postgresql_programs()
    if programs is None:
        print("No PostgreSQL here: set DATABASE_URL to one, or the tests run on SQLite alone.", flush=True)
        return nullcontext("")
    return postgresql(programs)


if __name__ == "__main__":
    stopping.heed()
    try:
        sys.exit(main(sys.argv[1:]))
    except stopping.StopAsked:
        sys.exit(130)
