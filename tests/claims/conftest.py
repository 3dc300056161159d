"""An outlet with its editor, its article, and the rates of its time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group

from claims.models import Article, Outlet, User
from claims.operations.articles import register_article
from claims.operations.memberships import set_roles
from claims.operations.role_groups import prepare_roles
from claims.roles import Role
from sources.models import PublishedRate, RateProvider

NOW = datetime(2024, 3, 8, 2, 0, tzinfo=UTC)
PUBLISHED = datetime(2024, 3, 8, 9, 30, tzinfo=timezone(timedelta(hours=8)))
FIRST = "计划投入9090亿韩元(约合49.8亿元人民币)"
SECOND = "另拿出1.02万亿韩元(约合54.5亿元人民币)"
BODY = f"韩国公布新计划。\n\n{FIRST},用于公共服务。\n\n{SECOND},用于芯片研发。\n\n会议持续了30分钟。"


@pytest.fixture(autouse=True, scope="session")
def static_folder() -> None:
    """Whitenoise warns of a missing folder, and a warning is an error here."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


def join(person: User, outlet: Outlet, *roles: str) -> User:
    """Give somebody roles at an outlet, whatever the database was emptied of."""
    if not Group.objects.exists():
        prepare_roles()
    set_roles(outlet=outlet, person=person, roles=roles, now=NOW, by=None)
    return User.objects.get(pk=person.pk)


@pytest.fixture
def outlet(db: None) -> Outlet:
    return Outlet.objects.create(slug="daily", name="Daily")


@pytest.fixture
def other_outlet(db: None) -> Outlet:
    return Outlet.objects.create(slug="other", name="Other")


@pytest.fixture
def editor(outlet: Outlet) -> User:
    user = User.objects.create_user("ed", password="ed", is_staff=True)
    join(user, outlet, Role.EDITOR)
    return user


@pytest.fixture
def article(outlet: Outlet, editor: User) -> Article:
    return register_article(
        outlet=outlet, headline="韩国加码", body=BODY, language="zh-hans", published=PUBLISHED, now=NOW, by=editor
    )


# The ECB's reference rates of one euro on four days, as published.
ECB = {
    date(2023, 12, 29): {"KRW": "1433.66", "CNY": "7.8509"},
    date(2024, 1, 25): {"KRW": "1455.29", "CNY": "7.8054"},
    date(2024, 3, 7): {"KRW": "1446.67", "CNY": "7.8412"},
    date(2024, 3, 8): {"KRW": "1441.91", "CNY": "7.8594"},
}


@pytest.fixture
def rates(db: None) -> RateProvider:
    ecb = RateProvider.objects.create(
        slug="ecb",
        name_en="European Central Bank",
        name_zh="欧洲央行",
        base="EUR",
        release_time=time(16),
        release_zone="Europe/Berlin",
        attribution="Source: ECB",
    )
    PublishedRate.objects.bulk_create(
        PublishedRate(provider=ecb, base="EUR", quote=quote, day=day, value=Decimal(value), period="day")
        for day, values in ECB.items()
        for quote, value in values.items()
    )
    return ecb
