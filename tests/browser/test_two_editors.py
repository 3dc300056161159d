"""Two people at one claim, one text, one correction: the later is told who did what, and keeps what they typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, Newsroom, add_claim, paste_article, step

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

TEXT = "首批300人中有45人参加,占15%。"
REASON = "名单由主办方提供。"


def open_override(page: Page, claim: str) -> None:
    page.goto(claim)
    page.locator("summary", has_text="Decide otherwise").click()
    page.locator("details[data-act=override] textarea[name=public_reason]").fill(REASON)


def sent_too_late(page: Page) -> None:
    page.get_by_role("button", name="Override").click()
    expect(page.get_by_role("alert")).to_contain_text("Edith Ma")
    expect(page.locator("details[data-act=override] textarea[name=public_reason]")).to_have_value(REASON)
    expect(page.locator("details[data-act=override] textarea[name=public_reason]")).to_be_visible()


def checked_claim(page: Page) -> str:
    paste_article(page, "两人一稿", TEXT, scan=False)
    add_claim(page, "300人中有45人参加,占15%")
    expect(page.locator("#live-buttons").get_by_role("button", name="Confirm")).to_be_visible(timeout=WITHIN)
    return page.url.partition("#")[0]


@pytest.mark.parametrize("decision", ["Confirm", "Dismiss"])
def test_who_decides_later_is_told_and_keeps_the_reason(newsroom: Newsroom, decision: str) -> None:
    edith, egon = newsroom.at_desk("edith"), newsroom.at_desk("egon")
    claim = checked_claim(edith)
    open_override(egon, claim)
    edith.get_by_role("button", name=decision).click()
    sent_too_late(egon)


def test_who_saves_a_text_later_is_told_and_keeps_the_text(newsroom: Newsroom) -> None:
    edith, egon = newsroom.at_desk("edith"), newsroom.at_desk("egon")
    article = paste_article(edith, "两人一稿", TEXT, scan=False)
    for page, body in ((edith, f"{TEXT}先到。"), (egon, f"{TEXT}后到。")):
        page.goto(article)
        page.get_by_role("link", name="Edit text and details").click()
        page.locator("textarea[name=body]").fill(body)
    for page in (edith, egon):
        page.get_by_role("button", name="Save changes").click()
    expect(egon.get_by_role("alert")).to_contain_text("Edith Ma")
    expect(egon.locator("textarea[name=body]")).to_have_value(f"{TEXT}后到。")


def test_who_moves_a_correction_later_is_told_and_keeps_the_reason(newsroom: Newsroom) -> None:
    edith, egon = newsroom.at_desk("edith"), newsroom.at_desk("egon")
    edith.goto(checked_claim(edith))
    edith.get_by_role("link", name="Open a correction").click()
    edith.get_by_label("Old figure").fill("15%")
    edith.get_by_role("button", name="Open the correction").click()
    expect(edith.locator(".track")).to_be_visible()
    egon.goto(edith.url)
    later = step(egon, "Hand to the author")
    later.get_by_label("Internal note").fill(REASON)
    step(edith, "The text stands").get_by_label("Why the text stands").fill("So it was.")
    edith.get_by_role("button", name="The text stands").click()
    expect(edith.get_by_text("The text stands:")).to_be_visible()
    later.get_by_role("button").click()
    expect(egon.get_by_role("alert")).to_contain_text("Edith Ma")
    expect(egon.locator("main")).to_contain_text(REASON)
