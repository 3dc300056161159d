"""怎樣說分項與合計一類的陳述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SUM = "{parts}等於" + _WORKED
_POWER = "：{written}差了若干位數，應為[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有兩位數字顛倒，應為[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="分項與合計",
    roles={
        "part": "部分",
        "total": "合計",
    },
    reasons={
        "sum_accurate": _SUM + "；文中的{total}與之相符。",
        "sum_approximate": _SUM + "；文中的{total}與之相近。",
        "sum_inaccurate": _SUM + "，不是{total}。",
        "sum_power_of_ten": _SUM + "，不是{total}" + _POWER,
        "sum_digits_transposed": _SUM + "，不是{total}" + _SWAPPED,
        "sum_part_missing": _SUM + "；文中的{total}漏加了{left_out}。",
        "sum_part_twice": _SUM + "；文中的{total}把{left_out}加了兩次。",
        "sum_missing": "核對合計需要至少兩個部分和一個總數，缺少其中一個（{role}）。",
        "sum_unreadable": "「{text}」中讀不出數量。",
        "sum_differs": "各部分與「{total}」單位不同。",
    },
    noun="合計",
)
