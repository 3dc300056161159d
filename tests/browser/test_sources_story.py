"""An editor links a page on the real service: fetched by its worker, read in its place, failures tried again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

KOREAN = "정부는 올해 인공지능 일상화에 9090억 원을 투입한다고 밝혔다."


def link(page: Page, url: str) -> None:
    page.get_by_text("Link a source", exact=True).click()
    page.locator("input[name=url]").fill(url)
    page.locator("select[name=role]").select_option("primary")
    page.get_by_role("button", name="Link and check").click()


def test_an_editor_links_a_page_and_reads_the_passage_in_its_place(page: Page, web_pages: tuple[Path, str]) -> None:
    folder, host = web_pages
    (folder / "plan.txt").write_text(f"발표문\n\n{KOREAN}\n", encoding="utf-8")
    page.goto("/admin/claims/claim/1/change/")
    link(page, f"http://{host}/plan.txt")
    sources = page.locator("#live-sources")
    expect(sources).to_contain_text("정부는 올해 인공지능 일상화에", timeout=WITHIN)
    sources.get_by_role("link", name="Read it in its place").last.click()
    expect(page.locator("mark#passage")).to_have_text(KOREAN)
    page.goto("/admin/claims/claim/1/change/")
    link(page, f"http://{host}/later.txt")
    expect(sources).to_contain_text("The page does not exist", timeout=WITHIN)
    (folder / "later.txt").write_text(f"발표문\n\n{KOREAN} 끝.\n", encoding="utf-8")
    sources.get_by_role("button", name="Try again").click()
    expect(sources.get_by_role("link", name="Read it in its place")).to_have_count(3, timeout=WITHIN)
