"""What each role finds on the pages of an article and a claim, and what it is told when it asks for more."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.newsroom import WITHIN, Newsroom, add_claim, paste_article

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.timeout(300)]

SENTENCE = "首批300人中有45人参加,占15%。"
ON_CLAIM = ("correct", "cite", "confirm", "dismiss", "ask_again", "assign", "by_hand", "override")
ON_ARTICLE = ("understand", "scan", "plan", "state", "sign_off", "waive")
REPORTING = {"correct", "cite", "understand", "scan"}
MAY = {
    "rosa": REPORTING,
    "carl": REPORTING | {"confirm", "dismiss", "ask_again", "assign", "by_hand", "plan"},
    "edith": {*ON_CLAIM, *ON_ARTICLE},
    "aude": set[str](),
    "adam": set[str](),
}
ROOMS = {  # pages that are not everybody's
    "/admin/audit/entry/": {"aude", "adam"},
    "/admin/claims/token/add/": {"edith", "adam"},
    "/admin/claims/article/add/": {"rosa", "carl", "edith"},
    "/admin/claims/user/add/": set[str](),
}
SEND = """([act, token]) => {
    const form = document.createElement("form");
    form.method = "post";
    for (const [name, value] of [["do", act], ["csrfmiddlewaretoken", token]]) {
        const field = document.createElement("input");
        [field.name, field.value] = [name, value];
        form.append(field);
    }
    document.body.append(form);
    form.submit();
}"""


@pytest.fixture(scope="module")
def places(newsroom: Newsroom) -> dict[str, str]:
    """A checked claim's page and its article's."""
    page = newsroom.at_desk("egon")
    article = paste_article(page, "名单", SENTENCE, scan=False)
    add_claim(page, "300人中有45人参加,占15%")
    expect(page.locator("#live-buttons").get_by_role("button", name="Confirm")).to_be_visible(timeout=WITHIN)
    return {"article": article, "claim": page.url.partition("#")[0]}


def send(page: Page, address: str, act: str) -> None:
    """The act's form, though the page has none."""
    page.goto(address)
    token = next(one["value"] for one in page.context.cookies() if one["name"] == "csrftoken")
    with page.expect_navigation():
        page.evaluate(SEND, [act, token])


@pytest.mark.parametrize("who", MAY)
def test_a_role_finds_the_buttons_of_its_acts_and_no_others(
    newsroom: Newsroom, places: dict[str, str], who: str
) -> None:
    page, found = newsroom.at_desk(who), set()
    for place, acts in (("claim", ON_CLAIM), ("article", ON_ARTICLE)):
        page.goto(places[place])
        found |= {act for act in acts if page.locator(f"[name=do][value={act}]").count()}
    assert found == MAY[who]


@pytest.mark.parametrize("who", ["rosa", "carl", "aude", "adam"])
def test_an_act_sent_without_its_button_is_refused_with_who_could(
    newsroom: Newsroom, places: dict[str, str], who: str
) -> None:
    page = newsroom.at_desk(who)
    for place, acts in (("claim", ON_CLAIM), ("article", ON_ARTICLE)):
        for act in (act for act in acts if act not in MAY[who]):
            send(page, places[place], act)
            expect(page.get_by_role("heading", name="You may not do this")).to_be_visible()
            expect(page.locator("main")).to_contain_text("Roles that may:")
            expect(page.locator("main")).to_contain_text("Edith Ma")


@pytest.mark.parametrize("who", MAY)
def test_rooms_of_other_roles_stay_shut(newsroom: Newsroom, who: str) -> None:
    page = newsroom.at_desk(who)
    answers = {address: page.goto(address) for address in ROOMS}
    opened = {address for address, answer in answers.items() if answer and answer.status == 200}
    assert opened == {address for address, people in ROOMS.items() if who in people}
    assert {answer.status for answer in answers.values() if answer} <= {200, 403}
