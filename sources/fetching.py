"""The only module that opens a connection to an address somebody gave us.

A host is resolved once a hop, every answer is judged, and exactly a judged answer is connected to, so that a second
answer of the DNS can lead nowhere else. Redirects are followed by hand and judged like the first address. One deadline
covers everything: library timeouts start anew with each byte and never fire on a server that drips.
Proxies of the environment are not used; no cookies, no credentials.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from sources.addresses import ALLOWED_PORTS, NEVER_IN_URL, Address, AddressRefusedError, IPAddress, address, judge
from sources.responses import FetchError, body, errors_named, headers, require_page

__all__ = ["FetchError", "Fetched", "Limits", "Resolver", "fetch", "send"]

USER_AGENT = "Mozilla/5.0 (compatible; reader)"  # tells a page nothing of who reads it, or why
ACCEPT = "text/html, application/xhtml+xml, application/pdf, application/xml, text/*, */*;q=0.5"
READING = {"User-Agent": USER_AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip"}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304
CONNECT_SECONDS = 10.0  # for one of several addresses of a host


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: seconds in all, bytes on the wire and again after decompression, hops."""

    seconds: float = 30.0
    body_bytes: int = 16_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What an address said when it was read last: it is asked for changes alone, at that address and no other."""

    url: str
    etag: str = ""
    last_modified: str = ""

    def asking(self, at: Address) -> dict[str, str]:
        """The headers that ask for changes."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified} if at.url == self.url else {}
        return {name: value for name, value in asked.items() if value and value.isascii() and value.isprintable()}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: the body (decompressed), where it came from in the end, header names in lower case.

    Status 304, with no body: nothing changed since what is known.
    """

    content: bytes
    final_url: str
    status: int
    headers: Mapping[str, str]


class Resolver:
    """Asks the system's resolver, in a thread of its own: getaddrinfo cannot be told when to give up."""

    def addresses(self, host: str, seconds: float) -> Sequence[str]:
        """The IP addresses of a host, in the order to try. Raises OSError, TimeoutError."""
        answers: list[str] = []
        errors: list[OSError | UnicodeError] = []

        def ask() -> None:
            try:
                answers.extend(str(entry[4][0]) for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM))
            except (OSError, UnicodeError) as error:
                errors.append(error)

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(seconds)
        if asking.is_alive():
            raise TimeoutError
        if errors:
            raise OSError(str(errors[0]))
        return list(dict.fromkeys(answers))


class Deadline:
    """The end of a whole fetch."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._end = monotonic() + seconds
        self._seconds = seconds

    def left(self) -> float:
        """Seconds left. Raises FetchError when there are none."""
        left = self._end - self._monotonic()
        if left <= 0:
            raise FetchError("timeout", f"The server took longer than {self._seconds:g} seconds.", permanent=False)
        return left


class _Timed:
    """A socket whose every read may take no longer than what is left of the deadline."""

    deadline: Deadline

    def recv_into(self, *args: object) -> int:
        self.settimeout(self.deadline.left())  # type: ignore[attr-defined]
        return super().recv_into(*args)  # type: ignore[misc, no-any-return]


class _PlainSocket(_Timed, socket.socket):
    pass


class _TlsSocket(_Timed, ssl.SSLSocket):
    pass


def fetch(
    url: str,
    *,
    limits: Limits | None = None,
    trusted: Collection[str] = frozenset(),
    ports: Collection[int] = ALLOWED_PORTS,
    resolver: Resolver | None = None,
    known: Known | None = None,
    user_agent: str = USER_AGENT,
    monotonic: Callable[[], float] = time.monotonic,
) -> Fetched:
    """What stands at a URL. Raises FetchError, and nothing else that a URL or a server can cause.

    trusted: host:port pairs (FETCH_ALLOWED_HOSTS) of an operator's own servers, whose IP addresses are not judged.
    known: what the address said last; the answer then has status 304 where it says the same.
    """
    limits = limits or Limits()
    deadline = Deadline(limits.seconds, monotonic)
    for _hop in range(limits.redirects + 1):
        at = _address(url, ports, trusted)
        connected = _connect(at, resolver or Resolver(), deadline)
        asking = known.asking(at) if known else {}
        sent_headers = {**READING, "User-Agent": user_agent, **asking}
        with closing(connected), closing(_ask(connected, at, sent_headers)) as response:
            if asking and response.status == NOT_MODIFIED:
                return Fetched(b"", at.url, response.status, headers(response))
            if response.status not in REDIRECTS:
                require_page(response)
                return Fetched(body(response, limits.body_bytes), at.url, response.status, headers(response))
            url = _next(response, at)
    raise FetchError("redirects", f"The address leads on more than {limits.redirects} times.", permanent=True)


def send(
    url: str,
    content: bytes,
    sent_headers: Mapping[str, str],
    *,
    limits: Limits | None = None,
    trusted: Collection[str] = frozenset(),
    ports: Collection[int] = ALLOWED_PORTS,
    resolver: Resolver | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> Fetched:
    """What a server answers to a POST, whatever its status; no redirect is followed. Raises FetchError.

    The address is judged as with `fetch`. The answer's body is not read: its status is all a sender goes by.
    """
    deadline = Deadline((limits or Limits()).seconds, monotonic)
    at = _address(url, ports, trusted)
    connected = _connect(at, resolver or Resolver(), deadline)
    with closing(connected), closing(_ask(connected, at, sent_headers, content)) as response:
        return Fetched(b"", at.url, response.status, headers(response))


def _address(url: str, ports: Collection[int], trusted: Collection[str]) -> Address:
    try:
        return address(url, ports=ports, trusted=trusted)
    except AddressRefusedError as refused:
        raise FetchError(f"address_{refused.code}", str(refused), permanent=True) from None


def _connect(at: Address, resolver: Resolver, deadline: Deadline) -> socket.socket:
    """A connection to one of the host's judged addresses, with TLS where the scheme asks for it."""
    failure = ""
    for found in _judged(at, resolver, deadline):
        try:
            plain = _open(found, at.port, deadline)
        except OSError as error:
            failure = error.strerror or "no answer"
            continue
        return plain if at.scheme == "http" else _secured(plain, at, deadline)
    raise FetchError("connect", f"No connection to {at.host}: {failure}.", permanent=False)


