"""What a server's answer is worth: whether it is a page, whether it is whole, and its bytes up to a limit.

A short or garbled body is a temporary failure, never a text to judge by.
"""

from __future__ import annotations

import http.client
import ssl
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime

PIECE = 65_536  # bytes read or inflated at once
GZIP = 16 + zlib.MAX_WBITS
OK = frozenset({200, 203})


class FetchError(Exception):
    """Nothing usable came back. `sentence` is for the log; only what is not `permanent` is worth another try.

    retry_after: seconds the server asks to wait, or None where it does not say.
    """

    def __init__(self, code: str, sentence: str, *, permanent: bool, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.permanent = permanent
        self.retry_after = retry_after


# By status: code, sentence, whether it will stay so
STATUSES = {
    401: ("needs_login", "The page asks for a login: upload it as a file instead.", True),
    402: ("needs_login", "The page asks for a payment: upload it as a file instead.", True),
    403: ("refused", "The server refuses to show the page.", True),
    404: ("not_found", "The page does not exist.", True),
    408: ("busy", "The server gave up waiting.", False),
    410: ("not_found", "The page has been removed.", True),
    425: ("busy", "The server asks to try later.", False),
    429: ("busy", "The server asks to come less often.", False),
    451: ("refused", "The page may not be shown for legal reasons.", True),
}


def require_page(response: http.client.HTTPResponse) -> None:
    """Raises FetchError unless the answer is a whole page's."""
    status = response.status
    if status in OK:
        return
    later = _retry_after(response)
    if status in STATUSES:
        code, sentence, permanent = STATUSES[status]
        raise FetchError(code, sentence, permanent=permanent, retry_after=later)
    if status >= 500:
        sentence = f"The server reports a fault of its own ({status})."
        raise FetchError("server_error", sentence, permanent=False, retry_after=later)
    raise FetchError("status", f"The server answers with status {status} and no page.", permanent=status >= 400)


def _retry_after(response: http.client.HTTPResponse) -> float | None:
    """Seconds to wait: given as such, or as a moment by the server's own clock (RFC 9110, 10.2.3)."""
    given = (response.headers.get("Retry-After") or "").strip()
    if given.isascii() and given.isdigit():
        return float(given[:9])
    until, sent = _moment(given), _moment(response.headers.get("Date") or "")
    return max(0.0, (until - sent).total_seconds()) if until and sent else None


def _moment(written: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(written)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else None


def headers(response: http.client.HTTPResponse) -> dict[str, str]:
    """The answer's headers by lower-case name; repeated ones joined by commas."""
    found: dict[str, str] = {}
    for name, value in response.getheaders():
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def body(response: http.client.HTTPResponse, most: int) -> bytes:
    """The whole body, decompressed, of at most `most` bytes on the wire and again inflated. Raises FetchError."""
    _require_plain_framing(response)
    encoding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise FetchError("encoding", "The server packs the page in a way that was not asked for.", permanent=True)
    with errors_named():
        pieces: Iterable[bytes] = _limited(_pieces(response), most)
        if encoding != "identity":
            pieces = _limited(_inflated(pieces), most)
        return b"".join(pieces)


@contextmanager
def errors_named() -> Iterator[None]:
    """What a connection or its parser raises, as FetchError."""
    try:
        yield
    except TimeoutError:
        raise FetchError("timeout", "The server took too long.", permanent=False) from None
    except http.client.IncompleteRead:
        raise _short() from None
    except http.client.HTTPException as error:
        raise FetchError(
            "protocol", f"The server's answer is not proper HTTP ({type(error).__name__}).", permanent=False
        ) from None
    except zlib.error:
        raise FetchError("garbled", "The page came packed and cannot be unpacked.", permanent=False) from None
    except ssl.SSLError:
        raise FetchError("tls", "The secure connection broke.", permanent=False) from None
    except OSError:
        raise FetchError("broken", "The connection broke before the page was whole.", permanent=False) from None


def _require_plain_framing(response: http.client.HTTPResponse) -> None:
    """The body's length is told once, in one way. Raises FetchError."""
    lengths = {length.strip() for length in response.headers.get_all("Content-Length", [])}
    transfer = {coding.strip().lower() for coding in response.headers.get_all("Transfer-Encoding", [])}
    plain = all(length.isascii() and length.isdigit() for length in lengths)
    if len(lengths) > 1 or not plain or transfer - {"chunked"} or (lengths and transfer):
        raise FetchError("protocol", "The server does not say plainly how long the page is.", permanent=False)


def _pieces(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body as it comes. Raises FetchError where it ends before its announced length."""
    room = bytearray(PIECE)  # read() takes a chunk announced as -1 bytes for all there is; a buffer has an end
    while count := response.readinto(room):
        yield bytes(room[:count])
    if response.length:
        raise _short()


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Gzip, a little at a time, however much a little holds. Raises FetchError where it ends early."""
    inflater = zlib.decompressobj(GZIP)
    for piece in pieces:
        packed = piece
        while packed:
            if inflater.eof:
                inflater = zlib.decompressobj(GZIP)
            yield inflater.decompress(packed, PIECE)
            packed = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    while not inflater.eof:
        rest = inflater.decompress(inflater.unconsumed_tail, PIECE)
        if not rest:
            raise _short()
        yield rest


def _limited(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    taken = 0
    for piece in pieces:
        taken += len(piece)
        if taken > most:
            raise FetchError("too_large", f"The page is larger than {most:,} bytes.", permanent=True)
        yield piece


def _short() -> FetchError:
    return FetchError("short", "The page ended before it was whole.", permanent=False)
