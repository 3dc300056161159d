"""Every page of the desk by the rules of WCAG 2.2, at 400 % zoom, on a phone, and without a mouse."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib import admin
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.browser.newsroom import WIDE, log_in
from tests.servers import Product

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
ZOOMED = {"width": 320, "height": 256}  # what a window of 1280 by 1024 leaves at 400 % (WCAG 2.2, 1.4.10)
MODELS = [one for one in admin.site._registry if one._meta.app_label in ("claims", "sources", "audit")]
LISTS = [reverse(f"admin:{one._meta.app_label}_{one._meta.model_name}_changelist") for one in MODELS]
FORMS = [reverse(f"admin:{one._meta.app_label}_{one._meta.model_name}_add") for one in MODELS]
RUNS_OVER = """() => {
    const room = document.documentElement.clientWidth;
    const scrolls = (e) => e && e !== document.body
        && (["auto", "scroll"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.querySelectorAll("main *")].filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && box.right > room + 1 && !scrolls(e);
    }).map((e) => e.outerHTML.slice(0, 120)).slice(0, 5);
}"""


@dataclass
class Visit:
    """A browser with an editor logged in, and the addresses of all pages there are rows for."""

    browser: Browser
    product: Product
    kept: dict[str, Any]
    known: list[str] = field(default_factory=list)

    def page(self, size: dict[str, int], *, scheme: str = "light", locale: str = "en-GB") -> Page:
        context = self.browser.new_context(
            base_url=self.product.url,
            viewport=size,  # type: ignore[arg-type]
            color_scheme=scheme,  # type: ignore[arg-type]
            locale=locale,
            reduced_motion="reduce",
            storage_state=self.kept or None,  # type: ignore[arg-type]
        )
        return context.new_page()

    def addresses(self) -> list[str]:
        """Lists, forms, and the first row's page of each list."""
        if not self.known:
            self.known = ["/admin/", "/admin/claims/claim/import/", *self._of_rows()]
        return self.known

    def _of_rows(self) -> list[str]:
        page, found = self.page(WIDE), []
        for address in LISTS:
            page.goto(address)
            found.append(address)
            row = page.locator("#result_list tbody a").first
            if row.count():
                found.append(str(row.get_attribute("href")))
        for address in FORMS:
            answer = page.goto(address)
            if answer and answer.status == 200:
                found.append(address)
        page.context.close()
        return found


@pytest.fixture(scope="module")
def visit(browser: Browser, product: Product) -> Visit:
    opened = Visit(browser, product, {})
    page = opened.page(WIDE)
    log_in(page, "editor", product.password)
    opened.kept = dict(page.context.storage_state())
    page.context.close()
    return opened


def broken_rules(page: Page) -> list[str]:
    """What axe finds serious or critical, with the place."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{page.url}: {one['id']}: {one['nodes'][0]['html'][:160]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def settled(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (WIDE, "dark"), (ZOOMED, "light")])
def test_no_page_breaks_a_serious_rule_or_runs_over(visit: Visit, size: dict[str, int], scheme: str) -> None:
    broken = []
    page = visit.page(size, scheme=scheme)
    for address in visit.addresses():
        settled(page, address)
        broken += [f"{address} runs over: {part}" for part in page.evaluate(RUNS_OVER)]
        page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
        broken += broken_rules(page)
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("address", ["/admin/login/", "/admin/password_reset/"])
def test_the_way_in_breaks_no_serious_rule(visit: Visit, address: str) -> None:
    page = visit.browser.new_context(base_url=visit.product.url).new_page()
    settled(page, address)
    assert not broken_rules(page)


def test_menus_open_and_close_without_a_mouse(visit: Visit) -> None:
    page = visit.page(WIDE)
    settled(page, "/admin/")
    account = page.get_by_role("button", name="Your account")
    account.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Log out")).to_be_hidden()
    expect(account).to_be_focused()
    menu = page.get_by_role("button", name="Show or hide the menu")
    menu.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name="Articles", exact=True)).to_be_hidden()


def test_the_first_key_leads_past_the_menu(visit: Visit) -> None:
    page = visit.page(WIDE)
    settled(page, "/admin/claims/claim/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('main, #content')")
