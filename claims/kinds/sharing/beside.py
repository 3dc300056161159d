"""The part and whole that stand in a share's own sentence.

Joined: the words leave no choice, as 300人中有45人，占15% or 45 of the 300 (15%); then what does not fit is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.kinds.relating.quantities import COUNT, PERCENT, Quantities, Quantity, names
from claims.kinds.sharing.forms import Share, forms

NEAR_BEFORE, NEAR_AFTER = 6, 3  # quantities of a share's sentence that may be its part or whole
SAID_WITHIN, BEHIND_WITHIN, BRACKET_WITHIN = (
    10,
    5,
    16,
)  # code points from a part to the words, or the bracket, that give its share
NAME_WITHIN = 10  # code points of a whole's name before its figure: more is a clause (properties worth $244m)
JOINED_WITHIN = 36  # code points from a whole to a part told behind it

PEOPLE = frozenset("人名位명")
CLOSING = frozenset(")），,、](（")
BRACKETS = ("（", "(", "（即", "(or", "（约", "（約")

_OTHERS = re.compile(r"[\d中里裡]")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]|[，,]\s?(?:同比|环比|環比|按年|按季)[^，,。；;（(]{1,14}")
_SUMMED = re.compile(r"合[计計]|共[计計]|[总總]共|合わせ|\b(?:together|combined)\b|합계|합쳐")
_BASIS = re.compile(r"\s?[（(](?:按|不含|不包括|剔除|以|扣除|excluding|based on|by |not counting)")
_LIGHT = re.compile(r"[约約仅僅共也就都均已只其所大]|\b(?:and|which|that|who|thus)\b")
Pair = tuple[Quantity, Quantity]


def near(quantities: Quantities, share: Share) -> list[Quantity]:
    """The quantities of a share's sentence, in the order of the text."""
    first, last = share.sentence
    before = [each for each in quantities.within(first, share.figure.start) if each.measure != PERCENT]
    after = [each for each in quantities.within(share.figure.end, last) if each.measure != PERCENT]
    apart = [each for each in before if each.end <= share.figure.start]
    return [*apart[-NEAR_BEFORE:], *after[:NEAR_AFTER]]


def pairs(beside: Sequence[Quantity], share: Share) -> list[Pair]:
    """Every two quantities of which one can be a part of the other, those nearest to the share first."""
    found = [(part, whole) for part in beside for whole in beside if may_be(part, whole)]
    at = share.figure.start
    return sorted(found, key=lambda pair: abs(pair[0].start - at) + abs(pair[1].start - at))


def may_be(part: Quantity, whole: Quantity) -> bool:
    """Whether one can be a part of the other."""
    return part.at != whole.at and part.measure == whole.measure and part.value <= whole.value


def goes_with(part: Quantity, whole: Quantity) -> bool:
    """Whether two quantities count the same, whichever is larger: a part above its whole is an error."""
    return part.at != whole.at and part.measure == whole.measure


def joined(quantities: Quantities, share: Share, beside: Sequence[Quantity], lang: str) -> Pair | None:
    """The part and whole that the words join, even where they make no sense; a share of change has none."""
    before = [each for each in beside if each.end <= share.figure.start]
    whole = named_whole(share, beside)
    if whole is not None and whole.start - share.saying.whole_at[0] <= NAME_WITHIN:
        part = _part_of(quantities, share, beside, whole, lang)
        return (part, whole) if part else None
    told = _told_behind(share, beside)
    if told is not None and len(before) == 1 and goes_with(told, before[0]):
        gap = quantities.body[share.figure.end : told.start]
        sure = forms(lang).part_join.search(gap) if share.said else _in_bracket(quantities, share, gap, told, before[0])
        return (told, before[0]) if sure else None
    return _joined_before(quantities, share, before, lang)


def _in_bracket(quantities: Quantities, share: Share, gap: str, told: Quantity, whole: Quantity) -> bool:
    """企业1000家，三分之一（330家）: a fraction in words, and what it comes to, of things counted alike."""
    alike = quantities.noun(told).strip()[:1] == quantities.noun(whole).strip()[:1] != ""
    return share.figure.unit is None and gap.strip() in BRACKETS and (alike or told.measure != COUNT)


def is_forced(quantities: Quantities, share: Share, pair: Pair, lang: str) -> bool:
    """Whether the words leave no other whole than that of a pair, so that what does not fit is wrong."""
    part, whole = pair
    return (
        names_no_other(quantities, share, whole, lang)
        and (_is_named(share, whole) or _count_alike(quantities, part, whole))
        and (share.said or _stands_alone(quantities.body, share))
        and _is_of_the_part(quantities.body, share, part)
        and not _BASIS.match(quantities.body, share.figure.end)
    )


