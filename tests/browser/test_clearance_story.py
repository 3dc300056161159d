"""Clearance on the real service: blocked by a wrong figure, corrected, signed off, void by a later edit, waived."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.newsroom import WITHIN, paste_article, revise

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

WRONG = "政府今年起投入9090亿韩元(约合89.8亿元人民币),用于公共服务。"
RIGHT = WRONG.replace("89.8", "49.3")


def panel(page: Page) -> Locator:
    return page.locator("#clearance")


def sign_off(page: Page, number: int) -> None:
    """By keyboard alone: open the form, write nothing, press its button."""
    panel(page).get_by_text("Sign off", exact=True).focus()
    page.keyboard.press("Enter")
    panel(page).get_by_role("button", name=f"Sign revision {number} off").focus()
    page.keyboard.press("Enter")


def test_an_article_is_blocked_corrected_signed_voided_and_waived(page: Page) -> None:
    article = paste_article(page, "签发一稿", WRONG, scan=True)
    expect(panel(page)).to_contain_text("1 claim blocks the sign-off", timeout=WITHIN)
    expect(panel(page)).to_contain_text("nobody has decided about it", timeout=WITHIN)
    sign_off(page, 1)
    expect(panel(page).get_by_role("alert")).to_contain_text("1 claim blocks this article")
    revise(page, article, RIGHT)
    page.goto(article)
    expect(panel(page)).to_contain_text("Nothing blocks the sign-off.", timeout=WITHIN)
    sign_off(page, 2)
    expect(panel(page)).to_contain_text("editor signed revision 2 off")
    revise(page, article, RIGHT + "会议持续了30分钟。")
    page.goto(article)
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
