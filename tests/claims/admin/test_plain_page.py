"""Names, titles, quotations and dates registered in one go."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from claims.models import Article, User
from claims.operations.articles import revise_article
from tests.claims.conftest import BODY, NOW

TEXT = "首席执行官黄仁勋表示：“我们会在今年完成全部工作。”据《金融时报》2024年3月8日报道。"


def address(article: Article) -> str:
    return reverse("admin:claims_article_plain", args=[article.pk])


def test_what_stays_ticked_is_registered(desk_client: Client, article: Article, editor: User) -> None:
    revise_article(article=article, headline="x", body=TEXT, now=NOW, by=editor)
    page = desk_client.get(address(article)).content.decode()
    places = re.findall(r'name="place" value="([^"]+)" checked', page)
    assert len(places) == 4
    desk_client.post(address(article), {"place": places[:2]})
    assert sorted(claim.quote for claim in article.claims.all()) == ["金融时报", "黄仁勋"]
    again = desk_client.get(address(article)).content.decode()
    assert len(re.findall('name="place"', again)) == 2


def test_nothing_ticked_and_places_made_up_write_nothing(desk_client: Client, article: Article) -> None:
    for sent in ({}, {"place": "0-3"}, {"place": ["x", "9-", "1-99999999999999"]}):
        assert desk_client.post(address(article), sent).status_code == 200
    assert not article.claims.exists()
    assert BODY  # the text has no such places


def test_another_outlets_article_is_not_there(desk_client: Client, foreign_article: Article) -> None:
    assert desk_client.get(address(foreign_article)).status_code == 404
