"""Shares whose part and whole are only named: 毛利率25.3%, 売上高に占める経常利益の割合は3.4%, 研发投入占营收的15%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claims.kinds.relating.quantities import PERCENT, Quantities, Quantity, names
from claims.kinds.relating.tables import table
from claims.kinds.sharing.forms import WORDS, Share

RATIO_LEAD = 24  # code points before a percentage in which its ratio is named
NEAR = 1500  # code points from a percentage to what it was computed from
PARTICLES = "のはがもをで、 "  # kana that close a name
MOST = 6  # quantities of one name looked at
LONG_NAME = 4  # pairs of characters
PART_NAME = 24  # code points before the words that make a share, which name its part
_PLAIN = re.compile(
    r"全年|本年|年度|公司|集团|集團|实现|實現|录得|錄得|合计|合計|总|總|[达達到为為约約是有了共的至]|[はがでの]|[은는이가]"
    r"|\b(?:the|its|total|was|were|is|of|came|to|stood|at|reached|rose|fell)\b"
)
_WHOLLY = re.compile(r"^(?:在|于|於|公司|其)|总(?!部|统|理)|總(?!部|統|理)")
_PARTS = re.compile(r"[^，。；\d]{0,3}[，。；]?\s*其中")
_CLAUSE = re.compile(r"[，,。；;：:\n()（）、]")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio known by its name. `defined`: its part and whole leave no choice, so that what does not fit is wrong."""

    name: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]
    defined: bool


@cache
def ratios(lang: str) -> tuple[Ratio, ...]:
    """The ratios of a language."""
    return tuple(
        Ratio(
            re.compile(rf"(?:{name})[^\d%。；;]{{0,12}}$", re.IGNORECASE),
            re.compile(part, re.IGNORECASE),
            re.compile(whole, re.IGNORECASE),
            defined,
        )
        for name, part, whole, defined in table(WORDS, lang).RATIOS
    )


def named_ratio(quantities: Quantities, share: Share, lang: str) -> Ratio | None:
    """The ratio named right before a percentage."""
    lead = quantities.body[max(share.sentence[0], share.figure.start - RATIO_LEAD) : share.figure.start]
    return next((ratio for ratio in ratios(lang) if ratio.name.search(lead)), None)


def of_ratio(quantities: Quantities, share: Share, ratio: Ratio) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of part and whole of a ratio, the nearest first."""
    near = _near(quantities, share)
    yield from _pairs(
        [each for each in near if ratio.part.search(quantities.about(each))],
        [each for each in near if ratio.whole.search(quantities.about(each))],
    )


def of_names(quantities: Quantities, share: Share) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of part and whole that a share's words name: X占Y的15%, YにしめるXの割合."""
    whole, part = names(share.whole), names(_part_name(quantities, share))
    if not whole or not part:
        return
    near = _near(quantities, share)
    yield from _pairs(
        [each for each in near if part & quantities.named(each)],
        [each for each in near if whole & quantities.named(each)],
    )


def bare(whole: str) -> str:
    """The name of a whole without what makes it one: 总营收, 在集团营业收入."""
    return _WHOLLY.sub("", whole.strip(PARTICLES + "的"))


def bears(quantities: Quantities, whole: Quantity, wanted: frozenset[str]) -> bool:
    """Whether a quantity bears a whole's name; in a long one the joint of two words may be missing (集团|营业收入)."""
    missing = wanted - names(quantities.about(whole))
    return not missing or (len(wanted) >= LONG_NAME and len(missing) == 1)


def is_plainly_called(quantities: Quantities, share: Share, whole: Quantity) -> bool:
    """Whether a quantity bears the name of the whole and no other beside it: 全年总营收达到, but not 母公司营收为.

    What is split into its parts right away (973.1亿元。其中) is the whole of what follows.
    """
    if _PARTS.match(quantities.body, whole.end):
        return True
    named = bare(share.whole)
    rest = _PLAIN.sub("", quantities.label(whole).replace(named, " ")).strip()
    return not rest or rest in quantities.body[share.sentence[0] : share.figure.end]


def only_of_names(quantities: Quantities, share: Share) -> tuple[Quantity, Quantity] | None:
    """The part and whole that bear the whole names a share's words give them, where each name has one value only."""
    whole, part = (names(words.strip(PARTICLES)) for words in (share.whole, share.saying.part))
    if not whole or not part:
        return None
    near = _near(quantities, share)
    parts = [each for each in near if part <= quantities.named(each)]
    wholes = [each for each in near if whole <= quantities.named(each)]
    if any(len({each.value for each in called}) != 1 for called in (parts, wholes)):
        return None
    return (parts[0], wholes[0]) if parts[0].measure == wholes[0].measure and parts[0].at != wholes[0].at else None


def _near(quantities: Quantities, share: Share) -> list[Quantity]:
    found = quantities.within(share.figure.start - NEAR, share.figure.end + NEAR)
    kept = [each for each in found if each.measure != PERCENT]
    return sorted(kept, key=lambda each: (each.start > share.figure.start, abs(each.start - share.figure.start)))


def _pairs(parts: Sequence[Quantity], wholes: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for part in parts[:MOST]:
        for whole in wholes[:MOST]:
            if part.measure == whole.measure and part.at != whole.at:
                yield part, whole


def _part_name(quantities: Quantities, share: Share) -> str:
    if share.saying.part:
        return share.saying.part
    lead = quantities.body[max(share.sentence[0], share.saying.start - PART_NAME) : share.saying.start]
    return _CLAUSE.split(lead)[-1]
