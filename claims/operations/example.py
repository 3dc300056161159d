"""The example a new user starts with: an outlet, an editor, an article with its claims, and a source of one of them."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta, timezone
from pathlib import Path

from claims.models import Article, Outlet, User
from claims.operations.accepting import accept_all
from claims.operations.articles import register_article
from claims.operations.citing import cite_text
from claims.operations.memberships import set_roles
from claims.operations.outlets import open_outlet
from claims.operations.registering import scan_article
from claims.roles import Role
from factcheck.audit.trail import operation, record
from sources.models import SourceRole

FOLDER = Path(__file__).resolve().parent.parent / "example"
PUBLISHED = datetime(2024, 3, 8, 9, 30, tzinfo=timezone(timedelta(hours=8)))
OUTLET = "example"
ROLES = (Role.EDITOR, Role.ADMINISTRATOR)
CITED_FIGURE = "9090亿韩元"


@operation
def load_example(*, now: datetime) -> Article | None:
    """Load the example once; None where an article is there already."""
    if Article.objects.exists():
        return None
    outlet = Outlet.objects.filter(slug=OUTLET).first() or open_outlet(
        slug=OUTLET, name="Example Daily", now=now, by=None
    )
    headline, _blank, body = (FOLDER / "article.zh.txt").read_text(encoding="utf-8").partition("\n\n")
    article = register_article(
        outlet=outlet,
        headline=headline,
        body=body,
        language="zh-hans",
        published=PUBLISHED,
        published_zone="Asia/Shanghai",
        now=now,
        by=None,
    )
    scan_article(article=article, now=now, by=None)
    for claim in accept_all(article=article, now=now, by=None):
        if claim.quote.startswith(CITED_FIGURE) and claim.version.kind == "conversion":
            cite_text(
                claim=claim,
                title="과학기술정보통신부, 국민 일상 속 인공지능 확산 계획 발표",
                publisher="과학기술정보통신부",
                text=(FOLDER / "source.ko.txt").read_text(encoding="utf-8"),
                role=SourceRole.ISSUER,
                now=now,
                by=None,
            )
    return article


@operation
def create_editor(*, name: str, outlet: Outlet, now: datetime) -> tuple[User, str]:
    """An editor of an outlet with a password made up here; the password is known only to the caller."""
    password = secrets.token_urlsafe(12)
    editor = User.objects.create_user(name, password=password, is_staff=True)
    record(actor=None, action="person.added", subject=editor, outlet=outlet.pk, after={"username": name}, now=now)
    set_roles(outlet=outlet, person=editor, roles=ROLES, now=now, by=None)
    return editor, password
