"""Names, titles, quotations and dates are proposed by certain forms alone."""

from __future__ import annotations

import pytest

from claims.kinds.kind import Quote, Text
from claims.models import Article, User
from claims.operations.articles import revise_article
from claims.operations.registering import proposals_of, register_plain
from claims.plain_proposals import propose
from claims.workflow import Status
from sources.refusal import WrongState
from tests.claims.conftest import NOW


def told(lang: str, body: str) -> list[tuple[str, str]]:
    return [(str(one.form), one.text) for one in propose(Text(body=body, lang=lang))]


@pytest.mark.parametrize(
    ("lang", "body", "found"),
    [
        ("zh", "英伟达首席执行官黄仁勋表示，今年会更好。", [("name", "黄仁勋")]),
        ("zh", "韩国总统尹锡悦说，计划不变。", [("name", "尹锡悦")]),
        ("zh", "据《金融时报》报道，谈判仍在继续。", [("title", "金融时报")]),
        ("zh", "他说：“我们会在今年完成全部工作。”", [("quotation", "我们会在今年完成全部工作。")]),
        ("zh", "计划于2024年3月8日公布。", [("date", "2024年3月8日")]),
        ("en", "Chief Executive Tim Cook said so.", [("name", "Tim Cook")]),
        ("en", "“We will be ready by summer,” he said.", [("quotation", "We will be ready by summer,")]),
        ("en", "It opened on 8 March 2024.", [("date", "8 March 2024")]),
        ("ko", "윤석열 대통령은 계획을 발표했다.", [("name", "윤석열")]),
        ("ja", "岸田首相は会見を開いた。", [("name", "岸田")]),
        ("ja", "「来年までに必ず完成させる」と述べた。", [("quotation", "来年までに必ず完成させる")]),
    ],
)
def test_what_a_form_makes_certain_is_proposed(lang: str, body: str, found: list[tuple[str, str]]) -> None:
    assert told(lang, body) == found


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("zh", "总统府发布公告。"),
        ("zh", "该公司的首席执行官没有回应置评请求，发言人也没有。"),
        ("zh", "所谓“新常态”。"),
        ("zh", "上周四公布，去年也是如此。"),
        ("zh", "董事长职位空缺。"),
        ("zh", "公司总裁办公室表示不予置评。"),
        ("zh", "前任部长方面的消息。"),
        ("en", "The president said on Thursday that last year was hard."),
        ("en", 'A 27" screen and a 32" one.'),
        ("en", "The so-called “new normal” is here."),
        ("en", "The CEO The board chose has left."),
        ("ko", "이번 대통령은 다르다."),
        ("ja", "同社社長は会見しなかった。"),
        ("ja", "日本大使館は休み。"),
    ],
)
def test_what_is_not_certain_is_left_to_the_editor(lang: str, body: str) -> None:
    assert told(lang, body) == []


def test_the_same_words_are_proposed_once_and_taken_places_not_at_all() -> None:
    body = "据《金融时报》报道。《金融时报》又称。"
    assert len(propose(Text(body=body, lang="zh"))) == 1
    first = body.index("金融时报")
    assert propose(Text(body=body, lang="zh"), [(first, first + 4), (body.rindex("金融时报"), len(body))]) == []


@pytest.fixture
def with_forms(article: Article, editor: User) -> Article:
    body = "首席执行官黄仁勋表示，据《金融时报》2024年3月8日报道。"
    revise_article(article=article, headline="x", body=body, now=NOW, by=editor)
    return article


def test_what_is_ticked_waits_for_a_source_and_is_proposed_no_more(with_forms: Article, editor: User) -> None:
    proposals = proposals_of(with_forms)
    assert proposals
    places = [Quote(one.start, one.end) for one in proposals]
    claims = register_plain(article=with_forms, places=places, now=NOW, by=editor)
    assert [claim.quote for claim in claims] == [one.text for one in proposals]
    assert {(claim.version.kind, claim.status) for claim in claims} == {("plain", Status.REGISTERED)}
    assert proposals_of(with_forms) == []


def test_a_place_that_is_not_proposed_is_refused_whole(with_forms: Article, editor: User) -> None:
    one = proposals_of(with_forms)[0]
    with pytest.raises(WrongState):
        register_plain(article=with_forms, places=[Quote(one.start, one.end), Quote(0, 2)], now=NOW, by=editor)
    assert not with_forms.claims.exists()
