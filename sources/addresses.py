"""Which addresses may be fetched. Pure: it judges text and numbers, and resolves nothing.

A URL is refused unless it is plainly http or https to a plain host name or a plainly written public address. Nothing is
repaired: what browsers and resolvers read in different ways (backslashes, odd number forms, look-alike letters, names
before an @) is refused, as each has been a way into an inner network.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

IPAddress = IPv4Address | IPv6Address

LONGEST = 2_000  # characters; what databases, logs and servers take
DEFAULT_PORTS = {"http": 80, "https": 443}
ALLOWED_PORTS = frozenset(DEFAULT_PORTS.values())

# Controls, blanks and backslashes; parsers delete some of them and read the others differently
NEVER_IN_URL = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff\ud800-\udfff]")
PLAIN_HOST = re.compile(r"(?=.{1,253}$)(?!-)[a-z0-9_-]{1,63}(\.(?!-)[a-z0-9_-]{1,63})*")
NUMBER_LABEL = re.compile(r"[0-9]+|0x[0-9a-f]*")
PATH_SAFE = "/%:@!$&'()*+,;=~-._"

# Names that lead to the machine or network at hand, whatever the DNS says (RFC 6761, 6762, 8375; cloud metadata)
INNER_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "localdomain", "onion", "test")

# IANA special-purpose registries (RFC 6890 and later), and what clouds answer from
REFUSED_V4 = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers, and inner to some clouds
        "127.0.0.0/8",
        "168.63.129.16/32",  # Azure's host, inside a public block
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",
    )
)
PUBLIC_V6 = ip_network("2000::/3")  # all that is given out; every other block is special
REFUSED_V6 = tuple(
    ip_network(block)
    for block in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",
        "2002::/16",  # 6to4: an IPv4 address in disguise
        "2620:4f:8000::/48",
        "3fff::/20",
    )
)
# An IPv4 address written as IPv6 is judged as what it is: mapped, and the well-known prefix of NAT64 (RFC 6052)
EMBEDDING = (ip_network("::ffff:0:0/96"), ip_network("64:ff9b::/96"))


class AddressRefusedError(ValueError):
    """The address may not be fetched. `code` is stable; the text is a sentence for the editor, without secrets."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Address:
    """A URL that may be tried: its parts, canonical (lower-case ASCII host, no fragment, path percent-encoded).

    `literal` is the IP address where the host is one. `trusted`: an operator named this host and port; its IP address
    is not judged.
    """

    scheme: str
    host: str
    port: int
    target: str
    literal: IPAddress | None = None
    trusted: bool = False

    @property
    def authority(self) -> str:
        """The host as in a URL, with the port where it is not the scheme's own."""
        host = _bracketed(self.host)
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The canonical URL."""
        return f"{self.scheme}://{self.authority}{self.target}"


def address(url: str, *, ports: Collection[int] = ALLOWED_PORTS, trusted: Collection[str] = frozenset()) -> Address:
    """A URL as an address that may be tried. Raises AddressRefusedError.

    trusted: host:port pairs of an operator's own servers, exempt from the rules on ports and IP addresses.
    """
    if len(url) > LONGEST:
        raise AddressRefusedError("too_long", f"The address is longer than {LONGEST:,} characters.")
    if NEVER_IN_URL.search(url):
        raise AddressRefusedError(
            "characters", "The address contains a blank, a backslash or an invisible character: remove it."
        )
    scheme, host, port, target = _parts(url)
    if f"{_bracketed(host)}:{port}" in trusted:
        return Address(scheme, host, port, target, _literal(host), trusted=True)
    if port not in ports:
        raise AddressRefusedError("port", f"Port {port} is not among those that may be fetched.")
    literal = _literal(host)
    if literal is not None:
        judge(literal)
    elif host.endswith(tuple(f".{name}" for name in INNER_NAMES)) or host in INNER_NAMES:
        raise AddressRefusedError("inner_name", "The address names a host of an inner network.")
    return Address(scheme, host, port, target, literal)


def judge(found: IPAddress) -> None:
    """Refuse an IP address that is not a public host's. Raises AddressRefusedError."""
    if not _is_public(found):
        raise AddressRefusedError("inner_address", "The address leads to an inner, reserved or special network.")


def _is_public(found: IPAddress) -> bool:
    if isinstance(found, IPv4Address):
        return not any(found in block for block in REFUSED_V4)
    if found.scope_id is not None:
        return False
    if any(found in block for block in EMBEDDING):
        return _is_public(IPv4Address(int(found) & 0xFFFFFFFF))
    return found in PUBLIC_V6 and not any(found in block for block in REFUSED_V6)


def _parts(url: str) -> tuple[str, str, int, str]:
    """Scheme, plain host, port and target of a URL. Raises AddressRefusedError."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressRefusedError("unreadable", "The address cannot be read: check its host and port.") from None
    if parts.scheme not in DEFAULT_PORTS or not url.lower().startswith(f"{parts.scheme}://"):
        raise AddressRefusedError("scheme", "Only addresses that start with http:// or https:// can be fetched.")
    if "@" in parts.netloc:
        raise AddressRefusedError("credentials", "The address carries a name or password before an @: remove it.")
    if not _port_is_plain(parts.netloc):
        raise AddressRefusedError("port", "The port of the address is not plain digits.")
    host = _plain_host(parts.hostname or "")
    target = quote(parts.path or "/", safe=PATH_SAFE)
    if parts.query:
        target += "?" + quote(parts.query, safe=PATH_SAFE + "?")
    return parts.scheme, host, DEFAULT_PORTS[parts.scheme] if port is None else port, target


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _port_is_plain(netloc: str) -> bool:
    """Whether what follows the host's colon, if anything, is one to five ASCII digits."""
    _host, colon, port = netloc.rpartition(":")
    return not colon or netloc.endswith("]") or (port.isascii() and port.isdigit() and len(port) <= len("65535"))


def _plain_host(host: str) -> str:
    """The host in lower-case ASCII. Raises AddressRefusedError for forms that only some programs read as a host."""
    plain = host.lower().removesuffix(".")
    if not plain.isascii():
        plain = _idna(plain)
    if ":" in plain or PLAIN_HOST.fullmatch(plain):
        return plain
    raise AddressRefusedError("host", "The address has no plain host name.")


def _idna(host: str) -> str:
    """A host in other letters than ASCII's. Letters that only dress up ASCII (full-width, circled) are refused."""
    try:
        encoded = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise AddressRefusedError("host", "The address has no plain host name.") from None
    if any(_dresses_up(label) for label in re.split("[.。．｡]", host)):
        raise AddressRefusedError("look_alike", "The host name is written in look-alike letters: type plain ones.")
    return encoded


def _dresses_up(label: str) -> bool:
    """Whether a label that is not ASCII becomes plain ASCII when encoded."""
    return not label.isascii() and not label.encode("idna").startswith(b"xn--")


def _literal(host: str) -> IPAddress | None:
    """The IP address a host is written as, or None for a name. Raises AddressRefusedError for odd number forms."""
    if ":" not in host and not NUMBER_LABEL.fullmatch(host.rsplit(".", 1)[-1]):
        return None
    try:
        return ip_address(host)
    except ValueError:
        raise AddressRefusedError("odd_number", "The host is a number in an unusual form: write it plainly.") from None
