"""怎樣說占比一類的陳述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SHARE = "{part}占{whole}的" + _WORKED
_POWER = "：{written}差了若干位數，應為[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有兩位數字顛倒，應為[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="占比",
    roles={
        "part": "部分",
        "whole": "總數",
        "share": "占比",
    },
    reasons={
        "share_accurate": _SHARE + "；文中的{share}與之相符。",
        "share_approximate": _SHARE + "；文中的{share}與之相近。",
        "share_inaccurate": _SHARE + "，不是{share}。",
        "share_power_of_ten": _SHARE + "，不是{share}" + _POWER,
        "share_digits_transposed": _SHARE + "，不是{share}" + _SWAPPED,
        "share_of_the_rest": _SHARE + "；{share}是其餘部分所占的比例。",
        "share_wrong_base": _SHARE + "；{share}是它與其餘部分之比。",
        "share_swapped_parts": _SHARE + "；{share}是整體與部分之比，分子與分母顛倒。",
        "part_accurate": "{whole}的{share}為" + _WORKED + "；文中的{part}是取整數後的數字。",
        "part_approximate": "{whole}的{share}為" + _WORKED + "；文中的{part}是取整數後的數字。",
        "share_missing": "核對占比需要部分、整體和比例，缺少其中一個（{role}）。",
        "share_unreadable": "「{text}」中讀不出數量。",
        "share_differs": "「{part}」和「{whole}」不是同一種量。",
    },
    noun="占比",
)
