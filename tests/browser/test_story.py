"""An editor's day on the real service: paste the claim, see the verdict, link the source, publish, open the badge."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, badge_address, paste_article

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

BODY = "首尔消息:新计划出台。\n\n政府今年起投入9090亿韩元(约合49.8亿元人民币),用于公共服务。\n\n会议持续了30分钟。"
ANNOUNCEMENT = (
    "정부는 오늘 계획을 발표했다.\n올해부터 공공 서비스에 9090억 원을 투입한다.\n자세한 일정은 다음 달 안내한다."
)


def paste_claim(page: Page) -> None:
    page.locator("textarea[name=quote]").fill("9090亿韩元 ≈ 49.8亿元")
    page.get_by_role("button", name="Show what is understood").click()
    understood = page.locator("#understood")
    expect(understood).to_contain_text("9090亿韩元")
    expect(understood).to_contain_text("49.8亿元")
    page.get_by_role("button", name="Save and check").click()


def see_verdict_without_reloading(page: Page) -> None:
    claims = page.locator("#live-claims")
    expect(claims).to_contain_text("approximate", timeout=WITHIN)
    expect(claims).to_contain_text("+1.1")
    expect(claims).to_contain_text("7 March 2024")
    claims.get_by_role("link", name="9090亿韩元").first.click()


def link_source(page: Page) -> None:
    page.get_by_text("Link a source", exact=True).click()
    page.locator("textarea[name=text]").fill(ANNOUNCEMENT)
    page.locator("select[name=role]").select_option("issuer")
    page.get_by_label("Title").fill("발표문")
    page.get_by_role("button", name="Link and check").click()
    passage = page.locator("#live-sources .passage[lang=ko]")
    expect(passage).to_contain_text("올해부터 공공 서비스에 9090억 원", timeout=WITHIN)


def publish(page: Page) -> str:
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Publish").click()
    return badge_address(page)


def test_an_editor_takes_a_claim_from_the_pasted_sentence_to_the_badge(page: Page) -> None:
    paste_article(page, "新计划", BODY, scan=False)
    paste_claim(page)
    see_verdict_without_reloading(page)
    link_source(page)
    address = publish(page)
    drawn = page.request.get(address)
    assert drawn.status == 200
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert "约略相符" in drawn.text()
    assert "属实" not in drawn.text()
    page.goto(address)
    expect(page.locator("svg")).to_be_visible()
