"""Clearance on the real service: blocked by a wrong figure, corrected, signed off, void by a later edit, waived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.servers import Product

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

WRONG = "政府今年起投入9090亿韩元(约合89.8亿元人民币),用于公共服务。"
RIGHT = WRONG.replace("89.8", "49.3")
WITHIN = 30_000  # milliseconds a check may take on a busy machine


@pytest.fixture
def page(chromium: Path, product: Product) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield browser.new_context(base_url=product.url, locale="en-GB").new_page()
        browser.close()


def log_in(page: Page, product: Product) -> None:
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("editor")
    page.locator("input[name=password]").fill(product.password)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{product.url}/admin/")


def write_article(page: Page) -> None:
    page.goto("/admin/claims/article/add/")
    page.get_by_label("Headline").fill("签发一稿")
    page.locator("textarea[name=body]").fill(WRONG)
    page.get_by_label("First published").fill("2024-03-08")
    page.get_by_label("Zone").fill("Asia/Shanghai")
    page.get_by_role("button", name="Save article").click()


def revise(page: Page, body: str) -> None:
    """Save another text, see what changed, and come back."""
    article = page.url.partition("#")[0]
    page.get_by_role("link", name="Edit text and details").click()
    page.locator("textarea[name=body]").fill(body)
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_text("Saved as revision")).to_be_visible()
    page.goto(article)


def panel(page: Page) -> Locator:
    return page.locator("#clearance")


def sign_off(page: Page, number: int) -> None:
    """By keyboard alone: open the form, write nothing, press its button."""
    panel(page).get_by_text("Sign off", exact=True).focus()
    page.keyboard.press("Enter")
    panel(page).get_by_role("button", name=f"Sign revision {number} off").focus()
    page.keyboard.press("Enter")


def test_an_article_is_blocked_corrected_signed_voided_and_waived(page: Page, product: Product) -> None:
    log_in(page, product)
    write_article(page)
    expect(panel(page)).to_contain_text("1 claim blocks the sign-off", timeout=WITHIN)
    expect(panel(page)).to_contain_text("nobody has decided about it", timeout=WITHIN)
    sign_off(page, 1)
    expect(panel(page).get_by_role("alert")).to_contain_text("1 claim blocks this article")
    revise(page, RIGHT)
    expect(panel(page)).to_contain_text("Nothing blocks the sign-off.", timeout=WITHIN)
    sign_off(page, 2)
    expect(panel(page)).to_contain_text("editor signed revision 2 off")
    revise(page, RIGHT + "会议持续了30分钟。")
    expect(panel(page)).to_contain_text("is void since")
    page.goto("/admin/")
    line = page.get_by_role("listitem").filter(has_text="签发一稿").first
    expect(line).to_contain_text("sign-off void")
    line.get_by_role("link").click()
    expect(page).to_have_url(re.compile("#clearance$"))
    panel(page).get_by_text("Go out without sign-off").click()
    panel(page).locator("details[open] textarea[name=reason]").fill("The wire was down.")
    panel(page).get_by_role("button", name="Record the waiver").click()
    expect(panel(page)).to_contain_text("Waiver for revision 3 by editor")
