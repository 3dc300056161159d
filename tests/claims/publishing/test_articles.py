"""What readers get of an article: its published claims with their places, counts and never one verdict."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings as live_settings

from claims.models import Article, Claim, ClaimQuote, Outlet, Revision
from claims.publishing.script import packed, script
from claims.publishing.wording import languages
from claims.verdicts import Finding, Outcome, Reason
from tests.claims.conftest import BODY, FIRST, SECOND
from tests.claims.publishing.conftest import UNKNOWN, Desk, image_text

PAGE = "https://news.example/2024/ai"
MOST_PACKED = 12_000  # bytes


def get(client: Any, address: str, **headers: str) -> Any:
    return client.get(f"/badges/{address}", headers=headers)


@pytest.fixture
def shown(newsroom: Desk, client: Any, static_folder: None) -> Article:
    """A live article with two published claims that have their places, and one that is not published.

    The one found wrong is somebody else's words: the outlet's own would be corrected, and not shown.
    """
    article = newsroom.article
    Article.objects.update(url=PAGE)
    differs = Finding(Outcome.INACCURATE, Reason("conversion_inaccurate", {}))
    for quote, verdict, findings in ((SECOND, "inaccurate", (differs,)), (FIRST, "approximate", ())):
        voice = "attributed" if verdict == "inaccurate" else "own"
        claim = newsroom.published(verdict, *findings, quote=quote, voice=voice)
        start = BODY.index(quote)
        ClaimQuote.objects.create(
            version=claim.current_version,
            position=0,
            exact=quote,
            prefix=BODY[start - 3 : start],
            suffix=BODY[start + len(quote) :][:3],
            start=start,
            end=start + len(quote),
        )
    newsroom.check(newsroom.claim(quote="会议持续了30分钟"), "accurate")
    article.refresh_from_db()
    return article


@pytest.fixture
def static_folder() -> None:
    Path(live_settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


def test_claims_come_in_the_order_of_the_text_with_their_places(shown: Article, client: Any) -> None:
    told = get(client, f"articles/{shown.public_id}.json").json()
    assert [claim["selectors"][0]["exact"] for claim in told["claims"]] == [FIRST, SECOND]
    assert told["claims"][0]["selectors"][0]["suffix"] == ",用于"
    assert (told["words"], told["hosts"]) == ("1项约略相符，1项不符", [])
    assert told["figures"]["read"] >= 5
    assert told["figures"]["words"].startswith("本文共有")


def test_article_is_found_by_the_address_of_its_page(shown: Article, client: Any) -> None:
    by_id = get(client, f"articles/{shown.public_id}.json")
    assert get(client, f"lookup.json?url={PAGE}").content == by_id.content
    for other in ("", "https://news.example/other", f"{PAGE}?x=1", "x" * 3000):
        assert get(client, f"lookup.json?url={other}").status_code == 404


def test_address_of_two_articles_shows_neither(shown: Article, newsroom: Desk, client: Any) -> None:
    other = Article.objects.create(
        outlet=shown.outlet, language="zh-hans", url=PAGE, state="live", created_at=shown.created_at
    )
    shown.current.__class__.objects.create(
        article=other, number=1, headline="另", body=BODY, digest="x", created_at=shown.created_at
    )
    Desk(other, newsroom.editor).published()
    assert get(client, f"lookup.json?url={PAGE}").status_code == 404


@pytest.mark.parametrize("code", sorted(languages()))
def test_badge_of_an_article_gives_counts_in_every_language(shown: Article, client: Any, code: str) -> None:
    label, words = image_text(get(client, f"articles/{shown.public_id}.svg?lang={code}").content)
    assert label == languages()[code].labels["check"]
    assert words.count("1") == 2


@pytest.mark.parametrize("state", ["draft", "embargoed", "taken_down"])
@pytest.mark.parametrize("form", [".svg", ".json", "", "/frame"])
def test_article_that_is_not_live_answers_like_one_that_never_was(
    shown: Article, client: Any, state: str, form: str
) -> None:
    Article.objects.update(state=state, embargoed_until=shown.created_at if state == "embargoed" else None)
    hidden, unknown = (get(client, f"articles/{one}{form}") for one in (shown.public_id, UNKNOWN))
    assert (hidden.status_code, hidden.content) == (unknown.status_code, unknown.content)
    assert get(client, f"lookup.json?url={PAGE}").status_code == 404


def test_queries_do_not_grow_with_the_claims(
    shown: Article, newsroom: Desk, client: Any, django_assert_max_num_queries: Any
) -> None:
    for _one in range(20):
        newsroom.published()
    get(client, f"articles/{shown.public_id}.json")
    with django_assert_max_num_queries(5):
        get(client, f"articles/{shown.public_id}.json")


# ---------------------------------------------------------------- whose pages may show it


@pytest.fixture
def limited(shown: Article) -> Article:
    Outlet.objects.update(embed_hosts=["news.example"])
    return shown


@pytest.mark.parametrize(
    ("origin", "may"),
    [
        ("https://news.example", True),
        ("https://www.news.example", True),
        ("https://evilnews.example", False),
        ("https://news.example.evil", False),
        ("null", False),
        ("", False),
    ],
)
def test_scripts_of_the_outlets_own_sites_alone_may_read_it(
    limited: Article, client: Any, origin: str, may: bool
) -> None:
    answer = get(client, f"articles/{limited.public_id}.json", **({"origin": origin} if origin else {}))
    assert answer.get("Access-Control-Allow-Origin") == (origin if may else None)
    assert answer["Vary"] == "Origin"
    assert answer.json()["hosts"] == ["news.example"]


def test_frames_of_other_sites_are_refused_by_policy(limited: Article, client: Any) -> None:
    answer = get(client, f"articles/{limited.public_id}/frame")
    assert "frame-ancestors https://news.example https://*.news.example" in answer["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer


def test_without_limits_every_site_may_frame_it(shown: Article, client: Any) -> None:
    answer = get(client, f"articles/{shown.public_id}/frame")
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert "<script" not in answer.content.decode()


# ---------------------------------------------------------------- oEmbed


def oembed(client: Any, **query: Any) -> Any:
    return client.get("/oembed", query)


def test_oembed_gives_one_bare_iframe_with_a_title(shown: Article, client: Any) -> None:
    page = get(client, f"articles/{shown.public_id}.json").json()["page"]
    told = oembed(client, url=page).json()
    assert (told["version"], told["type"], told["cache_age"]) == ("1.0", "rich", 60)
    assert told["html"].count("<") == 2
    assert told["html"].startswith("<iframe src=")
    assert 'title="' in told["html"]


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({}, (600, 220)),
        ({"maxwidth": 400}, (400, 220)),
        ({"maxwidth": 100, "maxheight": 150}, (100, 150)),
        ({"maxwidth": "wide", "maxheight": "-5"}, (600, 220)),
    ],
)
def test_oembed_obeys_sizes(shown: Article, client: Any, asked: Any, size: Any) -> None:
    page = get(client, f"articles/{shown.public_id}.json").json()["claims"][0]["page"]
    told = oembed(client, url=page, **asked).json()
    assert (told["width"], told["height"]) == size


def test_page_names_its_oembed_address(shown: Article, client: Any) -> None:
    page = get(client, f"articles/{shown.public_id}").content.decode()
    assert 'type="application/json+oembed"' in page
    assert 'property="og:title"' in page


def test_oembed_says_nothing_of_what_is_not_shown(shown: Article, client: Any) -> None:
    here = live_settings.PUBLIC_URL
    for url in (f"{here}/badges/claims/{UNKNOWN}", f"https://evil.example/badges/articles/{shown.public_id}", "", here):
        assert oembed(client, url=url).status_code == 404
    assert oembed(client, url=here, format="xml").status_code == 501


# ---------------------------------------------------------------- the script


def test_script_is_small_and_asks_nobody_else(client: Any) -> None:
    assert len(packed()) <= MOST_PACKED
    text = script().decode()
    assert "http://" not in text
    assert "https://" not in text
    assert "innerHTML" not in text
    assert "document.cookie" not in text
    assert "localStorage" not in text


def test_script_goes_out_packed_to_who_takes_it(client: Any) -> None:
    plain = get(client, "embed.js")
    zipped = get(client, "embed.js", **{"accept-encoding": "gzip, br"})
    assert plain.content == gzip.decompress(zipped.content) == script()
    assert (zipped["Content-Encoding"], zipped["Vary"]) == ("gzip", "Accept-Encoding")
    assert plain["Access-Control-Allow-Origin"] == "*"


def test_an_outlet_speaks_for_its_own_sites_before_others_do(
    shown: Article, newsroom: Desk, client: Any, other_outlet: Outlet
) -> None:
    foreign = Article.objects.get(pk=shown.pk)
    foreign.pk, foreign.public_id, foreign.outlet = None, uuid4(), other_outlet
    foreign._state.adding = True
    foreign.save()
    Revision.objects.create(
        article=foreign, number=1, headline="x", body="x", digest="0" * 64, created_at=shown.created_at
    )
    of_other = newsroom.published()
    Claim.objects.filter(pk=of_other.pk).update(article=foreign, outlet=other_outlet)
    assert get(client, f"lookup.json?url={PAGE}").status_code == 404  # two say it is theirs
    Outlet.objects.filter(pk=shown.outlet_id).update(embed_hosts=[PAGE.split("/")[2]])
    assert get(client, f"lookup.json?url={PAGE}&lang=en").json()["article"] == str(shown.public_id)


@pytest.mark.parametrize("query", ["url=%00", "url=", "url=http://[", f"url={PAGE}&url="])
def test_an_address_that_is_none_is_not_found(shown: Article, client: Any, query: str) -> None:
    assert get(client, f"lookup.json?{query}").status_code == 404
