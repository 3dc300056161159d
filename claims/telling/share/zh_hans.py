"""怎样说占比一类的陈述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SHARE = "{part}占{whole}的" + _WORKED
_POWER = "：{written}差了若干位数，应为[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有两位数字颠倒，应为[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="占比",
    roles={
        "part": "部分",
        "whole": "总数",
        "share": "占比",
    },
    reasons={
        "share_accurate": _SHARE + "；文中的{share}与之相符。",
        "share_approximate": _SHARE + "；文中的{share}与之相近。",
        "share_inaccurate": _SHARE + "，不是{share}。",
        "share_power_of_ten": _SHARE + "，不是{share}" + _POWER,
        "share_digits_transposed": _SHARE + "，不是{share}" + _SWAPPED,
        "share_of_the_rest": _SHARE + "；{share}是其余部分所占的比例。",
        "share_wrong_base": _SHARE + "；{share}是它与其余部分之比。",
        "share_swapped_parts": _SHARE + "；{share}是整体与部分之比，分子与分母颠倒。",
        "part_accurate": "{whole}的{share}为" + _WORKED + "；文中的{part}是取整后的数字。",
        "part_approximate": "{whole}的{share}为" + _WORKED + "；文中的{part}是取整后的数字。",
        "share_missing": "核对占比需要部分、整体和比例，缺少其中一个（{role}）。",
        "share_unreadable": "“{text}”中读不出数量。",
        "share_differs": "“{part}”和“{whole}”不是同一种量。",
    },
    noun="占比",
)
