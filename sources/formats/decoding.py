"""Bytes → letters, by what says how they are written, in the order browsers follow: mark, server, document, guess.

Only codecs that turn bytes into the letters of a language are known: Python's others (rot13, zlib, utf-7, punycode)
turn one text into another, which is how hostile pages hide what they say.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from sources.formats.format import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The label as it is written → Python's codec; the widest of a family, as browsers do (WHATWG Encoding)
CODECS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "chinese", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "cp949", "windows-949", "ks_c_5601-1989"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932"), "cp932"),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc_jp"),
    "iso-2022-jp": "iso2022_jp",
    **dict.fromkeys(("utf-16", "utf-16le"), "utf-16-le"),
    "utf-16be": "utf-16-be",
    **dict.fromkeys(("us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"), "cp1252"),
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 7, 9, 10, 13, 14, 15, 16)},
    **{f"windows-125{part}": f"cp125{part}" for part in (0, 1, 3, 4, 5, 6, 7, 8)},
}
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*(?P<label>[A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
HEAD_BYTES = 4_096
GUESSED_BYTES = 200_000  # a guess from more costs seconds and is no better
LEAST_FREQUENT = 0.12  # prose of each language has 0.25 to 0.45, a table of heads and names 0.15; a wrong codec 0.03
FREQUENT = {
    "gb18030": frozenset(
        "的一是在不了有和人这中大为上个国以要会年月日万亿元数量额区市份第合计比增长金额单位产业公司企业据总民"
    ),
    "big5hkscs": frozenset(
        "的一是在不了有和人這中大為上個國以要會年月日萬億元數量額區市份第合計比增長金額單位產業公司企業據總民"
    ),
    "cp949": frozenset("이다는에의을가고로한지사은도하기를서인대년월일원억만수자정부금액구분단위전시명으계합산업중국"),
    "cp932": frozenset("のにはをとがでしてたいるなれあものから年月日人円億万数金額区分単位合計本業会社国前同大中"),
    "euc_jp": frozenset("のにはをとがでしてたいるなれあものから年月日人円億万数金額区分単位合計本業会社国前同大中"),
}
MOST_GARBLED = 0.01  # share of replacement characters beyond which a text is not what its label says


def decoded(content: bytes, charset: str = "", *, is_page: bool = False) -> str:
    """The text. Raises UnreadableError where the bytes are no text in any encoding that is known."""
    for mark, codec in MARKS:
        if content.startswith(mark):
            return content.decode(codec, "replace")
    labels = [charset.strip().lower()]
    if is_page and (found := DECLARED.search(content[:HEAD_BYTES])):
        labels.append(found["label"].decode("ascii").lower())
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for label in labels:
        if label in CODECS:
            text = content.decode(CODECS[label], "replace")
            if text.count("\ufffd") <= MOST_GARBLED * len(text):
                return text
    return _guessed(content)


def _guessed(content: bytes) -> str:
    """By the letters that are most frequent in each language, where they decide; else by charset-normalizer."""
    shares = {codec: _share(content, codec, letters) for codec, letters in FREQUENT.items()}
    likely = max(shares, key=lambda codec: shares[codec])
    if shares[likely] >= LEAST_FREQUENT and sorted(shares.values())[-2] < shares[likely] / 2:
        return content.decode(likely, "replace")
    best = from_bytes(content[:GUESSED_BYTES]).best()
    codec = CODECS.get((best.encoding if best else "").replace("_", "-")) or (best.encoding if best else "")
    if best is None or codec not in set(CODECS.values()):
        raise UnreadableError("encoding_unknown")
    return content.decode(codec, "replace")


def _share(content: bytes, codec: str, letters: frozenset[str]) -> float:
    """Which share of a text's letters beyond ASCII are frequent ones; 0 where it cannot be in the codec."""
    head = content[:GUESSED_BYTES]
    text = head.decode(codec, "replace")
    beyond = [letter for letter in text if letter > "\x7f"]
    if not beyond or text.count("\ufffd") > MOST_GARBLED * len(text):
        return 0.0
    return sum(letter in letters for letter in beyond) / len(beyond)
