from __future__ import annotations

import gzip
import socket
from collections.abc import Sequence

import pytest

from sources.fetching import FetchError, Resolver, fetch
from tests.sources.answers import PAGE, failure, get, leading_to, ok


class ListedNames(Resolver):
    """A DNS that knows what it is told, and counts how often it is asked."""

    def __init__(self, *answers: Sequence[str] | OSError) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    def addresses(self, host: str, seconds: float) -> Sequence[str]:
        self.asked.append(host)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, OSError):
            raise answer
        return answer


def test_page_comes_with_its_address_status_and_headers(server) -> None:
    server.says(ok(PAGE, "Content-Type: text/plain; charset=utf-8", "Vary: a", "Vary: b"))
    fetched = get(server)
    assert fetched.content == PAGE
    assert fetched.final_url == server.url
    assert fetched.status == 200
    assert fetched.headers["content-type"] == "text/plain; charset=utf-8"
    assert fetched.headers["vary"] == "a, b"


def test_request_says_nothing_of_the_reader(server) -> None:
    server.says(ok(PAGE))
    get(server)
    request = server.requests[0].decode().lower()
    assert request.startswith("get /page http/1.1")
    assert f"host: {server.host_port}" in request
    for telling in ("python", "factcheck", "referer", "cookie", "authorization", "from:"):
        assert telling not in request


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy"])
def test_proxy_of_the_environment_is_not_used(server, monkeypatch, name: str) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.says(ok(PAGE))
    assert get(server).content == PAGE


@pytest.mark.parametrize(
    "packed", [gzip.compress(PAGE), gzip.compress(PAGE[:5]) + gzip.compress(PAGE[5:])], ids=["one part", "two parts"]
)
def test_packed_page_is_unpacked(server, packed: bytes) -> None:
    server.says(ok(packed, "Content-Encoding: gzip"))
    assert get(server).content == PAGE


@pytest.mark.parametrize("body", [PAGE, b"", b"x" * 300_000])
def test_page_in_chunks_is_put_together(server, body: bytes) -> None:
    chunks = b"".join(
        f"{len(body[i : i + 7000]):x}\r\n".encode() + body[i : i + 7000] + b"\r\n" for i in range(0, len(body), 7000)
    )
    server.says(ok(chunks + b"0\r\n\r\n", "Transfer-Encoding: chunked", length=False))
    assert get(server).content == body


def test_page_that_ends_with_the_connection_is_taken(server) -> None:
    server.says(ok(PAGE, length=False))
    assert get(server).content == PAGE


def test_redirect_is_followed_and_its_body_never_read(server) -> None:
    bomb = leading_to("/there").replace(b"Content-Length: 0", b"Content-Length: 999999999") + b"x" * 1000
    server.says(bomb, ok(PAGE))
    assert get(server).final_url == f"http://{server.host_port}/there"


@pytest.mark.parametrize("status", [301, 303, 307, 308])
def test_each_kind_of_redirect_is_followed(server, status: int) -> None:
    server.says(leading_to("there?a=b", status), ok(PAGE))
    assert get(server).final_url == f"http://{server.host_port}/there?a=b"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://169.254.1.1/latest", "address_inner_address"),
        ("//10.1.2.3/x", "address_inner_address"),
        ("http://127.0.0.1:1/", "address_port"),
        ("http://127.0.0.1/", "address_inner_address"),
        ("file:///srv/notes", "address_scheme"),
        ("javascript:alert(1)", "address_scheme"),
        ("http://desk:word@example.org/", "address_credentials"),
        ("http://[::1", "address_unreadable"),
        ("", "address_scheme"),
    ],
)
def test_redirect_is_judged_like_the_first_address(server, location: str, code: str) -> None:
    server.says(leading_to(location), ok(PAGE))
    failed = failure(server)
    assert failed.code == code
    assert failed.permanent
    assert len(server.requests) == 1


def test_redirects_end_after_five(server) -> None:
    server.says(leading_to("/again"))
    assert failure(server).code == "redirects"
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        ["93.184.216.34", "10.1.2.3"],
        ["10.1.2.3", "93.184.216.34"],
        ["fe80::5%eth0"],
        ["::ffff:10.1.2.3"],
    ],
)
def test_name_with_any_inner_address_is_refused_without_a_connection(server, answers: list[str]) -> None:
    names = ListedNames(answers)
    url = f"http://news.example.org:{server.port}/"
    with pytest.raises(FetchError) as failed:
        fetch(url, ports={server.port}, resolver=names)
    assert failed.value.code == "address_inner_address"
    assert server.requests == []


