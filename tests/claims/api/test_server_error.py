"""A bug of ours, as software and people see it."""

import json

from django.test import RequestFactory

from factcheck.errors import server_error


def test_software_gets_a_bug_as_a_problem() -> None:
    answer = server_error(RequestFactory().get("/api/v1/claims/"))
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert json.loads(answer.content)["code"] == "server_error"


def test_a_browser_gets_a_page() -> None:
    answer = server_error(RequestFactory().get("/admin/"))
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/html; charset=utf-8")
