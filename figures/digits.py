"""Numbers written in digits: 1,234.5, 12,34,567, 40 000, 3/4, 1 4/5, 2.5e6, 10², ½.

Grouping by commas follows the English and the Indian custom, by blank space the SI brochure (two groups, or 000).
A string of digits beyond LONGEST names a thing (an account, a hash), it counts nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 40  # the longest sum in use, in yen and to the sen, has 18 digits; Decimal keeps 28

PLAIN = (
    r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,6},[0-9]{2}(?![0-9]|[.,][0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9]|,[0-9]{3})(?:\.[0-9]++)?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])(?:\.[0-9]++)?"
    r"|[0-9]{1,3}(?: [0-9]{3}){2,6}(?![0-9])(?:\.[0-9]++)?"
    r"|[0-9]{1,3} 000(?![0-9])"
    r"|[0-9]++(?:\.[0-9]++){0,6}"
    r"|(?<![0-9.])\.[0-9]++)"
)
EXPONENT = re.compile(r"e(?P<sign>[+-]?)(?P<power>[0-9]{1,3})(?![0-9a-z])", re.IGNORECASE)
CARET = re.compile(r"\^(?P<power>[+-]{0,2}[0-9]{1,3})(?![0-9])")
SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SLASHED = re.compile(r"/(?P<below>[0-9]{1,4})(?![0-9/.,]{0,9}[0-9])")
MIXED = re.compile(r" {1,2}(?P<above>[0-9]{1,3}) ?/ ?(?P<below>[0-9]{1,3})(?![0-9/.,]{0,9}[0-9])")
VULGAR = {
    "½": Decimal("0.5"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip


def value_of(written: str) -> tuple[Decimal, Decimal] | None:
    """A string of digits → its value and the worth of its last digit; None where it counts nothing (192.168.1.2)."""
    if len(written) <= LONGEST and "," in written and written.rfind(",") > written.find(".") > 0:
        written = written.replace(".", "").replace(",", ".")  # 1.234,50 as most of Europe writes it
    if len(written) > LONGEST or written.count(".") > 1:
        return None
    bare = written.replace(",", "").replace(" ", "")
    value = Decimal(bare)
    exponent = value.as_tuple().exponent
    return value, Decimal((0, (1,), exponent if isinstance(exponent, int) else 0))
