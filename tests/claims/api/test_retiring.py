"""An address that will go says so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claims.api.retiring import Retiring
from claims.api.views.claims import ClaimsView
from tests.claims.api.conftest import Software

pytestmark = pytest.mark.django_db


def test_every_answer_of_an_address_that_will_go_says_when(software: Software, monkeypatch: Any) -> None:
    monkeypatch.setattr(ClaimsView, "retiring", Retiring(since=date(2027, 1, 1), until=date(2027, 7, 1)))
    for answer in (software.get("claims"), Software().get("claims")):
        assert answer["Deprecation"] == "@1798761600"
        assert answer["Sunset"] == "Thu, 01 Jul 2027 00:00:00 GMT"
        assert 'rel="deprecation"' in answer["Link"]


def test_address_that_stays_says_nothing(software: Software) -> None:
    assert not {"Deprecation", "Sunset"} & set(software.get("claims").headers)
