"""What tests share: which database they run on, real servers, a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.running.children import Guardian
from tests import servers
from tests.settings import FOLDER, TEST_DATABASE

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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL run only what touches rows: the rest runs once, beside SQLite."""
    if TEST_DATABASE != "sqlite":
        alone = [item for item in items if not touches_rows(item)]
        items[:] = [item for item in items if touches_rows(item)]
        config.hook.pytest_deselected(items=alone)


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
    running.stop()
    shutil.rmtree(running.socket.parent)


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Product]:
    """The whole service as `run.py` starts it, with its example and its editor's account."""
    running = servers.Product(tmp_path_factory.mktemp("product"), servers.free_port())
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium() -> Path:
    """A browser of this machine, or a skip that says what to install."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium fonts-noto-cjk")
    return Path(found)
