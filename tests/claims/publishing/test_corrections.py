"""What readers see of a mistake and of its correction, on every face; the corrections page and its feed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from claims.models import Article, Claim, Correction, Outlet, User
from claims.operations.articles import set_state
from claims.operations.citing import cite_text
from claims.operations.correction_opening import open_correction
from claims.operations.outlets import change_outlet
from claims.operations.reviewing import withdraw
from claims.publishing.badges import COLOURS, Tone
from claims.publishing.wording import languages
from tests.claims.conftest import NOW
from tests.claims.corrected import LATER, RIGHT, colleague, made, mistake, mistaken, noted, work
from tests.claims.publishing.conftest import CONVERTED, UNKNOWN, Desk, Fetch, image_text

__all__ = ["colleague", "mistake"]

OLD, NEW = "59.8亿元人民币", "49.3亿元人民币"
WORDS = {
    "zh-hans": f"已更正（2024-03-08：{OLD} → {NEW}）",
    "zh-hant": f"已更正（2024-03-08：{OLD} → {NEW}）",
    "en": f"Corrected (2024-03-08: {OLD} → {NEW})",
    "ko": f"정정됨(2024-03-08: {OLD} → {NEW})",
    "ja": f"訂正済み（2024-03-08：{OLD} → {NEW}）",
}
NOTE = f"更正：本文先前写作“{OLD}”，现改为“{NEW}”（第2段，2024年3月8日）。"
ATOM = "{http://www.w3.org/2005/Atom}"
PLACES = ("/badges/outlets/{}/corrections", "/badges/outlets/{}/corrections.atom")


@pytest.fixture
def correction(mistake: Claim, editor: User, colleague: User) -> Correction:
    Article.objects.update(url="https://news.example/2024/korea")
    return noted(mistake, editor, colleague)


# ------------------------------------------------------------ a mistake of one's own


@pytest.mark.parametrize("verdict", ["inaccurate", "outdated", "disputed"])
@pytest.mark.parametrize("form", [".svg", ".json", "", ".png", ".txt", "/frame"])
def test_a_fault_of_the_outlets_own_words_answers_like_what_never_was(
    newsroom: Desk, fetch: Fetch, verdict: str, form: str
) -> None:
    shown, unknown = fetch(newsroom.published(verdict), form), fetch(UNKNOWN, form)
    assert (shown.status_code, shown.content) == (unknown.status_code, unknown.content)


@pytest.mark.parametrize("verdict", ["inaccurate", "outdated", "disputed"])
def test_a_fault_of_somebody_elses_words_is_shown(newsroom: Desk, fetch: Fetch, verdict: str) -> None:
    assert fetch(newsroom.published(verdict, voice="attributed"), ".json").status_code == 200


def test_an_open_correction_puts_the_published_verdict_under_review(newsroom: Desk, fetch: Fetch, editor: User) -> None:
    claim = newsroom.published()
    assert fetch(claim, ".json").json()["state"] == "published"
    open_correction(claim=claim, by=editor, now=NOW)
    told = fetch(claim, ".json").json()
    assert told["state"] == "under_review"
    assert told["words"].startswith("复核中（2024-03-08：")


def test_until_its_note_is_published_readers_see_nothing_of_a_correction(
    mistake: Claim, editor: User, fetch: Fetch, client: Any
) -> None:
    made(mistake, editor)
    assert fetch(mistake, ".json").status_code == 404
    for place in PLACES:
        assert client.get(place.format("daily")).status_code == 404


# ------------------------------------------------------------ corrected


@pytest.mark.parametrize("code", WORDS)
def test_every_face_says_that_it_was_corrected_when_and_from_what_to_what(
    correction: Correction, fetch: Fetch, client: Any, settings: Any, code: str
) -> None:
    claim, words = correction.claim, WORDS[code]
    told = fetch(claim, f".json?lang={code}").json()
    assert (told["state"], told["words"], told["verdict"]["answer"]) == ("corrected", words, "corrected")
    assert image_text(fetch(claim, f".svg?lang={code}").content)[1] == words
    assert words in fetch(claim, f".txt?lang={code}").content.decode()
    assert words in fetch(claim, f"?lang={code}").content.decode()
    assert words in fetch(claim, f"/frame?lang={code}").content.decode()
    article = client.get(f"/badges/articles/{claim.article.public_id}.json?lang={code}").json()
    assert [(one["words"], one["tone"]) for one in article["claims"]] == [(words, "corrected")]
    assert article["words"] == languages()[code].counts["corrected"].format(n=1)
    page = f"{settings.PUBLIC_URL}/badges/claims/{claim.public_id}?lang={code}"
    assert words in client.get("/oembed", {"url": page}).json()["title"]


def test_what_was_corrected_is_told_with_its_note_and_no_verdict(correction: Correction, fetch: Fetch) -> None:
    told = fetch(correction.claim, ".json").json()
    assert told["correction"] == {
        "day": "2024-03-08",
        "old_figure": OLD,
        "new_figure": NEW,
        "old_words": correction.old_words,
        "new_words": correction.new_words,
        "note": NOTE,
        "language": "zh-Hans",
    }
    assert (told["reason"]["text"], told["findings"], told["quote"]["text"]) == (NOTE, [], correction.new_words)
    assert RIGHT.endswith(told["quote"]["text"])


def test_the_picture_holds_its_longer_words(correction: Correction, fetch: Fetch, tmp_path: Any) -> None:
    picture = tmp_path / "claim.png"
    picture.write_bytes(fetch(correction.claim, ".png").content)
    with Image.open(picture) as image:
        colours = {colour for _count, colour in image.getcolors(1 << 20)}
    assert tuple(bytes.fromhex(COLOURS[Tone.CORRECTED][0][1:])) in colours


def test_the_script_is_told_where_the_new_words_stand(correction: Correction, client: Any) -> None:
    told = client.get(f"/badges/articles/{correction.claim.article.public_id}.json").json()
    assert told["claims"][0]["selectors"][0]["exact"] == correction.new_words


def test_a_typo_is_told_as_corrected_without_a_note(mistake: Claim, editor: User, fetch: Fetch) -> None:
    made(mistake, editor, gravity="typo")
    told = fetch(mistake, ".json").json()
    assert (told["words"], told["reason"], told["correction"]["note"]) == (WORDS["zh-hans"], None, "")


def test_a_withdrawn_correction_shows_nothing_and_its_note_stays_on_record(
    correction: Correction, editor: User, fetch: Fetch, client: Any
) -> None:
    withdraw(claim=correction.claim, by=editor, now=LATER)
    assert fetch(correction.claim, ".json").status_code == 404
    assert NOTE in client.get(PLACES[0].format("daily")).content.decode()


def test_a_second_mistake_puts_the_correction_under_review(correction: Correction, editor: User, fetch: Fetch) -> None:
    open_correction(claim=correction.claim, by=editor, now=LATER)
    assert fetch(correction.claim, ".json").json()["words"] == f"复核中（2024-03-08：{WORDS['zh-hans']}）"


# ------------------------------------------------------------ the page and the feed


@pytest.mark.parametrize("code", sorted(languages()))
def test_the_page_tells_every_note_in_its_own_language(correction: Correction, client: Any, code: str) -> None:
    answer = client.get(f"/badges/outlets/daily/corrections?lang={code}")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"<h1>{languages()[code].labels['corrections']}</h1>" in page
    assert f'<p lang="zh-Hans">{NOTE}</p>' in page
    assert 'href="https://news.example/2024/korea"' in page
    assert "<script" not in page


def test_the_claims_page_leads_to_the_corrections_and_the_policy(
    correction: Correction, fetch: Fetch, editor: User, settings: Any
) -> None:
    told = {"name": "Daily", "rate_order": ["ecb"], "policy_url": "https://news.example/corrections-policy"}
    change_outlet(outlet=correction.outlet, **told, now=NOW, by=editor)
    page = fetch(correction.claim).content.decode()
    assert f'href="{settings.PUBLIC_URL}/badges/outlets/daily/corrections?lang=zh-hans"' in page
    assert 'href="https://news.example/corrections-policy"' in page


def test_the_feed_is_atom_with_what_a_reader_of_feeds_needs(correction: Correction, client: Any, settings: Any) -> None:
    answer = client.get("/badges/outlets/daily/corrections.atom", headers={"x-forwarded-host": "evil.example"})
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = fromstring(answer.content)
    assert feed.tag == f"{ATOM}feed"
    required = {f"{ATOM}{name}" for name in ("id", "title", "updated", "author")}
    assert required <= {child.tag for child in feed}
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"{settings.PUBLIC_URL}/badges/outlets/daily/corrections.atom"
    assert links["alternate"] == feed.findtext(f"{ATOM}id") == f"{settings.PUBLIC_URL}/badges/outlets/daily/corrections"
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{correction.public_id}"
    assert entry.findtext(f"{ATOM}content") == NOTE
    assert datetime.fromisoformat(entry.findtext(f"{ATOM}updated")) == correction.published_at
    assert feed.findtext(f"{ATOM}updated") == entry.findtext(f"{ATOM}updated")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"
    assert b"evil.example" not in answer.content


def test_the_newest_note_comes_first(
    correction: Correction, editor: User, colleague: User, outlet: Outlet, client: Any
) -> None:
    other = noted(mistaken(outlet), editor, colleague)
    Correction.objects.filter(pk=other.pk).update(published_at=LATER + timedelta(hours=1))
    ids = re.findall(rb"urn:uuid:([0-9a-f-]+)", client.get(PLACES[1].format("daily")).content)
    assert ids == [str(one.public_id).encode() for one in (other, correction)]


@pytest.mark.parametrize("place", PLACES)
def test_page_and_feed_are_cached_and_spared_to_who_has_them(correction: Correction, client: Any, place: str) -> None:
    first = client.get(place.format("daily"))
    assert re.fullmatch(r'"[0-9a-f]{32}"', first["ETag"])
    assert first["Cache-Control"].startswith("public, max-age=60")
    assert "Vary" not in first
    assert "Set-Cookie" not in first
    assert client.get(place.format("daily"), headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("state", ["draft", "embargoed", "taken_down"])
def test_nothing_of_an_article_that_is_not_live_is_told(
    correction: Correction, client: Any, place: str, state: str
) -> None:
    until = LATER + timedelta(hours=1)
    set_state(article=correction.claim.article, state=state, embargoed_until=until, now=LATER, by=None)
    hidden, unknown = client.get(place.format("daily")), client.get(place.format("nowhere"))
    assert (hidden.status_code, hidden.content) == (unknown.status_code, unknown.content)


@pytest.mark.parametrize("place", PLACES)
def test_another_outlets_corrections_are_its_own(
    correction: Correction, other_outlet: Outlet, client: Any, place: str
) -> None:
    assert client.get(place.format(other_outlet.slug)).status_code == 404


@pytest.mark.parametrize("slug", ["DAILY", "daily%00", "daily%2F..", "%E6%97%A5", "x" * 60])
def test_other_spellings_lead_nowhere(correction: Correction, client: Any, slug: str) -> None:
    assert client.get(PLACES[0].format(slug)).status_code == 404


def test_an_outlet_without_corrections_says_so(newsroom: Desk, client: Any) -> None:
    newsroom.published("approximate", CONVERTED)
    page, feed = (client.get(place.format("daily")) for place in PLACES)
    assert languages()["zh-hans"].labels["no_corrections"] in page.content.decode()
    assert fromstring(feed.content).findtext(f"{ATOM}updated") == "2024-03-08T02:05:00Z"
    assert client.get(PLACES[1].format("daily")).content == feed.content


def test_markup_in_a_note_stays_text(correction: Correction, client: Any) -> None:
    Correction.objects.update(note="<script>alert(1)</script>&\x1b[31m]]>")
    page = client.get(PLACES[0].format("daily")).content.decode()
    assert "<script" not in page
    entry = fromstring(client.get(PLACES[1].format("daily")).content).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}content") == "<script>alert(1)</script>&\N{REPLACEMENT CHARACTER}[31m]]>"


def test_nobody_of_the_desk_and_no_reason_is_named(correction: Correction, client: Any, fetch: Fetch) -> None:
    Correction.objects.update(reason="because of our source Deep Throat")
    User.objects.filter(username="co").update(username="cora-ling")
    faces = [client.get(place.format("daily")) for place in PLACES]
    faces += [fetch(correction.claim, form) for form in (".json", "", ".txt", "/frame")]
    told = "".join(answer.content.decode() for answer in faces)
    assert not [word for word in ("Deep Throat", "cora-ling", ">ed<", '"ed"') if word in told]


def test_nothing_of_a_confidential_source_is_told(
    mistake: Claim, editor: User, colleague: User, client: Any, fetch: Fetch
) -> None:
    leak = {"title": "Leaked plan", "publisher": "A minister", "text": "9090억 원을 투입한다. 비밀 문장 4711."}
    cite_text(claim=mistake, role="primary", access="confidential", **leak, now=NOW, by=editor)
    work()
    mistake.refresh_from_db()
    noted(mistake, editor, colleague)
    faces = [client.get(place.format("daily")) for place in PLACES]
    faces += [fetch(mistake, form) for form in (".json", "", ".txt", "/frame", ".svg")]
    faces.append(client.get(f"/badges/articles/{mistake.article.public_id}.json"))
    told = "".join(answer.content.decode() for answer in faces)
    assert NOTE in told
    assert not [word for word in ("Leaked", "minister", "4711", "9090억") if word in told]


def test_page_and_feed_ask_one_question(correction: Correction, client: Any, django_assert_num_queries: Any) -> None:
    for place in PLACES:
        with django_assert_num_queries(1):
            client.get(place.format("daily"))
