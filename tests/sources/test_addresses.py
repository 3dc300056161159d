import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.addresses import AddressRefusedError, address, judge

REFUSED = {
    "scheme": [
        "ftp://files.example.org/a",
        "file:///srv/notes.txt",
        "gopher://example.org",
        "data:text/plain,hello",
        "http:example.org",
        "//example.org/page",
        "example.org/page",
        "",
    ],
    "credentials": [
        "http://reader@example.org/",
        "https://reader:secret@example.org/",
        "http://example.org:80@10.1.2.3/",
    ],
    "characters": [
        "http://example.org\\@10.1.2.3/",
        "http://exam\tple.org/",
        "http://example.org/a b",
        " http://example.org/",
        "http://example.org/\r\nHost: inner",
        "http://example.org/\x00",
        "http://example.org/\ufeff",
    ],
    "port": ["http://example.org:23/", "http://example.org:5432/", "http://example.org:/", "http://example.org:0/"],
    "unreadable": ["http://example.org:70000/", "http://[2606:4700::1/", "http://example.org:８０/"],
    "host": ["http:///page", "http://.example.org", "http://a..example.org", "http://%65xample.org/", "http://-a.org/"],
    "inner_name": [
        "http://localhost/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://shop.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
    ],
    "odd_number": [
        "http://10.1/",
        "http://0x0a.1.2.3/",
        "http://012.1.2.3/",
        "http://167837955/",
        "http://0xa010203",
        "http://10.1.2.3.4/",
        "http://99999999999/",
        "http://010.001.002.003/",
    ],
    "look_alike": ["http://１０.1.2.3/", "http://ｅxample.org/", "http://②.example.org/"],
    "inner_address": [
        "http://10.1.2.3/",
        "http://10.1.2.3./",
        "http://172.20.0.9/",
        "http://192.168.7.7/",
        "http://127.8.8.8/",
        "http://0.0.0.0/",
        "http://169.254.10.20/",
        "http://100.127.255.254/",
        "http://192.0.0.8/",
        "http://198.19.4.4/",
        "http://198.51.100.7/",
        "http://239.1.1.1/",
        "http://250.1.1.1/",
        "http://255.255.255.255/",
        "http://168.63.129.16/",
        "http://10。1。2。3/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::5]/",
        "http://[fe80::5%25eth0]/",
        "http://[fd12:3456::1]/",
        "http://[fec0::7]/",
        "http://[ff0e::1]/",
        "http://[::ffff:10.1.2.3]/",
        "http://[::ffff:0a01:203]/",
        "http://[::10.1.2.3]/",
        "http://[::8.8.8.8]/",
        "http://[::ffff:0:8.8.8.8]/",
        "http://[64:ff9b::10.1.2.3]/",
        "http://[64:ff9b:1::8.8.8.8]/",
        "http://[2002:a01:203::]/",
        "http://[2002:808:808::]/",
        "http://[2001:0:1::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
    ],
    "too_long": ["http://example.org/" + "a" * 2_000],
}


@pytest.mark.parametrize(("code", "url"), [(code, url) for code, urls in REFUSED.items() for url in urls])
def test_address_that_could_lead_inside_is_refused_with_its_reason(code: str, url: str) -> None:
    with pytest.raises(AddressRefusedError) as refused:
        address(url)
    assert refused.value.code == code


def test_refusal_never_repeats_a_password() -> None:
    with pytest.raises(AddressRefusedError) as refused:
        address("https://desk:hunter2@example.org/")
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a?b=c#part", "https://example.org/a?b=c"),
        ("http://example.org./a//b/", "http://example.org/a//b/"),
        ("http://example.org//b", "http://example.org//b"),
        ("https://example.org/新闻?词=汇率", "https://example.org/%E6%96%B0%E9%97%BB?%E8%AF%8D=%E6%B1%87%E7%8E%87"),
        ("https://新闻.例子.中国/", "https://xn--efvy88h.xn--fsqu00a.xn--fiqs8s/"),
        ("http://93.184.216.34/x", "http://93.184.216.34/x"),
        ("http://[2606:4700:0::1111]:80/", "http://[2606:4700:0::1111]/"),
        ("http://a_b.example.org/", "http://a_b.example.org/"),
        ("http://example.org/?next=http://10.1.2.3/", "http://example.org/?next=http://10.1.2.3/"),
        ("http://example.org/@10.1.2.3", "http://example.org/@10.1.2.3"),
        ("http://10.example.org/", "http://10.example.org/"),
        ("http://local.example.org/", "http://local.example.org/"),
    ],
)
def test_plain_public_address_is_taken_in_canonical_form(url: str, canonical: str) -> None:
    assert address(url).url == canonical


@pytest.mark.parametrize(
    "url", ["http://example.org/新闻?q=a+b&c=%20", "https://例子.中国:443/路", "http://8.8.4.4//x?y"]
)
def test_canonical_form_is_its_own_canonical_form(url: str) -> None:
    once = address(url).url
    assert address(once).url == once


def test_host_an_operator_named_is_exempt_on_that_port_alone() -> None:
    trusted = {"127.0.0.1:8099", "[::1]:8099", "wiki.internal:80"}
    assert address("http://127.0.0.1:8099/a", trusted=trusted).trusted
    assert address("http://[::1]:8099/a", trusted=trusted).trusted
    assert address("http://wiki.internal/a", trusted=trusted).trusted
    for other in (
        "http://127.0.0.1:8098/",
        "http://127.0.0.1/",
        "http://127.0.0.2:8099/",
        "http://wiki.internal:8099/",
    ):
        with pytest.raises(AddressRefusedError):
            address(other, trusted=trusted)


@given(st.ip_addresses(v=4))
def test_ipv4_address_written_as_ipv6_is_judged_as_what_it_is(plain: ipaddress.IPv4Address) -> None:
    for prefix in (0xFFFF << 32, 0x64FF9B << 96):
        dressed = ipaddress.IPv6Address(prefix + int(plain))
        assert _passes(dressed) == _passes(plain)


@given(st.ip_addresses())
def test_nothing_passes_that_the_standard_library_calls_private(found: ipaddress.IPv4Address) -> None:
    if found.is_private or found.is_loopback or found.is_link_local or found.is_multicast or found.is_reserved:
        assert not _passes(found) or _embeds_public(found)


@given(st.text(max_size=60))
def test_any_text_is_taken_or_refused_and_never_breaks(text: str) -> None:
    for url in (text, f"http://{text}/", f"https://example.org/{text}"):
        try:
            taken = address(url)
        except AddressRefusedError:
            continue
        assert taken.url.isascii()
        assert taken.url.startswith(("http://", "https://"))


def _passes(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    try:
        judge(found)
    except AddressRefusedError:
        return False
    return True


def _embeds_public(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return found.version == 6 and int(found) >> 32 in (0xFFFF, 0x64FF9B << 64)
