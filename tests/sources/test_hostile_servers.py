"""Servers that drip, never end or speak TLS as somebody else."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest

from sources.fetching import FetchError, Limits, fetch
from tests.sources.answers import PAGE, failure, get, leading_to, ok

ROOT = Path(__file__).parents[2]
QUICK = Limits(seconds=0.5)


def silent(connection: socket.socket) -> None:
    connection.recv(1)  # until the reader gives up


def dripping_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _second in range(30):
        connection.sendall(b"x")
        time.sleep(0.1)


def dripping_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(30):
        connection.sendall(f"X-{number}: y\r\n".encode())
        time.sleep(0.1)


def dripping_redirects(connection: socket.socket) -> None:
    time.sleep(0.2)
    connection.sendall(leading_to("/again"))


@pytest.mark.parametrize("script", [silent, dripping_body, dripping_headers, dripping_redirects])
def test_deadline_falls_on_a_server_that_drips(server, script) -> None:
    server.says(script)
    started = time.monotonic()
    failed = failure(server, limits=QUICK)
    assert failed.code == "timeout"
    assert not failed.permanent
    assert time.monotonic() - started < 1.5


def test_deadline_falls_on_a_slow_handshake(server) -> None:
    server.says(silent)
    started = time.monotonic()
    with pytest.raises(FetchError) as failed:
        fetch(f"https://{server.host_port}/", trusted={server.host_port}, limits=QUICK)
    assert failed.value.code == "timeout"
    assert time.monotonic() - started < 1.5


def test_plain_server_behind_https_is_a_failure_of_the_connection(server) -> None:
    server.says(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    with pytest.raises(FetchError) as failed:
        fetch(f"https://{server.host_port}/", trusted={server.host_port})
    assert failed.value.code == "tls"


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65_536)


def all_there_is(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")
    while True:
        connection.sendall(b"x" * 65_536)


def bomb(connection: socket.socket) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = b"".join(packer.compress(b"\0" * 1_000_000) for _megabyte in range(200)) + packer.flush()
    connection.sendall(ok(packed, "Content-Encoding: gzip"))


@pytest.mark.parametrize("script", [endless, all_there_is, bomb])
def test_page_larger_than_the_limit_is_refused_not_cut(server, script) -> None:
    server.says(script)
    tracemalloc.start()
    failed = failure(server, limits=Limits(seconds=20, body_bytes=1_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert failed.code == ("protocol" if script is all_there_is else "too_large")
    assert peak < 20_000_000


def test_page_of_just_the_limit_is_taken(server) -> None:
    server.says(ok(b"x" * 1000))
    assert len(get(server, limits=Limits(body_bytes=1000)).content) == 1000
    assert failure(server, limits=Limits(body_bytes=999)).code == "too_large"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A certificate of news.example.org that only those trust who are told to."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    made = tmp_path_factory.mktemp("tls") / "both.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=news.example.org",
    ]
    named = ["-addext", "subjectAltName=DNS:news.example.org", "-keyout", str(made), "-out", str(made) + ".crt"]
    subprocess.run([*command, *named], check=True, capture_output=True)
    made.write_bytes(made.read_bytes() + Path(f"{made}.crt").read_bytes())
    return made


def speaking_tls(certificate: Path, answer: bytes):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def script(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured:
            secured.recv(65_536)
            secured.sendall(answer)

    return script


READER = """
import sys
from sources.fetching import FetchError, Limits, Resolver, fetch

class Here(Resolver):
    def addresses(self, host, seconds):
        return ["127.0.0.1"]

port, host = sys.argv[1], sys.argv[2]
try:
    page = fetch(f"https://{host}:{port}/", trusted={f"{host}:{port}"}, resolver=Here(), limits=Limits(seconds=2))
    print(page.content)
except FetchError as failed:
    print(failed.code)
"""


def read_by_another_process(server, host: str, trusting: Path | None) -> str:
    env = {**os.environ, **({"SSL_CERT_FILE": str(trusting)} if trusting else {})}
    command = [sys.executable, "-W", "error", "-c", READER, str(server.port), host]
    return subprocess.run(command, env=env, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize(
    ("host", "trusted", "seen"),
    [
        ("news.example.org", True, repr(PAGE)),
        ("other.example.org", True, "certificate"),
        ("news.example.org", False, "certificate"),
    ],
)
def test_certificate_must_be_the_hosts_whatever_address_was_connected_to(
    tls_server, certificate: Path, host: str, trusted: bool, seen: str
) -> None:
    tls_server.says(speaking_tls(certificate, ok(PAGE)))
    assert read_by_another_process(tls_server, host, certificate if trusted else None) == seen


def test_deadline_falls_on_a_dripping_server_behind_tls(tls_server, certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def script(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured:
            dripping_body(secured)

    tls_server.says(script)
    assert read_by_another_process(tls_server, "news.example.org", certificate) == "timeout"


def continuing(connection: socket.socket) -> None:
    for _time in range(20_000):
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    connection.sendall(ok(PAGE))


def continuing_for_ever(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


def test_endless_promises_to_continue_end_at_the_deadline(server) -> None:
    server.says(continuing_for_ever)
    assert failure(server, limits=QUICK).code == "timeout"


def test_many_promises_to_continue_cost_no_more_than_the_deadline(server) -> None:
    server.says(continuing)
    started = time.monotonic()
    try:
        outcome = get(server, limits=Limits(seconds=2)).content
    except FetchError as failed:
        outcome = failed.code
    assert outcome in (PAGE, "timeout")
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("layers", ["gzip, gzip", "gzip, gzip, gzip, gzip, gzip, gzip", "br", "deflate"])
def test_layers_of_packing_are_refused_unopened(server, layers: str) -> None:
    server.says(ok(b"x" * 100, f"Content-Encoding: {layers}"))
    assert failure(server).code == "encoding"


def test_bomb_on_a_redirect_is_never_read(server) -> None:
    def leading_on(connection: socket.socket) -> None:
        connection.sendall(leading_to("/there").replace(b"Content-Length: 0", b"Content-Encoding: gzip"))
        connection.sendall(b"\x1f\x8b" + b"\0" * 1_000_000)

    server.says(leading_on, ok(PAGE))
    assert get(server).content == PAGE
