"""One article's whole way on the real service: pasted, checked, cleared, published, revised, corrected."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, Newsroom, badge_address, paste_article, revise, set_state, step
from tests.servers import eventually

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

TEXT = (
    "首尔消息:新计划出台。\n\n政府今年起投入9090亿韩元(约合{}亿元人民币),用于公共服务。\n\n"
    "首批300人中有45人参加,占15%。\n\n名单下月公布。"
)
WRITTEN, SLIPPED, MENDED = TEXT.format("49.8"), TEXT.format("59.8"), TEXT.format("49.3")
ANNOUNCEMENT = (
    "정부는 오늘 계획을 발표했다.\n올해부터 공공 서비스에 9090억 원을 투입한다.\n자세한 일정은 다음 달 안내한다."
)
KEPT = 20  # seconds a public answer may be kept in memory, and some more
REASON = "编辑部按发布当日牌价复核。"


def decide_the_drafts(page: Page) -> None:
    """Of two drafts one is accepted as it is, the other with its figure retyped as it is written."""
    cards = page.locator("#live-claims .card")
    expect(cards).to_have_count(2)
    cards.filter(has_text="占15%").get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Draft accepted.")).to_be_visible()
    cards.filter(has_text="9090").get_by_role("link", name="Correct").click()
    form = page.locator("#correct")
    expect(form).to_have_attribute("open", "")
    form.get_by_label("As written").nth(1).fill("49.8亿元")
    form.get_by_role("button", name="Save and check again").click()
    expect(page.locator("#live-answer")).to_contain_text("approximate", timeout=WITHIN)
    expect(page.locator("#live-history")).to_contain_text("Understood anew")


def link_source(page: Page) -> None:
    page.get_by_text("Link a source", exact=True).click()
    page.locator("textarea[name=text]").fill(ANNOUNCEMENT)
    page.locator("select[name=role]").select_option("issuer")
    page.get_by_label("Title").fill("발표문")
    page.get_by_role("button", name="Link and check").click()
    expect(page.locator("#live-sources .passage[lang=ko]")).to_contain_text("9090억 원", timeout=WITHIN)


def say_who_wrote_it(page: Page, article: str, name: str) -> None:
    page.goto(article)
    page.get_by_role("link", name="Edit text and details").click()
    page.get_by_label(name).check()
    page.get_by_role("button", name="Save changes").click()
    expect(page).to_have_url(article)


def override(page: Page, claim: str) -> None:
    page.goto(claim)
    page.locator("summary", has_text="Decide otherwise").click()
    page.locator("select[name=verdict]").select_option("accurate")
    page.locator("details[data-act=override] textarea[name=public_reason]").fill(REASON)
    page.get_by_role("button", name="Override").click()


def sign_off(page: Page, article: str, number: int) -> None:
    page.goto(article)
    panel = page.locator("#clearance")
    panel.locator("summary", has_text="Sign off").click()
    panel.get_by_role("button", name=f"Sign revision {number} off").click()


def drawn(page: Page, address: str) -> str:
    answer = page.request.get(address)
    assert answer.status == 200
    return answer.text()


def hand_over_and_mend(page: Page, article: str) -> None:
    correction = page.url
    step(page, "Hand to the author").get_by_role("button").click()
    expect(page.locator(".track .is-now")).to_have_text("with the author")
    revise(page, article, MENDED)
    page.goto(correction)
    made = step(page, "It is corrected in the text")
    expect(made.get_by_label("Corrected words")).to_have_value("9090亿韩元(约合49.3亿元人民币)")
    made.get_by_role("button").click()
    expect(page.locator("textarea[name=note]")).to_have_value(re.compile("59.8亿元人民币.*49.3亿元人民币"))


def approve_and_publish(author: Page, other: Page, correction: str) -> None:
    author.goto(correction)
    step(author, "Approve the note").get_by_role("button").click()
    expect(author.get_by_role("alert")).to_contain_text("Edith Ma")
    other.goto(correction)
    step(other, "Approve the note").get_by_role("button").click()
    expect(other.get_by_text("Approved by Edith Ma")).to_be_visible()
    step(other, "Publish the note").get_by_role("button").click()
    expect(other.get_by_text("The note was published by Edith Ma")).to_be_visible()


def read_that_it_was_corrected(page: Page, outlet: str, badge: str) -> None:
    assert eventually(lambda: "已更正" in drawn(page, badge), within=KEPT)
    assert "Corrected" in drawn(page, f"{badge}?lang=en")
    page.goto(badge.removesuffix(".svg"))
    expect(page.locator("h1")).to_contain_text("已更正")
    expect(page.locator("main")).to_contain_text("59.8亿元")
    page.locator(f"a[href*='/outlets/{outlet}/corrections']").click()
    expect(page.locator("main")).to_contain_text("新计划出台")
    feed = drawn(page, f"/badges/outlets/{outlet}/corrections.atom")
    assert "49.3亿元" in feed
    assert badge.removesuffix(".svg") in feed


def test_an_article_goes_from_the_paste_to_its_correction(newsroom: Newsroom) -> None:
    rosa, edith, egon, reader = (*map(newsroom.at_desk, ("rosa", "edith", "egon")), newsroom.somebody())
    article = paste_article(rosa, "新计划出台", WRITTEN, scan=True)
    set_state(edith, article, "draft")
    decide_the_drafts(rosa)
    link_source(rosa)
    claim = rosa.url.partition("?")[0].partition("#")[0]
    say_who_wrote_it(egon, article, "egon")

    override(egon, claim)
    expect(egon.get_by_role("alert")).to_contain_text("Edith Ma")
    override(edith, claim)
    expect(edith.locator("#live-answer")).to_contain_text("approximate")
    sign_off(egon, article, 1)
    expect(egon.locator("#clearance").get_by_role("alert")).to_contain_text("Edith Ma")
    sign_off(edith, article, 1)
    expect(edith.locator("#clearance")).to_contain_text("Edith Ma signed revision 1 off")
    set_state(edith, article, "live")
    edith.goto(claim)
    edith.get_by_role("button", name="Publish").click()
    badge = badge_address(edith)
    public = badge.removesuffix(".svg")
    assert "与发布方口径一致" in drawn(reader, badge)
    reader.goto(public)
    expect(reader.locator("main")).to_contain_text(REASON)

    revise(rosa, article, SLIPPED)
    gone = rosa.locator("#claims")
    expect(gone).to_contain_text("Gone from the text")
    assert eventually(lambda: "一致" not in drawn(reader, badge), within=KEPT)
    gone.get_by_label("Its words now").fill("9090亿韩元(约合59.8亿元人民币)")
    gone.get_by_role("button", name="Read it in these words").click()
    expect(rosa.get_by_text("read in its new words")).to_be_visible()
    rosa.goto(claim)
    expect(rosa.locator("#live-answer")).to_contain_text("inaccurate", timeout=WITHIN)
    correction = rosa.locator("#live-correction")
    expect(correction).to_contain_text("59.8亿元人民币 → 49.3亿元人民币", timeout=WITHIN)
    assert eventually(lambda: "复核中" in drawn(reader, badge), within=KEPT)
    correction.get_by_role("link", name="59.8").click()
    hand_over_and_mend(rosa, article)
    approve_and_publish(egon, edith, rosa.url)
    read_that_it_was_corrected(newsroom.somebody(), newsroom.outlet, badge)
