"""Sums that do not come out, where the words leave no doubt that they should.

A total right behind its list (男12人、女9人，共20人); parts of which there is no other (其中男12人、女9人; 第一产业,
第二产业, 第三产业); words that leave nothing out (made up of); and parts that would come out but for one slip of the
hand. Nothing else: a total may have another subject (全国共80家), a list may stop (等, など, including) or overlap, and
a total may be of more than was listed (累计, this year).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from claims.kinds.relating.quantities import COUNT, PERCENT, Quantities, Quantity, names
from claims.kinds.summing.listing import CLOSE, list_after, list_before, series_after
from claims.kinds.summing.runs import Found, Ground, words
from claims.kinds.summing.slipped import slipped
from figures.figure import Exactness

TOTAL_WORD = 12  # code points between the word of a total and its figure
COUNTER = 2  # code points of a counter: what a noun has more is a predicate (12人受伤)
LEAD = 30  # code points before a list in which it is said to stop before its end
ASIDE = 40  # code points behind the parts in which a rest of them is named
OF_ANYTHING = frozenset("个個つ개")
LEAST_APART, MOST_APART = 3, 40  # names of a set whose total may stand far off, and the quantities looked at for it
PEOPLE = frozenset("人名位")
LINKS = names("其中 分别 分別 包括 within whom which of are were was and the 이 가운데 으로 のうち うち")
BOUNDS = frozenset({Exactness.AT_LEAST, Exactness.AT_MOST})
_OPENED, _CLOSED = "（(", "）)"
_CLAUSES = re.compile(r"[，,。；;：:\n（）()、]|\.\s")
_DIGIT = re.compile(r"[\d（(,，、。]")
_OBJECT = re.compile(r"\w?[を을를]")
_HARMED = re.compile(r"[人名](?:伤亡|傷亡|死伤|死傷|遇难或受伤)")
_GROWTH = re.compile(r"%|％|百分点|増|增|减|減|升|降|涨|跌|\b(?:up|down|ris|r[oi]se|fell|fall)", re.IGNORECASE)


def wrong_sums(ground: Ground, known: Sequence[Found]) -> Iterator[Found]:
    """The sums among the quantities of one measure that are said and do not come out; those known already are left."""
    totals = {sum_.total.at for sum_ in known}
    found = list(_beside(ground, totals))
    yield from found
    yield from _apart(ground, totals, {part.at for sum_ in (*known, *found) for part in sum_.parts})


def _beside(ground: Ground, known: Container[int]) -> Iterator[Found]:
    for place, whole in enumerate(ground.measured):
        if whole.at in known or whole.measure == PERCENT:
            continue
        parts = _behind(ground, place) or _ahead(ground, place)
        if parts:
            yield Found(whole, parts)


def _apart(ground: Ground, known: Container[int], used: Container[int]) -> Iterator[Found]:
    """Parts of which there is no other (第一产业, 第二产业, 第三产业), and a total far before them but for a slip."""
    for names_ in words(ground.lang).opposites:
        if len(names_) < LEAST_APART:
            continue
        for first in range(len(ground.measured) - len(names_) + 1):
            parts = tuple(ground.measured[first : first + len(names_)])
            labels = [ground.quantities.label(part) for part in parts]
            if all(_is_borne(name, label) for name, label in zip(names_, labels, strict=True)) and not any(
                part.at in used for part in parts
            ):
                before = [each for each in ground.measured[max(0, first - MOST_APART) : first] if each.at not in known]
                whole = next((each for each in reversed(before) if slipped(each, parts)), None)
                if whole is not None:
                    yield Found(whole, parts)


# ---------------------------------------------------------------- a total behind its list


def _behind(ground: Ground, place: int) -> tuple[Quantity, ...]:
    """The list that the total at a place closes: 男12人、女9人，共20人; 12 men and 9 women, 20 in all."""
    quantities, measured, lang = ground.quantities, ground.measured, ground.lang
    whole, parts = measured[place], list_before(quantities, measured, place)
    if not parts or not _all_stand(ground, parts, whole):
        return ()
    if not _closes(quantities, parts, whole, lang):
        return ()
    every = _are_all(quantities, parts, whole, lang)
    if whole.value <= max(part.value for part in parts) and _OBJECT.match(quantities.body, whole.end):
        return ()  # 合計5億円を寄付した tells what was done, and not what the items come to
    if not every and not _one_kind(quantities, [*parts, whole], lang):
        return ()
    between = quantities.body[max(0, parts[0].start - LEAD) : whole.start]
    if words(lang).open.search(between) and not every:
        return ()
    return _doubled(ground, parts)


def _closes(quantities: Quantities, parts: Sequence[Quantity], whole: Quantity, lang: str) -> bool:
    """Whether a word of totals stands behind a list with no other subject between, and tells of the same."""
    last, known = parts[-1], words(lang)
    gap, tail = quantities.body[last.end : whole.start], quantities.body[whole.end : whole.end + ASIDE]
    behind = known.behind.match(tail)
    if behind is not None:
        return known.join.fullmatch(gap) is not None and not known.wider.match(tail[behind.end() :])
    found = next(known.sums.finditer(gap), None)
    if found is None or not known.join.fullmatch(gap[: found.start()]):
        return False
    said = gap[found.end() :]
    if len(said) > TOTAL_WORD or not _is_said_of_items(quantities, parts, said, lang):
        return False
    return _same_predicate(quantities, last, whole) and not known.wider.match(tail)


def _is_said_of_items(quantities: Quantities, parts: Sequence[Quantity], said: str, lang: str) -> bool:
    """Whether the words between a total's word and its figure are light (共有), or those of the items (共发放)."""
    rest = words(lang).light.sub("", said).strip()
    return not rest or all(rest in quantities.label(part) for part in parts)


