"""Pages: every row once, whatever comes and goes meanwhile."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.api.pages import Place
from claims.models import Article
from sources.refusal import BadInput
from tests.claims.api.conftest import Software
from tests.claims.conftest import NOW


@given(st.datetimes(timezones=st.just(UTC)), st.uuids())
def test_place_is_read_as_it_was_written(moment: datetime, public_id: UUID) -> None:
    place = Place(moment, public_id)
    assert Place.read(place.written()) == place


@given(st.text(max_size=60))
def test_what_we_never_wrote_is_refused(word: str) -> None:
    with pytest.raises(BadInput, match="none of ours"):
        Place.read(word)


@pytest.mark.parametrize(
    "inside", ["2024-03-08T09:30 0b8c1c2e-0d4f-4c55-9a57-7cf6a1f0a6d1", "2024-03-08T09:30+00:00 7", ""]
)
def test_place_of_another_form_is_refused(inside: str) -> None:
    with pytest.raises(BadInput, match="none of ours"):
        Place.read(base64.urlsafe_b64encode(inside.encode()).decode())


def follow(software: Software, address: str, most: int = 20) -> list[str]:
    found: list[str] = []
    for _page in range(most):
        answer = software.get(address).json()
        found += [row["id"] for row in answer["results"]]
        if answer["next"] is None:
            return found
        parts = urlsplit(answer["next"])
        address = f"{parts.path.removeprefix('/api/v1/')}?{parts.query}"
    raise AssertionError(f"no end after {most} pages")


@pytest.mark.parametrize("ordering", ["created_at", "-created_at"])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 200])
@pytest.mark.django_db
def test_every_row_stands_on_one_page(software: Software, article: Article, ordering: str, size: int) -> None:
    given = {"headline": "题", "body": "文", "language": "zh-hans"}
    wanted = {software.post("articles", given).json()["id"] for _each in range(6)} | {str(article.public_id)}
    Article.objects.filter(public_id__in=list(wanted)[:4]).update(created_at=NOW)
    found = follow(software, f"articles?ordering={ordering}&page_size={size}")
    assert sorted(found) == sorted(wanted)
    assert found == follow(software, f"articles?ordering={ordering}")


@pytest.mark.django_db
def test_row_that_comes_meanwhile_moves_no_other(software: Software, article: Article) -> None:
    given = {"headline": "题", "body": "文", "language": "zh-hans"}
    for _each in range(3):
        software.post("articles", given)
    first = software.get("articles?page_size=2").json()
    software.post("articles", given)
    parts = urlsplit(first["next"])
    second = software.get(f"articles?{parts.query}").json()
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in second["results"]}
    assert len(second["results"]) == 2


@pytest.mark.django_db
def test_filters_stay_on_the_next_page(software: Software, article: Article) -> None:
    for number in range(3):
        software.post(f"articles/{article.public_id}/claims", {"quote": f"第{number}句"})
    found = follow(software, f"claims?kind=plain&article={article.public_id}&page_size=1")
    assert len(set(found)) == 3
    assert follow(software, f"claims?kind=conversion&article={uuid4()}&page_size=1") == []
