"""Addresses that have led into inner networks elsewhere, by what they try; each is refused unconnected."""

from __future__ import annotations

LOOPBACK = ["127.0.0.1", "127.0.0.2", "127.255.255.254", "localhost", "LOCALHOST", "localhost.", "app.localhost"]
SHORTENED = ["127.0.0.1.", "127.1", "127.0.1", "0177.1", "0177.0.0.1", "017700000001", "127.000.000.001"]
NUMBERS = ["0x7f.1", "0x7f000001", "0x7f.0.0.1", "2130706433", "2852039166", "0xa9fea9fe", "0", "0.0.0.0"]
TOO_BIG = [
    "0377.0377.0377.0377",
    "4294967295",
    "0xffffffff",
    "255.255.255.255",
    "0xBaaaaaaffffffff",
    "4294967296",
]
PRIVATE = ["10.0.0.2", "172.16.0.1", "172.31.255.255", "192.168.1.1"]
METADATA = ["169.254.169.254", "169.254.168.100", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192"]
RESERVED = ["192.0.2.1", "192.88.99.1", "198.18.0.1", "203.0.113.1", "224.0.0.1", "240.0.0.1"]
SIX = ["::1", "::", "0:0:0:0:0:0:0:0", "fe80::1", "fe80::1%25eth0", "fc00::1", "fd00:ec2::254", "fec0::1"]
MAPPED = ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:a9fe:a9fe", "::ffff:0:0", "::127.0.0.1", "::ffff:0:127.0.0.1"]
TRANSLATED = ["64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:a9fe:a9fe::", "2001::1"]
OTHERS = ["ff02::1", "feef::1"]
LOOK_ALIKE = ["１２７.０.０.１", "127。0。0。1", "①②⑦.⓪.⓪.①", "ｌｏｃａｌｈｏｓｔ", "𝕘itlab.com"]
TWO_READINGS = [
    "http://news.test\\@127.0.0.1/",
    "http://127.0.0.1\\.news.test/",
    "http://127.0.0.1#@news.test/",
    "http://127.0.0.1?@news.test/",
    "http://news.test@127.0.0.1/",
    "http://news.test:80@127.0.0.1/",
    "http://desk:word@news.example/",
]
MALFORMED = [
    "http://exa\tmple.org/",
    "http://news.example/\r\nHost: inner",
    "\x00http://127.0.0.1/",
    " javascript:alert(1)",
    "http:127.0.0.1",
    "//10.0.0.5/x",
    "http://%31%32%37.0.0.1/",
]
SCHEMES = [
    "file:///srv/notes",
    "file:/srv/notes",
    "file:srv",
    "gopher://127.0.0.1/",
    "dict://127.0.0.1/",
    "ftp://files.example/",
    "jar:http://news.example!/",
    "data:text/html,x",
    "javascript:alert(1)",
]
PORTS = [f"http://news.example:{port}/" for port in ("22", "25", "6379", "0", "99999", "０８０")]

HOSTS = [*LOOPBACK, *SHORTENED, *NUMBERS, *TOO_BIG, *PRIVATE, *METADATA, *RESERVED, *LOOK_ALIKE]
HOSTS += [f"[{host}]" for host in (*SIX, *MAPPED, *TRANSLATED, *OTHERS)]
URLS = [*(f"http://{host}/" for host in HOSTS), *TWO_READINGS, *MALFORMED, *SCHEMES, *PORTS]
IN_A_HEADER = [url for url in URLS if not {"\r", "\n", "\x00"} & set(url)]  # what a Location can carry
