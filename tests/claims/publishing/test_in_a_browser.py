"""The badge and the page as a browser draws them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from claims.kinds.kind import Voice
from claims.publishing.badges import Badge, Tone, svg
from claims.publishing.pages import page
from claims.publishing.records import CitedSource, RateOrigin, Record, Told
from claims.publishing.states import Shown
from claims.publishing.wording import Ruling, answered, languages, words, words_shown
from claims.verdicts import Finding, Outcome, Reason, Verdict
from tests.claims.conftest import NOW
from tests.claims.publishing.conftest import CONVERTED, said

pytestmark = pytest.mark.browser
EVERY_LANGUAGE = sorted(languages())
FITS_WITHIN = 0.12  # letters are squeezed or spread by no more than this share: more would be seen
LONG = Record(
    public_id="00000000-0000-4000-8000-000000000000",
    shown=Shown.UNDER_REVIEW,
    language="zh-hans",
    quote="长" * 300,
    kind="conversion",
    voice=Voice.OWN,
    verdict=Verdict.APPROXIMATE,
    by_editor=False,
    public_reason="",
    told=(
        Told(
            CONVERTED,
            origin=RateOrigin("European Central Bank", "欧洲央行", "Source: ECB", "https://e.example/", False),
        ),
        Told(said(Outcome.SUPPORTED), CitedSource("W" * 200, "발" * 200, "https://source.example/", "issuer")),
    ),
    amended=True,
    checked_at=NOW,
    published_at=NOW,
    zone="Asia/Shanghai",
    revision=1,
    headline="H" * 200,
    article_url="https://daily.example/",
    outlet="Daily",
)
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
        both = words(answer, language), words_shown(answer, language, review_of="2024-03-08", amended=False)
        found += [svg(Badge(language.labels["check"], one, one, language.tag, Tone.AGREES)) for one in both]
    return found


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_letters_are_about_as_wide_as_reckoned(browser: Browser, code: str) -> None:
    shown = browser.new_page()
    shown.set_content("".join(badges(code)))
    drawn = shown.evaluate(
        """() => [...document.querySelectorAll("text")].map(text => {
            const reckoned = Number(text.getAttribute("textLength"));
            text.removeAttribute("textLength");
            return [text.textContent, text.getComputedTextLength() / reckoned - 1];
        })"""
    )
    assert len(drawn) == 2 * len(badges(code))
    assert {text: off for text, off in drawn if abs(off) > FITS_WITHIN} == {}
    shown.close()


def test_a_badge_in_an_article_turns_dark_with_the_page(browser: Browser) -> None:
    image = b64encode(badges("zh-hans")[0].encode()).decode()
    drawn = []
    for scheme in ("light", "dark"):
        shown = browser.new_page(color_scheme=scheme)
        shown.set_content(
            f'<meta name="color-scheme" content="light dark"><img src="data:image/svg+xml;base64,{image}">'
        )
        drawn.append(shown.locator("img").screenshot())
        shown.close()
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_the_page_fits_a_phone_and_asks_for_nothing(browser: Browser, code: str) -> None:
    asked: list[str] = []
    drawn = browser.new_page(viewport=PHONE)
    drawn.on("request", lambda request: asked.append(request.url))
    drawn.set_content(page(LONG, languages()[code]))
    assert drawn.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert asked == []
    drawn.close()
