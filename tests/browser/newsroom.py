"""A newsroom on the real service: a person for each role, each with a browser of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, expect

from tests.servers import Product

WITHIN = 30_000  # milliseconds a check may take on a busy machine
WIDE = {"width": 1280, "height": 900}
PASSWORD = "of these stories alone"
PEOPLE = {  # username: first name, last name, role
    "rosa": ("Rosa", "Reed", "reporter"),
    "carl": ("Carl", "Chen", "checker"),
    "edith": ("Edith", "Ma", "editor"),
    "egon": ("Egon", "Wu", "editor"),
    "aude": ("Aude", "Lin", "auditor"),
    "adam": ("Adam", "Guo", "administrator"),
}
HIRING = """
from django.utils import timezone
from claims.models import Outlet, User
from claims.operations.memberships import set_roles
outlet, now = Outlet.objects.order_by("pk").first(), timezone.now()
for username, (first, last, role) in {people!r}.items():
    person = User.objects.create_user(username, password={password!r}, first_name=first, last_name=last)
    set_roles(outlet=outlet, person=person, roles=[role], now=now, by=None)
print(outlet.slug)
"""


@dataclass
class Newsroom:
    """The people of the first outlet at their browsers."""

    browser: Browser
    product: Product
    outlet: str
    kept: dict[str, Page] = field(default_factory=dict)

    def at_desk(self, username: str) -> Page:
        """The page of a person who is logged in."""
        if username not in self.kept:
            page = self.somebody()
            log_in(page, username)
            self.kept[username] = page
        return self.kept[username]

    def somebody(self, size: dict[str, int] | None = None) -> Page:
        """A page of somebody nobody knows."""
        context = self.browser.new_context(
            base_url=self.product.url,
            locale="en-GB",
            viewport=size or WIDE,  # type: ignore[arg-type]
        )
        return context.new_page()


def hire(product: Product) -> str:
    """Accounts for all people, once a service; the short name of their outlet."""
    asked = "from claims.models import Outlet, User; print(User.objects.filter(username='rosa').count())"
    if product.run(asked).strip() == "1":
        return product.run(
            "from claims.models import Outlet; print(Outlet.objects.order_by('pk').first().slug)"
        ).strip()
    return product.run(HIRING.format(people=PEOPLE, password=PASSWORD)).strip()


def log_in(page: Page, username: str, password: str = PASSWORD) -> None:
    """Through the form, by keys."""
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(username)
    page.locator("input[name=password]").fill(password)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/admin/$"))


def paste_article(page: Page, headline: str, body: str, *, scan: bool) -> str:
    """Take an article in, published on 8 March 2024 at 09:30 in Shanghai; the path of its page."""
    page.goto("/admin/claims/article/add/")
    page.get_by_label("Headline").fill(headline)
    page.locator("textarea[name=body]").fill(body)
    page.get_by_label("First published").fill("2024-03-08")
    page.locator("input[type=time]").fill("09:30")
    page.get_by_label("Zone").fill("Asia/Shanghai")
    page.get_by_label("Scan").set_checked(scan)
    page.get_by_role("button", name="Save article").click()
    expect(page).to_have_url(re.compile(r"/article/\d+/change/"))
    return page.url.partition("#")[0]


def add_claim(page: Page, quote: str) -> None:
    """Register a sentence on the article's page, and open its claim."""
    page.locator("textarea[name=quote]").fill(quote)
    page.get_by_role("button", name="Show what is understood").click()
    page.get_by_role("button", name="Save and check").click()
    page.locator("#live-claims .card-quote", has_text=quote).click()
    expect(page).to_have_url(re.compile(r"/claim/\d+/change/"))


def revise(page: Page, article: str, body: str) -> None:
    """Save another text; the browser stands on the page of what it changed."""
    page.goto(article)
    page.get_by_role("link", name="Edit text and details").click()
    page.locator("textarea[name=body]").fill(body)
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_text("Saved as revision")).to_be_visible()


def set_state(page: Page, article: str, state: str, until: str = "") -> None:
    """Say on the article's page whether readers may know of it."""
    page.goto(article)
    page.locator("summary", has_text="Publication state").click()
    page.locator("select[name=state]").select_option(state)
    page.locator("input[name=embargoed_until]").fill(until)
    page.get_by_role("button", name="Save state").click()
    expect(page.locator(f".status-{state}").first).to_be_visible()


def step(page: Page, name: str) -> Locator:
    """The opened form of a correction's step; its button has the step's name."""
    page.locator("summary", has_text=name).click()
    return page.locator("details[open]").filter(has=page.locator("summary", has_text=name))


def badge_address(page: Page) -> str:
    """The badge's address on a claim's page."""
    return str(page.get_by_role("button", name="Copy badge address").get_attribute("data-copy"))