def _judged(at: Address, resolver: Resolver, deadline: Deadline) -> list[IPAddress]:
    """The host's addresses; one that is not public refuses them all. Raises FetchError."""
    if at.literal is not None:
        return [at.literal]
    try:
        found = [ip_address(answer) for answer in resolver.addresses(at.host, deadline.left())]
    except TimeoutError:
        deadline.left()
        found = []
    except OSError:
        found = []
    if not found:
        raise FetchError("dns", f"No address is known for {at.host}.", permanent=False)
    if not at.trusted:
        _judge_all(found)
    return found


def _judge_all(found: Sequence[IPAddress]) -> None:
    try:
        for one in found:
            judge(one)
    except AddressRefusedError as refused:
        raise FetchError(f"address_{refused.code}", str(refused), permanent=True) from None


def _open(found: IPAddress, port: int, deadline: Deadline) -> _PlainSocket:
    plain = _PlainSocket(socket.AF_INET if found.version == 4 else socket.AF_INET6, socket.SOCK_STREAM)
    plain.deadline = deadline
    try:
        plain.settimeout(min(CONNECT_SECONDS, deadline.left()))
        plain.connect((str(found), port))
    except (OSError, FetchError):
        plain.close()
        raise
    return plain


def _secured(plain: _PlainSocket, at: Address, deadline: Deadline) -> _TlsSocket:
    """TLS on an open connection; the certificate must be the host's, whatever address was connected to."""
    try:
        plain.settimeout(deadline.left())
        secured = _tls().wrap_socket(plain, server_hostname=at.host)
    except ssl.SSLCertVerificationError as error:
        plain.close()
        raise FetchError(
            "certificate", f"The certificate of {at.host} is not valid: {error.verify_message}.", permanent=True
        ) from None
    except OSError:
        plain.close()
        deadline.left()
        raise FetchError("tls", f"No secure connection to {at.host} came about.", permanent=False) from None
    assert isinstance(secured, _TlsSocket)
    secured.deadline = deadline
    return secured


@cache
def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.sslsocket_class = _TlsSocket
    return context


def _ask(
    connected: socket.socket, at: Address, sent_headers: Mapping[str, str], content: bytes | None = None
) -> http.client.HTTPResponse:
    """Send the request (a POST where it has content), read the head of the answer. Raises FetchError."""
    connection = http.client.HTTPConnection(at.host, at.port)
    connection.sock = connected
    length = {} if content is None else {"Content-Length": str(len(content))}
    with errors_named():
        method = "GET" if content is None else "POST"
        connection.putrequest(method, at.target, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": at.authority, **sent_headers, **length, "Connection": "close"}.items():
            connection.putheader(name, value)
        connection.endheaders(content)
        return connection.getresponse()


def _next(response: http.client.HTTPResponse, at: Address) -> str:
    """Where a redirect leads; its body is never read. Raises FetchError where it leads nowhere."""
    location = response.headers.get("Location", "").encode("latin-1", "replace").decode("utf-8", "replace").strip()
    try:
        parts = urlsplit(location)
        is_repaired = NEVER_IN_URL.search(location) or (parts.scheme and not parts.netloc)  # joining would hide it
        return location if is_repaired or not location else urljoin(at.url, location)
    except ValueError:
        return location  # refused with its reason when judged
