"""怎样说分项与合计一类的陈述。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SUM = "{parts}等于" + _WORKED
_POWER = "：{written}差了若干位数，应为[{expected}][{expected_money:money}]。"
_SWAPPED = "：{written}有两位数字颠倒，应为[{expected}][{expected_money:money}]。"

WORDS = KindWords(
    label="分项与合计",
    roles={
        "part": "部分",
        "total": "合计",
    },
    reasons={
        "sum_accurate": _SUM + "；文中的{total}与之相符。",
        "sum_approximate": _SUM + "；文中的{total}与之相近。",
        "sum_inaccurate": _SUM + "，不是{total}。",
        "sum_power_of_ten": _SUM + "，不是{total}" + _POWER,
        "sum_digits_transposed": _SUM + "，不是{total}" + _SWAPPED,
        "sum_part_missing": _SUM + "；文中的{total}漏加了{left_out}。",
        "sum_part_twice": _SUM + "；文中的{total}把{left_out}加了两次。",
        "sum_missing": "核对合计需要至少两个部分和一个总数，缺少其中一个（{role}）。",
        "sum_unreadable": "“{text}”中读不出数量。",
        "sum_differs": "各部分与“{total}”单位不同。",
    },
    noun="合计",
)
