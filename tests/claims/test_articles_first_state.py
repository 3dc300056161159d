"""Whether an article is live when it is taken in, and who may say who wrote it or open its sources."""

from __future__ import annotations

import pytest

from claims.models import Article, Outlet, User
from claims.operations.articles import register_article
from claims.operations.citing import cite_text
from claims.operations.describing import set_authors
from claims.operations.registering import register_claims
from claims.roles import Role
from sources.operations.sources import describe_source
from sources.refusal import BadInput, NotAllowed
from tests.claims.conftest import BODY, FIRST, NOW, PUBLISHED, join


@pytest.mark.parametrize(("role", "state"), [(Role.REPORTER, "draft"), (Role.CHECKER, "draft"), (Role.EDITOR, "live")])
def test_only_who_may_say_so_takes_in_an_article_that_is_live(outlet: Outlet, role: Role, state: str) -> None:
    person = join(User.objects.create_user("somebody"), outlet, role)
    article = register_article(
        outlet=outlet, headline="x", body=BODY, language="zh-hans", published=PUBLISHED, now=NOW, by=person
    )
    assert article.state == state


def test_an_author_does_not_take_themselves_off(article: Article, editor: User) -> None:
    set_authors(article=article, authors=[editor], now=NOW, by=None)
    with pytest.raises(BadInput):
        set_authors(article=article, authors=[], now=NOW, by=editor)
    assert list(article.authors.all()) == [editor]


def test_another_author_list_counts_as_an_edit(article: Article, editor: User) -> None:
    before = article.edits
    set_authors(article=article, authors=[editor], now=NOW, by=None)
    set_authors(article=article, authors=[editor], now=NOW, by=None)
    assert Article.objects.get(pk=article.pk).edits == before + 1


def test_a_reporter_does_not_open_a_confidential_source(article: Article, editor: User, outlet: Outlet) -> None:
    (claim,) = register_claims(article=article, quote=FIRST, now=NOW, by=editor)
    cited = cite_text(claim=claim, title="x", text="x", role="issuer", access="confidential", now=NOW, by=editor)
    reporter = join(User.objects.create_user("rosa"), outlet, Role.REPORTER)
    with pytest.raises(NotAllowed):
        describe_source(source=cited.source, access="open", now=NOW, by=reporter)
    assert describe_source(source=cited.source, access="open", now=NOW, by=editor).access == "open"
