"""What stories share: a browser, the first editor at it, and a newsroom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.newsroom import Newsroom, hire, log_in
from tests.servers import Product


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, product: Product) -> Iterator[Page]:
    """The desk of the editor whose account the service made at its first start."""
    context = browser.new_context(base_url=product.url, locale="en-GB")
    opened = context.new_page()
    log_in(opened, "editor", product.password)
    yield opened
    context.close()


@pytest.fixture(scope="module")
def newsroom(browser: Browser, product: Product) -> Newsroom:
    """People of every role at the first outlet."""
    return Newsroom(browser, product, hire(product))
