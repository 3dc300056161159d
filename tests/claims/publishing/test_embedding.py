"""Three pages of a site show an article's checks: plain HTML, one that renders anew, and one as WordPress embeds."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from claims.models import Article, Claim, ClaimQuote, Correction, Publication, User
from claims.operations.articles import revise_article
from claims.operations.reviewing import withdraw
from tests.claims.conftest import BODY, FIRST, NOW, SECOND
from tests.claims.publishing.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SITE = Path(__file__).parent / "site"
CANONICAL = "https://news.example/2024/ai"
POLICY = "default-src 'self'; script-src 'self' {0}; connect-src {0}; img-src {0}; frame-src {0}; style-src 'self'"
NETWORK = re.compile("Failed to load resource|blocked by CORS")  # what a browser says of any answer that is not 200
SHIFTS = """() => { window.shifts = []; new PerformanceObserver((list) => window.shifts.push(...list.getEntries()
  .map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true }); }"""


class _Pages(SimpleHTTPRequestHandler):
    """The site's files with the service's address and the article's id filled in, under a strict policy."""

    filled: dict[str, str]

    def __init__(self, filled: dict[str, str], *args: Any) -> None:
        self.filled = filled
        super().__init__(*args, directory=str(SITE))

    def do_GET(self) -> None:
        file = SITE / self.path.partition("?")[0].lstrip("/")
        if not file.is_file():
            self.send_error(404)
            return
        text = file.read_text(encoding="utf-8")
        for name, value in self.filled.items():
            text = text.replace(name, value)
        kinds = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
        self.send_response(200)
        self.send_header("Content-Type", f"{kinds[file.suffix]}; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY.format(self.filled["SERVICE"]))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_args: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="session", autouse=True)
def static_root() -> None:
    """WhiteNoise warns of a folder that is not there yet."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def checked(newsroom: Desk) -> list[Claim]:
    """Two published claims with their places in a live article."""
    Article.objects.update(url=CANONICAL)
    return [placed(newsroom, quote) for quote in (FIRST, SECOND)]


def placed(newsroom: Desk, quote: str) -> Claim:
    claim = newsroom.published(quote=quote)
    start = BODY.index(quote)
    end = start + len(quote)
    around = {"prefix": BODY[start - 9 : start].replace("\n", " "), "suffix": BODY[end : end + 9]}
    ClaimQuote.objects.create(version=claim.current_version, position=0, exact=quote, start=start, end=end, **around)
    return claim


@pytest.fixture
def site(live_server: Any, settings: Any, checked: list[Claim], article: Article) -> Iterator[str]:
    settings.PUBLIC_URL = live_server.url
    embed = f'<iframe src="{live_server.url}/badges/articles/{article.public_id}/frame" width="600" height="220" '
    embed += 'title="核对" class="wp-embedded-content" sandbox="allow-scripts" security="restricted"></iframe>'
    filled = {"EMBED": embed, "SERVICE": live_server.url, "ARTICLE": str(article.public_id)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, filled))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 900})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert [one for one in complaints if not NETWORK.search(one)] == []


def marks(page: Page) -> Any:
    return page.locator("factcheck-marks button.mark")


def ends_at(page: Page, words: str) -> Any:
    """Where the last letter of some words stands."""
    return page.evaluate(
        """(words) => { const walker = document.createTreeWalker(document.querySelector('article, main'), 4);
        let found = null; while (walker.nextNode()) { const at = walker.currentNode.data.lastIndexOf(words);
        if (at >= 0) { const range = document.createRange(); range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length); found = range.getBoundingClientRect(); } }
        return {right: found.right, top: found.top}; }""",
        words,
    )


def test_each_claim_gets_a_mark_where_its_words_end_and_no_line_moves(page: Page, site: str) -> None:
    page.goto(f"{site}/plain.html")
    page.evaluate(SHIFTS)
    expect(marks(page)).to_have_count(2)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifts") == []
    box, words = marks(page).first.bounding_box(), ends_at(page, "人民币)")
    second = marks(page).nth(1).bounding_box()
    assert abs(second["x"] + 9 - words["right"]) < 3
    assert abs(second["y"] + 15 - words["top"]) < 3
    assert box["y"] < second["y"]
    assert page.locator("article").inner_html().count("factcheck") == 0


def test_panel_tells_what_was_checked_and_what_was_not(page: Page, site: str) -> None:
    page.goto(f"{site}/plain.html")
    marks(page).first.click()
    panel = page.get_by_role("dialog", name="换算约略相符")
    expect(panel).to_be_visible()
    for words in ("49.8亿元人民币", "2024-03-07", "没有核对的", "1 KRW = 0.005420172 CNY", "核对详情"):
        expect(panel).to_contain_text(words)
    link = panel.get_by_role("link", name="核对详情").get_attribute("href") or ""
    assert "/badges/claims/" in link
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.className") == "mark"


def corrected(claim: Claim, editor: User) -> None:
    """The correction that brought the claim's words into the text, in the place of what was published."""
    told = {"old_words": "约合59.8亿元", "new_words": FIRST, "old_figure": "59.8亿元", "new_figure": "49.8亿元"}
    correction = Correction.objects.create(
        outlet=claim.outlet,
        claim=claim,
        state="published",
        note="更正：本文先前写作“59.8亿元”。",
        revision_found=claim.version.revision,
        revision_made=claim.version.revision,
        made_on=NOW.date(),
        approved_by=editor,
        published_by=editor,
        **dict.fromkeys(("approved_at", "published_at", "opened_at", "settled_at", "changed_at"), NOW),
        **told,
    )
    claim.publications.update(withdrawn_at=NOW)
    Publication.objects.create(
        claim=claim, correction=correction, revision=claim.version.revision, published_at=NOW, published_by=editor
    )


