"""No mouse at all: in, to an article, a claim registered and confirmed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, Newsroom, log_in, paste_article

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

MOST_KEYS = 150


def tab_to(page: Page, selector: str) -> None:
    """Tab until the focus is there."""
    for _key in range(MOST_KEYS):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by Tab")


def test_a_claim_is_registered_and_confirmed_without_a_mouse(newsroom: Newsroom) -> None:
    address = paste_article(newsroom.at_desk("egon"), "只用键盘", "首批300人中有45人参加,占15%。", scan=False)
    path = re.sub(r"^https?://[^/]+", "", address)
    page = newsroom.somebody()
    log_in(page, "edith")
    tab_to(page, "a[href$='/claims/article/']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/claims/article/$"))
    tab_to(page, f"#result_list a[href='{path}']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(path))
    tab_to(page, "textarea[name=quote]")
    page.keyboard.type("300人中有45人参加,占15%")
    tab_to(page, "button[value=understand]")
    page.keyboard.press("Enter")
    expect(page.locator("#understood button[value=register]")).to_be_visible()
    tab_to(page, "button[value=register]")
    page.keyboard.press("Enter")
    expect(page.locator("#live-claims")).to_contain_text("accurate", timeout=WITHIN)
    tab_to(page, "#live-claims .card-quote")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/claim/\d+/change/"))
    expect(page.get_by_role("button", name="Confirm")).to_be_visible(timeout=WITHIN)
    page.keyboard.press("Alt+Y")
    expect(page.locator("#live-answer")).to_contain_text("confirmed")
