"""What stories share: a newsroom, and its browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.newsroom import Newsroom, hire
from tests.servers import Product


@pytest.fixture(scope="module")
def newsroom(chromium: Path, product: Product) -> Iterator[Newsroom]:
    """People of every role at the first outlet."""
    outlet = hire(product)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield Newsroom(browser, product, outlet)
        browser.close()