def test_panel_of_a_corrected_claim_tells_what_it_was_and_is(
    page: Page, site: str, checked: list[Claim], editor: User
) -> None:
    corrected(checked[0], editor)
    page.goto(f"{site}/plain.html")
    expect(marks(page)).to_have_count(2)
    assert marks(page).first.get_attribute("data-tone") == "corrected"
    marks(page).first.click()
    panel = page.get_by_role("dialog", name="已更正（2024-03-08：59.8亿元 → 49.8亿元）")
    for words in ("更正：本文先前写作“59.8亿元”。", "更正日期", "没有核对的"):
        expect(panel).to_contain_text(words)
    expect(panel).not_to_contain_text("核对时间")


def test_keyboard_alone_opens_and_closes_it(page: Page, site: str) -> None:
    page.goto(f"{site}/plain.html")
    expect(marks(page)).to_have_count(2)
    marks(page).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    name = marks(page).first.get_attribute("aria-label") or ""
    assert name.startswith("核对: 换算约略相符 — 计划投入9090亿")


def test_page_that_renders_anew_keeps_its_marks_and_its_text(page: Page, site: str) -> None:
    page.goto(f"{site}/rerender.html")
    expect(marks(page)).to_have_count(2)
    page.evaluate("window.render(window.words)")
    expect(marks(page)).to_have_count(2)
    page.evaluate("window.write(['前言。' + window.words[0], window.words[1]])")
    page.wait_for_timeout(400)
    expect(marks(page)).to_have_count(2)
    text = page.locator("#app").inner_text()
    assert re.sub(r"\s", "", text) == "前言。" + "".join(page.evaluate("window.words"))


@pytest.mark.parametrize(
    "changed",
    [
        "计划投入9090亿韩元(约合49.3亿元人民币)",
        "计划投入9091亿韩元(约合49.8亿元人民币)",
        "计划投入19090亿韩元(约合49.8亿元人民币)",
    ],
)
def test_words_whose_digits_differ_get_no_mark(page: Page, site: str, changed: str) -> None:
    page.goto(f"{site}/rerender.html")
    expect(marks(page)).to_have_count(2)
    page.evaluate("(changed) => window.write([changed, window.words[1]])", changed)
    expect(marks(page)).to_have_count(1)


def test_frame_as_wordpress_sandboxes_it_shows_the_checks(page: Page, site: str) -> None:
    page.goto(f"{site}/wordpress.html")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text("本文的核对")).to_be_visible()
    expect(frame.get_by_text("换算约略相符").first).to_be_visible()


def test_withdrawal_and_revision_take_the_mark_away(
    browser: Browser, page: Page, site: str, checked: list[Claim], article: Article, editor: User
) -> None:
    withdraw(claim=checked[0], by=editor, now=NOW)
    page.goto(f"{site}/plain.html")
    expect(marks(page)).to_have_count(1)
    revise_article(article=article, headline="韩国加码", body=BODY.replace("54.5", "55.3"), now=NOW, by=editor)
    another = browser.new_page()  # the first one's browser may keep the answer for a minute
    another.goto(f"{site}/plain.html")
    another.wait_for_timeout(500)
    expect(marks(another)).to_have_count(0)
    another.close()


def test_outage_shows_no_error_mark(page: Page, site: str) -> None:
    page.route(re.compile(r"\.json"), lambda route: route.fulfill(status=503, body=""))
    page.route(re.compile(r"favicon"), lambda route: route.fulfill(status=204))
    page.goto(f"{site}/plain.html")
    page.wait_for_timeout(500)
    expect(page.locator("factcheck-marks")).to_have_count(0)


def test_without_script_the_badge_remains(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/plain.html")
    assert (page.locator("#fallback img").bounding_box() or {})["width"] > 50
    context.close()


def test_site_that_may_not_embed_shows_nothing(page: Page, site: str, article: Article) -> None:
    article.outlet.embed_hosts = ["news.example"]
    article.outlet.save()
    page.goto(f"{site}/plain.html")
    page.wait_for_timeout(500)
    expect(page.locator("factcheck-marks")).to_have_count(0)
