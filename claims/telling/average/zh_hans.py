"""怎样说平均数一类的陈述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_AVERAGE = "{total}除以{count}等于" + _WORKED
_POWER = "：{written}差了若干位数，应为[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有两位数字颠倒，应为[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="平均数",
    roles={
        "total": "合计",
        "count": "个数",
        "mean": "平均",
    },
    reasons={
        "average_accurate": _AVERAGE + "；文中的{mean}与之相符。",
        "average_approximate": _AVERAGE + "；文中的{mean}与之相近。",
        "average_inaccurate": _AVERAGE + "，不是{mean}。",
        "average_power_of_ten": _AVERAGE + "，不是{mean}" + _POWER,
        "average_digits_transposed": _AVERAGE + "，不是{mean}" + _SWAPPED,
        "average_missing": "核对平均数需要总数和个数，缺少其中一个（{role}）。",
        "average_unreadable": "“{text}”中读不出数量。",
        "average_differs": "“{total}”和“{mean}”单位不同。",
    },
    noun="平均数",
)