def _same_predicate(quantities: Quantities, last: Quantity, whole: Quantity) -> bool:
    """12人死亡、80人受伤，共300人被疏散 tells of others than its items."""
    one, other = (quantities.noun(each).strip() for each in (last, whole))
    if other[:1] in OF_ANYTHING and len(other) > COUNTER and other[1 : COUNTER + 1] not in quantities.about(last):
        return False  # 金奖5个、银奖10个，共35个国家
    if one.isascii() or other.isascii() or len(one) <= COUNTER or len(other) <= COUNTER:
        return True
    return one[1:] in other or other[1:] in one or _HARMED.match(other) is not None


def is_total_behind(quantities: Quantities, whole: Quantity, lang: str) -> bool:
    """20 in all."""
    return words(lang).behind.match(quantities.body[whole.end : whole.end + CLOSE]) is not None


def _may_add(ground: Ground, parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether none is what another is held against (from 80), and none a threshold."""
    bounded = any(each.figure.exactness in BOUNDS for each in (*parts, whole))
    return not bounded and all(map(ground.may_be_part, parts))


def _all_stand(ground: Ground, parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether the items are all that a list can hold: none compared, hedged, bracketed, unread or farther off."""
    quantities, body = ground.quantities, ground.quantities.body
    if not _may_add(ground, parts, whole):
        return False
    sentence = quantities.sentence(parts[0].start, parts[0].end)
    ends = (min(whole.start, parts[0].start), max(whole.end, parts[-1].end))
    others = {each.at for each in ground.between(sentence[0], max(sentence[1], ends[1]))}
    if others - {part.at for part in parts} - {whole.at}:
        return False
    gaps = [body[one.end : other.start] for one, other in pairwise(parts)]
    lists = "".join(gaps)
    if any(mark in lists for mark in _OPENED + _CLOSED):
        return False
    return not any(words(ground.lang).unread.search(gap) for gap in gaps)


def _one_kind(quantities: Quantities, every: Sequence[Quantity], lang: str) -> bool:
    """Whether all count the same: 人 and 人; money and measures do by their unit, and "in all" says it of any."""
    if every[0].measure != COUNT or is_total_behind(quantities, every[-1], lang):
        return True
    nouns = [quantities.noun(each).strip() for each in every]
    if all(noun.isascii() for noun in nouns):
        return _one_english_kind(nouns)
    counters = {"人" if noun[:1] in PEOPLE else noun[:1] for noun in nouns[:-1]}
    total = "人" if nouns[-1][:1] in PEOPLE else nouns[-1][:1]
    return counters == {total} and total != "" and not total.isascii()


def _one_english_kind(nouns: Sequence[str]) -> bool:
    """12 German firms and 8 French firms, a total of 20 firms; a total of 20 tells nothing else."""
    *items, total = [names(noun) for noun in nouns]
    return not total or all(total & item for item in items)


# ---------------------------------------------------------------- a total before its parts


def _ahead(ground: Ground, place: int) -> tuple[Quantity, ...]:
    """The parts into which the total at a place is split, and that must be all, or would be but for a slip."""
    quantities, measured, lang = ground.quantities, ground.measured, ground.lang
    whole = measured[place]
    parts = list_after(quantities, measured, place, lang) or series_after(quantities, measured, place, lang)
    if not parts or not _may_add(ground, parts, whole):
        return ()
    if slipped(whole, parts):
        return parts
    if not _all_stand(ground, parts, whole):
        return ()
    lead = quantities.body[whole.end : parts[0].start]
    if not _is_near(lead, lang) or _leaves_over(quantities, parts, lang):
        return ()
    if words(lang).partly.search(lead):
        return ()
    wholly = words(lang).wholly.search(lead) and _one_kind(quantities, [*parts, whole], lang)
    return parts if wholly or _are_all(quantities, parts, whole, lang) else ()


def _is_near(lead: str, lang: str) -> bool:
    """Whether nothing but growth is told between a total and the words that split it: 同比增长5%，其中."""
    told = [clause for clause in _CLAUSES.split(lead) if clause.strip() and not _GROWTH.search(clause)]
    split = next((at for at, clause in enumerate(told) if words(lang).splits.search(clause)), len(told))
    return split <= 1 and len(told) <= split + 2


def _leaves_over(quantities: Quantities, parts: Sequence[Quantity], lang: str) -> bool:
    """Whether a rest is named behind the parts: with five giving no answer, 及其他收入."""
    last = parts[-1]
    end = max(quantities.sentence(last.start, last.end)[1], last.end)
    return words(lang).leftover.search(quantities.body[last.end : min(end, last.end + ASIDE)]) is not None


def _are_all(quantities: Quantities, parts: Sequence[Quantity], total: Quantity, lang: str) -> bool:
    """Whether the parts bear names beside which there is no other: men and women, 第一产业, 第二产业 and 第三产业.

    The total bears none of them, or all: of 600 tonnes imported, those imported and exported in May are no parts.
    """
    labels = [quantities.label(part) for part in parts]
    nouns = [_counted(quantities, part, lang) for part in parts]
    of_all = quantities.label(total) + " " + _counted(quantities, total, lang)
    return any(
        (_bear(labels, each, of_all) or _bear(nouns, each, of_all))
        and sum(_is_borne(name, of_all) for name in each) in (0, len(each))
        for each in words(lang).opposites
        if len(each) == len(parts)
    )


def _counted(quantities: Quantities, quantity: Quantity, lang: str) -> str:
    """What a quantity counts, to the next figure, clause or word of parts."""
    noun = _DIGIT.split(quantities.noun(quantity))[0]
    return words(lang).splits.split(noun)[0]


def _bear(about: Sequence[str], whole: Sequence[str], of_all: str) -> bool:
    """Each name once, and nothing else that narrows them: 其中5月出口, 男教师 and 女学生 are not all."""
    borne = [[name for name in whole if _is_borne(name, text)] for text in about]
    if any(len(each) != 1 for each in borne) or len({each[0] for each in borne}) != len(whole):
        return False
    if any(_DIGIT.search(text) for text in about):
        return False
    rests = [names(re.sub(each[0], " ", text)) for text, each in zip(about, borne, strict=True)]
    if not rests[0] - names(of_all) - LINKS <= frozenset.intersection(*rests):
        return False
    return all(rests[0] & rest or not rest - LINKS for rest in rests[1:])


def _is_borne(name: str, words_around: str) -> bool:
    found = rf"\b{name}\b" if name.isascii() else name
    return re.search(found, words_around, re.IGNORECASE) is not None


def _doubled(ground: Ground, parts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The parts, those twice that stand for two."""
    return tuple(part for part in parts for _each in range(1 + (part.at in ground.doubled)))
