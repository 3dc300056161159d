"""The pictures of docs/screenshots, taken of a fresh service with its example.

`python -m bench.screenshots` starts `run.py` on a free port with its rows in a temporary folder.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.servers import ROOT, Product, free_port

FOLDER = ROOT / "docs" / "screenshots"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
OTHER_WAYS = {
    "desk": "/admin/",
    "claims": "/admin/claims/claim/",
    "new-article": "/admin/claims/article/add/",
    "changes": "/admin/claims/article/1/changes/2/",
    "corrections": "/admin/claims/correction/",
    "sources": "/admin/sources/source/",
    "import": "/admin/claims/claim/import/",
    "notices": "/admin/notices/",
}
SETTLED = 4_000  # milliseconds for the example's checks


def logged_in(browser: Browser, service: Product, *, size: dict[str, int], scheme: str, locale: str) -> Page:
    context = browser.new_context(base_url=service.url, viewport=size, color_scheme=scheme, locale=locale)
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("#id_username", "editor")
    page.fill("input[name=password]", service.password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    return page


def shot(page: Page, name: str, *, whole: bool = True) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png", full_page=whole)


def open_claim(page: Page) -> None:
    page.goto("/admin/claims/article/1/change/")
    page.locator("#live-claims a", has_text="9090亿韩元(约合49.8亿元人民币)").last.click()


def take(browser: Browser, service: Product) -> None:
    page = logged_in(browser, service, size=WIDE, scheme="light", locale="en-GB")
    page.wait_for_timeout(SETTLED)
    page.reload()
    shot(page, "desk", whole=False)
    page.goto("/admin/claims/article/1/change/")
    shot(page, "article")
    page.goto("/admin/claims/claim/")
    shot(page, "claims", whole=False)
    page.goto("/admin/claims/article/add/")
    shot(page, "new-article", whole=False)
    open_claim(page)
    shot(page, "claim")
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Publish").click()
    page.goto(page.get_by_role("link", name="Public page").get_attribute("href") or "")
    shot(page, "public")
    page.goto("/api/docs/")
    page.wait_for_timeout(SETTLED)
    shot(page, "api", whole=False)
    revise(page)
    in_other_ways(browser, service)


def revise(page: Page) -> None:
    """A figure is put right, and its claim's words are gone."""
    page.goto("/admin/claims/article/1/revise/")
    body = page.locator("textarea[name=body]")
    body.fill(body.input_value().replace("54.5亿元", "55.3亿元"))
    page.get_by_role("button", name="Save changes").click()
    shot(page, "changes")


def in_other_ways(browser: Browser, service: Product) -> None:
    """The pages on a phone and in the dark, in Chinese."""
    phone = logged_in(browser, service, size=PHONE, scheme="light", locale="zh-CN")
    dark = logged_in(browser, service, size=WIDE, scheme="dark", locale="zh-CN")
    for name, address in OTHER_WAYS.items():
        phone.goto(address)
        shot(phone, f"phone-{name}")
        dark.goto(address)
        shot(dark, f"dark-{name}")
    open_claim(dark)
    shot(dark, "dark")
    phone.goto("/admin/claims/article/1/change/")
    shot(phone, "phone")
    dark.goto("/admin/")
    shot(dark, "desk-dark", whole=False)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Product(Path(folder), free_port())
        service.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            take(browser, service)
        finally:
            browser.close()
            service.stop()


if __name__ == "__main__":
    main()