def names_no_other(quantities: Quantities, share: Share, whole: Quantity, lang: str) -> bool:
    """Whether the words that name a share's whole name this one, or none: 占总数的15%, but not 占全省小学的15%."""
    if not share.whole or _is_named(share, whole):
        return True
    about, known = called(quantities, whole), forms(lang)
    if any(scope not in about for scope in known.scopes.findall(share.whole)):
        return False
    rest = known.generic.sub("", share.whole)
    named = names(known.generic.sub(" ", share.whole))
    if not rest.strip():
        return True
    foreign = named - names(about) if rest.isascii() else [each for each in rest.strip() if each not in about]
    return bool(named & names(about)) and len(foreign) <= (0 if rest.isascii() else 1)


def _is_of_the_part(body: str, share: Share, part: Quantity) -> bool:
    """Whether no other subject stands between a part and the words of its share: 女性960人，男性占70%."""
    if not share.said or not part.end <= share.saying.start <= share.figure.start:
        return True
    return not _LIGHT.sub("", re.split(r"[，,、]", body[part.end : share.saying.start])[-1]).strip() or (
        not re.search(r"[，,、]", body[part.end : share.saying.start])
    )


def called(quantities: Quantities, whole: Quantity) -> str:
    """The words to both sides of a quantity, as far as they are its own: 300名员工中有45人参加."""
    return quantities.label(whole) + " " + _OTHERS.split(quantities.noun(whole))[0]


def _is_named(share: Share, whole: Quantity) -> bool:
    """Whether a quantity itself stands in the words that name the whole: 占11.1萬個配額的20%."""
    first, last = share.saying.whole_at
    return first <= whole.start < last


def _count_alike(quantities: Quantities, part: Quantity, whole: Quantity) -> bool:
    """300 nurses are no part of 45 hospitals, nor 45名护士 of 300家医院."""
    if part.measure != COUNT:
        return True
    one, other = (quantities.noun(each).strip() for each in (part, whole))
    if one[:1].isascii() or other[:1].isascii():
        return part.value <= whole.value or not names(one) or bool(names(one) & names(other))
    return one[:1] == other[:1] or {one[:1], other[:1]} <= PEOPLE


def _stands_alone(body: str, share: Share) -> bool:
    """Whether a bracket holds a share and no more: 45 (15%), not 45 (15% of them girls)."""
    return body[share.figure.end : share.figure.end + 1] in CLOSING


def loosely(beside: Sequence[Quantity], share: Share) -> Iterator[Pair]:
    """三分之一（330家） behind its whole: a pair to try, though nothing says that it is a share."""
    told = _told_behind(share, beside)
    if told is not None:
        yield from (
            (told, whole) for whole in reversed(beside) if whole.end <= share.figure.start and may_be(told, whole)
        )


def named_whole(share: Share, beside: Sequence[Quantity]) -> Quantity | None:
    """The quantity inside the words that name the whole: 占300人的15%, 15% of the 300 people."""
    first, last = share.saying.whole_at
    inside = [each for each in beside if first <= each.start and each.end <= last]
    return inside[0] if len(inside) == 1 else None


def follows(body: str, part: Quantity, share: Share) -> bool:
    """Whether a share follows its part: in a bracket, or a few words on where it is said to be one."""
    if share.said and share.saying.start < share.figure.start:
        between = _ASIDE.sub("", body[part.end : share.saying.start])
        return part.end <= share.saying.start and len(between) <= SAID_WITHIN and not _SUMMED.search(between)
    gap = body[part.end : share.figure.start]
    if share.said and len(gap) <= BEHIND_WITHIN and not gap.isascii():
        return True
    return len(gap) <= BRACKET_WITHIN and any(mark in gap for mark in ("(", "（", ", or ", " or "))


def _joined_before(quantities: Quantities, share: Share, before: Sequence[Quantity], lang: str) -> Pair | None:
    if len(before) < 2:
        return None
    one, other = before[-2:]
    if not goes_with(one, other) or not follows(quantities.body, other, share):
        return None
    gap = quantities.body[one.end : other.start]
    if forms(lang).whole_first.fullmatch(gap):
        return other, one
    return (one, other) if forms(lang).part_first.fullmatch(gap) else None


def _part_of(
    quantities: Quantities, share: Share, beside: Sequence[Quantity], whole: Quantity, lang: str
) -> Quantity | None:
    """The part of a whole that the share's words name: behind it (or 45), or before the words (45人，占300人的15%)."""
    for each in beside:
        gap = quantities.body[whole.end : each.start]
        behind = each.start > share.figure.end and goes_with(each, whole) and len(gap) <= JOINED_WITHIN
        if behind and (each.start == share.part_after or forms(lang).part_join.search(gap)):
            return each
    before = [each for each in beside if each.end <= share.saying.start]
    if before and goes_with(before[-1], whole) and follows(quantities.body, before[-1], share):
        return before[-1]
    return None


def _told_behind(share: Share, beside: Sequence[Quantity]) -> Quantity | None:
    return next((each for each in beside if each.start == share.part_after), None)
