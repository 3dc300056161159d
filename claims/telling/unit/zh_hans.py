"""怎样说单位换算一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="单位换算",
    roles={
        "from": "原单位",
        "to": "折合",
    },
    reasons={
        "unit_accurate": "{from}即{expected}，文中{written}与之相符。",
        "unit_approximate": "{from}即{expected}，文中{written}取整或略有出入[（{off:off}）]。",
        "unit_inaccurate": "{from}应为{expected}，文中{written}不符[（{off:off}）]。",
        "unit_power_of_ten": "{from}应为{expected}，文中{written}差了若干位数。",
        "unit_inverted": "{from}应为{expected}，文中{written}把换算方向弄反了。",
        "unit_digits_transposed": "{from}应为{expected}，文中{written}有两位数字颠倒。",
        "unit_missing": "换算需要两个量，缺少其中一个（{role}）。",
        "unit_unknown": "不认识“{text}”的单位。",
        "unit_unreadable": "“{text}”中读不出数值。",
        "unit_differs": "“{first}”和“{second}”不是同一种量。",
    },
    noun="单位换算",
)
