"""Small numbers as dates write them in Chinese characters: 十二, 二十九, 廿一, 二〇二四, 两千零四."""

from __future__ import annotations

DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "元": 1,
    "首": 1,
    "正": 1,
    "前": 1,
}
TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}


def number(written: str) -> int:
    """The value of digits or of a numeral. Raises KeyError for what is neither."""
    if written.isdigit():
        return int(written)
    if all(char in DIGITS for char in written):
        return int("".join(str(DIGITS[char]) for char in written))
    total = current = 0
    for char in written:
        if char in {"十", "百", "千"}:
            total += (current or 1) * TENS[char]
            current = 0
        elif char in TENS:
            total += TENS[char]
        elif char.isdigit():
            current = current * 10 + int(char)
        else:
            current = DIGITS[char]
    return total + current