def test_name_is_asked_for_once_and_its_answer_connected_to(server) -> None:
    names = ListedNames(["127.0.0.1"], ["10.1.2.3"])
    server.says(ok(PAGE))
    fetched = fetch(
        f"http://news.example.org:{server.port}/", trusted={f"news.example.org:{server.port}"}, resolver=names
    )
    assert fetched.content == PAGE
    assert names.asked == ["news.example.org"]
    assert f"host: news.example.org:{server.port}".encode() in server.requests[0].lower()


def test_second_answer_of_the_dns_is_judged_at_the_next_hop(server) -> None:
    names = ListedNames(["127.0.0.1"], ["10.1.2.3"])
    server.says(leading_to("http://other.example.org/"), ok(PAGE))
    with pytest.raises(FetchError) as failed:
        fetch(f"http://news.example.org:{server.port}/", trusted={f"news.example.org:{server.port}"}, resolver=names)
    assert failed.value.code == "address_inner_address"
    assert names.asked == ["news.example.org", "other.example.org"]


@pytest.mark.parametrize("answer", [OSError("no such name"), TimeoutError(), []])
def test_name_without_an_address_is_a_passing_failure(answer) -> None:
    with pytest.raises(FetchError) as failed:
        fetch("http://nowhere.example.org/", resolver=ListedNames(answer))
    assert failed.value.code == "dns"
    assert not failed.value.permanent


def test_address_that_does_not_answer_gives_way_to_the_next(server) -> None:
    names = ListedNames(["127.0.0.9", "127.0.0.1"])
    server.says(ok(PAGE))
    trusted = {f"news.example.org:{server.port}"}
    assert fetch(f"http://news.example.org:{server.port}/", trusted=trusted, resolver=names).content == PAGE


def test_closed_port_is_a_passing_failure(server) -> None:
    server.close()
    failed = failure(server)
    assert failed.code == "connect"
    assert not failed.permanent


@pytest.mark.parametrize(
    ("status", "code", "permanent"),
    [
        (401, "needs_login", True),
        (403, "refused", True),
        (404, "not_found", True),
        (410, "not_found", True),
        (418, "status", True),
        (204, "status", False),
        (206, "status", False),
        (304, "status", False),
        (429, "busy", False),
        (500, "server_error", False),
        (503, "server_error", False),
    ],
)
def test_answer_that_is_no_page_says_why(server, status: int, code: str, permanent: bool) -> None:
    server.says(f"HTTP/1.1 {status} Word\r\nContent-Length: 4\r\n\r\nbody".encode())
    failed = failure(server)
    assert (failed.code, failed.permanent) == (code, permanent)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (ok(PAGE)[:-3], "short"),
        (ok(gzip.compress(PAGE * 50)[:-20], "Content-Encoding: gzip"), "short"),
        (ok(b"5\r\nabcde\r\nff\r\nabc", "Transfer-Encoding: chunked", length=False), "short"),
        (ok(b"ffffffffffff\r\nabc", "Transfer-Encoding: chunked", length=False), "short"),
        (ok(b"zz\r\nabc\r\n", "Transfer-Encoding: chunked", length=False), "short"),
        (ok(b"not gzip at all", "Content-Encoding: gzip"), "garbled"),
        (ok(PAGE, "Content-Length: 5"), "protocol"),
        (ok(PAGE, "Content-Length: -1", length=False), "protocol"),
        (ok(PAGE, "Transfer-Encoding: chunked"), "protocol"),
        (ok(PAGE, "Transfer-Encoding: gzip", length=False), "protocol"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "protocol"),
        (b"<html>a page of 1993</html>", "protocol"),
        (b"HTTP/1.1 abc\r\n\r\n", "protocol"),
        (b"", "protocol"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "protocol"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n", "protocol"),
    ],
)
def test_broken_answer_is_a_passing_failure_and_never_a_text(server, answer: bytes, code: str) -> None:
    server.says(answer)
    failed = failure(server)
    assert failed.code == code
    assert not failed.permanent


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "rot13"])
def test_packing_that_was_not_asked_for_is_refused(server, encoding: str) -> None:
    server.says(ok(PAGE, f"Content-Encoding: {encoding}"))
    assert failure(server).code == "encoding"


def test_connection_reset_halfway_is_a_passing_failure(server) -> None:
    def reset(connection: socket.socket) -> None:
        connection.sendall(ok(PAGE * 1000)[:500])
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

    server.says(reset)
    failed = failure(server)
    assert failed.code in ("broken", "short")
    assert not failed.permanent
