"""The API as a real web server answers it, on the test's own PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.utils import timezone

from claims.models import Article, Claim
from claims.operations.intake import take_claims
from factcheck.running.children import Guardian
from tests import servers
from tests.claims.api.conftest import token_of, work
from tests.claims.conftest import FIRST, SECOND, article, editor, outlet, rates

__all__ = ["article", "editor", "outlet", "rates", "token_of"]


@pytest.fixture
def web(transactional_db: None, guardian: Guardian, tmp_path: Path) -> Iterator[str]:
    """The address of a web server with a broker; no worker, so that nothing goes out."""
    serving = servers.Web(tmp_path, servers.free_port(), guardian)
    serving.start()
    yield serving.url
    serving.end()
    shutil.rmtree(serving.folder, ignore_errors=True)


@pytest.fixture
def secret(web: str, token_of: Callable[..., str]) -> str:
    """A token with every scope."""
    return token_of()


@pytest.fixture
def claims(web: str, article: Article, rates: object) -> list[Claim]:
    """Two claims of one article, checked."""
    told = {"article": article, "corrections": {}, "now": timezone.now(), "by": None}
    found = [claim for quote in (FIRST, SECOND) for claim in take_claims(quote=quote, **told)]
    work()
    return found
