"""怎樣說平均數一類的陳述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_AVERAGE = "{total}除以{count}等於" + _WORKED
_POWER = "：{written}差了若干位數，應為[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有兩位數字顛倒，應為[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="平均數",
    roles={
        "total": "合計",
        "count": "個數",
        "mean": "平均",
    },
    reasons={
        "average_accurate": _AVERAGE + "；文中的{mean}與之相符。",
        "average_approximate": _AVERAGE + "；文中的{mean}與之相近。",
        "average_inaccurate": _AVERAGE + "，不是{mean}。",
        "average_power_of_ten": _AVERAGE + "，不是{mean}" + _POWER,
        "average_digits_transposed": _AVERAGE + "，不是{mean}" + _SWAPPED,
        "average_missing": "核對平均數需要總數和個數，缺少其中一個（{role}）。",
        "average_unreadable": "「{text}」中讀不出數量。",
        "average_differs": "「{total}」和「{mean}」單位不同。",
    },
    noun="平均數",
)
