"""Fixtures of tests/claims, for tests that kill servers instead of calling operations."""

from tests.claims.conftest import article, editor, outlet, rates

__all__ = ["article", "editor", "outlet", "rates"]
