"""What is taken away as a copy says its time, its revision, and where the present state stands."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.conf import settings as live
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from claims.models import Claim
from claims.publishing.badges import Badge, Tone
from claims.publishing.pictures import png
from claims.publishing.short import code_of, range_of
from claims.publishing.wording import languages
from tests.claims.conftest import NOW
from tests.claims.publishing.conftest import UNKNOWN, Desk, Fetch

STANDING = re.compile(r"截至\d{4}-\d\d-\d\d \d\d:\d\d \(\+08:00\) · 第1版")


def test_text_line_says_when_of_what_and_where(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    line = fetch(claim, ".txt").content.decode()
    assert line.startswith("核对: 换算约略相符 — “计划投入9090亿韩元")
    assert STANDING.search(line)
    assert line.endswith(f"{live.PUBLIC_URL}/k/{code_of(claim.public_id)}\n")


@pytest.mark.parametrize("code", sorted(languages()))
def test_picture_is_drawn_in_every_language(newsroom: Desk, fetch: Fetch, code: str) -> None:
    answer = fetch(newsroom.published(), f".png?lang={code}")
    assert (answer["Content-Type"], answer.status_code) == ("image/png", 200)
    image = Image.open(io.BytesIO(answer.content))
    assert image.width == 1240
    assert len(answer.content) < 60_000


def test_letters_of_a_picture_are_drawn_and_not_missing() -> None:
    def drawn(words: str, tag: str) -> bytes:
        return png(Badge("核对", words, "", tag, Tone.AGREES), "引文", "截至", "https://a.example/k/1")

    for tag, words in (
        ("zh-Hans", "换算约略相符"),
        ("ko", "환산 대체로 일치"),
        ("ja", "換算おおむね一致"),
        ("en", "Roughly"),
    ):
        assert drawn(words, tag) != drawn("\ufffe" * len(words), tag)


@pytest.mark.parametrize("form", [".png", ".txt"])
def test_copy_of_what_is_not_shown_is_nothing(newsroom: Desk, fetch: Fetch, form: str) -> None:
    claim = newsroom.published()
    Claim.objects.update(status="withdrawn")
    hidden, unknown = fetch(claim, form), fetch(UNKNOWN, form)
    assert (hidden.status_code, hidden.content) == (unknown.status_code, unknown.content)
    assert hidden.status_code == 404


# ---------------------------------------------------------------- short addresses


@given(st.uuids())
def test_code_stands_for_its_id_however_it_is_typed(public_id: UUID) -> None:
    code = code_of(public_id)
    for typed in (code, code.upper(), code.replace("0", "O").replace("1", "l")):
        first, last = range_of(typed) or (None, None)
        assert first is not None
        assert last is not None
        assert first <= public_id <= last


@pytest.mark.parametrize("code", ["", "abc", "abcdefghj", "u" * 8, "１２３４５６７８", "../../x", "a b c d "])
def test_what_is_no_code_stands_for_nothing(code: str) -> None:
    assert range_of(code) is None


def test_short_address_leads_to_the_page_and_tells_nothing_of_others(newsroom: Desk, client: Any) -> None:
    claim = newsroom.published()
    answer = client.get(f"/k/{code_of(claim.public_id)}")
    assert (answer.status_code, answer["Location"]) == (302, f"/badges/claims/{claim.public_id}")
    Claim.objects.update(status="withdrawn")
    for code in (code_of(claim.public_id), code_of(uuid4()), "nonsense"):
        assert client.get(f"/k/{code}")["Location"] == "/badges/"


# ---------------------------------------------------------------- what stands around a claim


def test_page_tells_what_else_was_checked_and_what_was_published_before(newsroom: Desk, fetch: Fetch) -> None:
    claim = newsroom.published()
    other = newsroom.published(quote="另拿出1.02万亿韩元(约合54.5亿元人民币)")
    first = claim.publications.get()
    first.withdrawn_at, first.withdrawn_by = NOW + timedelta(days=2), newsroom.editor
    first.save()
    newsroom.publish(claim)
    page = fetch(claim).content.decode()
    assert "本文共有" in page
    assert str(other.public_id) in page
    assert "2024-03-08至2024-03-10：换算约略相符（第1版）" in page


def test_policy_of_the_outlet_is_linked(newsroom: Desk, fetch: Fetch) -> None:
    outlet = newsroom.article.outlet
    outlet.policy_url = "https://daily.example/corrections"
    outlet.save()
    assert 'href="https://daily.example/corrections"' in fetch(newsroom.published()).content.decode()
