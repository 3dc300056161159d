"""What tests share: which database they run on, real servers, a real browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.db import connection

from factcheck.audit import guards
from factcheck.running.children import Guardian
from tests import servers
from tests.settings import FOLDER, TEST_DATABASE, TEST_PART

ROW_FIXTURES = {"db", "transactional_db", "desk"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def touches_rows(test: pytest.Item) -> bool:
    """Whether a test needs a database, and so runs on both."""
    return test.get_closest_marker("django_db") is not None or bool(ROW_FIXTURES & set(test.fixturenames))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Put the database's name into the name of each test that uses one."""
    if touches_rows(metafunc.definition):
        metafunc.fixturenames.append("database")
        metafunc.parametrize("database", [TEST_DATABASE], scope="session")


def starts_servers(test: pytest.Item) -> bool:
    """Whether a test waits for servers more than it works."""
    return test.get_closest_marker("faults") is not None or test.get_closest_marker("browser") is not None


def is_ours(test: pytest.Item) -> bool:
    """Whether this process runs the test: on PostgreSQL what touches rows; of its part, where it has one."""
    if TEST_DATABASE != "sqlite":
        return touches_rows(test)
    if test.get_closest_marker("postgresql") is not None:
        return False
    return TEST_PART == "all" or starts_servers(test) == (TEST_PART == "servers")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to the other processes of this run what is theirs (tests/__main__.py)."""
    config.hook.pytest_deselected(items=[item for item in items if not is_ours(item)])
    items[:] = [item for item in items if is_ours(item)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run is not empty where one process had nothing to do: xdist counts the tests of the last one alone."""
    told = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and told and told.stats.get("passed"):
        session.exitstatus = pytest.ExitCode.OK


@pytest.fixture(autouse=True)
def emptiable_audit(request: pytest.FixtureRequest) -> None:
    """Tests that commit are cleaned up by emptying every table, which the audit trail's guards would refuse."""
    mark = request.node.get_closest_marker("django_db")
    if "transactional_db" in request.fixturenames or (mark and mark.kwargs.get("transaction")):
        request.getfixturevalue("django_db_setup")
        with request.getfixturevalue("django_db_blocker").unblock():
            guards.remove(connection)


@pytest.fixture(scope="session")
def guardian() -> Iterator[Guardian]:
    """Stops every server of this run, should the run be killed."""
    guarding = Guardian()
    yield guarding
    guarding.dismiss()


@pytest.fixture
def desk(transactional_db: None, guardian: Guardian, tmp_path: Path) -> Iterator[servers.Servers]:
    """A real broker, worker and beat on the test's own database, running."""
    environment = servers.bare_environment() | {
        "DATABASE_URL": servers.database_url(),
        "REDIS_URL": os.environ["REDIS_URL"],
        "DATA_DIR": FOLDER,
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
        "SECRET_KEY": "of-this-test",
    }
    running = servers.servers_for(environment, tmp_path, guardian)
    running.start()
    yield running
    running.end()
    shutil.rmtree(running.socket.parent)


@pytest.fixture(scope="session")
def web_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder, and the address at which a web server on the loopback shows its files."""
    folder = tmp_path_factory.mktemp("pages")
    showing = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietFiles, directory=str(folder)))
    threading.Thread(target=showing.serve_forever, daemon=True).start()
    yield folder, f"127.0.0.1:{showing.server_port}"
    showing.shutdown()
    showing.server_close()


class QuietFiles(SimpleHTTPRequestHandler):
    """Shows files without a word."""

    def log_message(self, *_told: object) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory, web_pages: tuple[Path, str]) -> Iterator[servers.Product]:
    """The whole service as `run.py` starts it, with its example and its editor's account."""
    running = servers.Product(tmp_path_factory.mktemp("product"), servers.free_port(), allowed_hosts=web_pages[1])
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser of this machine, or a skip that says what to install."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium fonts-noto-cjk")
    return Path(found)
