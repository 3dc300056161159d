"""Settings from the environment: what is said of a value that cannot be used."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck import env


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("foo", "DATABASE_URL does not start with a kind of database: write sqlite:///PATH or postgres://"),
        ("/var/factcheck.sqlite3", "does not start with a kind of database"),
        ("mysql://localhost/factcheck", "DATABASE_URL starts with “mysql:”: write sqlite:///PATH or postgres://"),
    ],
)
def test_an_address_that_names_no_database_we_know_is_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, url: str, said: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match=said):
        env.database("DATABASE_URL", "")


def test_a_password_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://desk:hunter2@db/factcheck")
    with pytest.raises(ImproperlyConfigured) as refused:
        env.database("DATABASE_URL", "")
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    "url", ["sqlite:////var/factcheck.sqlite3", "postgres:///factcheck", "postgresql://db/factcheck"]
)
def test_the_databases_we_know_are_read(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert env.database("DATABASE_URL", "")["ENGINE"].startswith("django.db.backends.")
