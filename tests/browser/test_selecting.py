"""A stretch of an article's text, selected by mouse or by keys, becomes a claim."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

WORDS = "到2047年建成16座工厂"
SELECT = """(words) => {
    const walker = document.createTreeWalker(document.querySelector("[data-article-text]"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes.map((node) => node.data).join("").indexOf(words);
    const place = (at) => {
        for (const node of nodes) {
            if (at <= node.data.length) return [node, at];
            at -= node.data.length;
        }
    };
    getSelection().setBaseAndExtent(...place(start), ...place(start + words.length));
}"""


@pytest.fixture
def article(page: Page) -> Page:
    """The example's page."""
    page.goto("/admin/claims/article/1/change/")
    return page


def test_what_is_selected_is_offered_understood_and_registered_by_keys_alone(article: Page) -> None:
    article.evaluate(SELECT, WORDS)
    offer = article.get_by_role("button", name="Make it a claim")
    expect(offer).to_be_visible()
    offer.focus()
    article.keyboard.press("Enter")
    expect(article.locator("textarea[name=quote]")).to_have_value(WORDS)
    expect(article.locator("textarea[name=quote]")).to_be_focused()
    expect(article.locator("#understood")).to_contain_text("2047")
    expect(offer).to_be_hidden()


def test_an_offer_goes_with_the_selection(article: Page) -> None:
    article.evaluate(SELECT, WORDS)
    expect(article.get_by_role("button", name="Make it a claim")).to_be_visible()
    article.evaluate("getSelection().removeAllRanges()")
    expect(article.get_by_role("button", name="Make it a claim")).to_be_hidden()


def test_a_selection_elsewhere_is_not_offered(article: Page) -> None:
    article.evaluate("getSelection().selectAllChildren(document.querySelector('.desk-title'))")
    article.wait_for_timeout(600)
    expect(article.get_by_role("button", name="Make it a claim")).to_be_hidden()
