"""The badge and the page as a browser draws them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from claims.kinds.kind import Voice
from claims.publishing.badges import Badge, Tone, svg
from claims.publishing.wording import Ruling, answered, languages, words, words_shown
from claims.verdicts import Finding, Outcome, Reason, Verdict
from tests.claims.publishing.conftest import CONVERTED, Desk, Fetch

pytestmark = pytest.mark.browser
EVERY_LANGUAGE = sorted(languages())
FITS_WITHIN = 0.12  # letters are squeezed or spread by no more than this share: more would be seen
PHONE = {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        yield opened
        opened.close()


def badges(code: str) -> list[str]:
    """Badges of every verdict in a language."""
    language, found = languages()[code], []
    for verdict, outcome in ((v, Outcome(v)) for v in Verdict if v != Verdict.DISPUTED):
        older = Finding(outcome, Reason("x", {"older": "2023-12-29"}))
        answer = answered(Ruling(verdict, "conversion", Voice.OWN, (older,)))
        shown = words(answer, language), words_shown(answer, language, review_of="2024-03-08", amended=False)
        found += [svg(Badge(language.labels["check"], said, said, language.tag, Tone.AGREES)) for said in shown]
    return found


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_letters_are_about_as_wide_as_reckoned(browser: Browser, code: str) -> None:
    page = browser.new_page()
    page.set_content("".join(badges(code)))
    drawn = page.evaluate(
        """() => [...document.querySelectorAll("text")].map(text => {
            const reckoned = Number(text.getAttribute("textLength"));
            text.removeAttribute("textLength");
            return [text.textContent, text.getComputedTextLength() / reckoned - 1];
        })"""
    )
    assert len(drawn) == 2 * len(badges(code))
    assert {text: off for text, off in drawn if abs(off) > FITS_WITHIN} == {}
    page.close()


def test_a_badge_in_an_article_turns_dark_with_the_page(browser: Browser) -> None:
    image = b64encode(badges("zh-hans")[0].encode()).decode()
    drawn = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.set_content(
            f'<meta name="color-scheme" content="light dark"><img src="data:image/svg+xml;base64,{image}">'
        )
        drawn.append(page.locator("img").screenshot())
        page.close()
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_the_page_fits_a_phone_and_asks_for_nothing(browser: Browser, newsroom: Desk, fetch: Fetch, code: str) -> None:
    claim = newsroom.claim(quote="长" * 300)
    newsroom.check(claim, "approximate", CONVERTED, quote="长" * 300)
    newsroom.publish(claim)
    asked: list[str] = []
    page = browser.new_page(viewport=PHONE)
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(fetch(claim, f"?lang={code}").content.decode())
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert asked == []
    page.close()
