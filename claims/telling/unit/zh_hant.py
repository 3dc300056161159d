"""怎樣說單位換算一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="單位換算",
    roles={
        "from": "原單位",
        "to": "折合",
    },
    reasons={
        "unit_accurate": "{from}即{expected}，文中{written}與之相符。",
        "unit_approximate": "{from}即{expected}，文中{written}取整或略有出入[（{off:off}）]。",
        "unit_inaccurate": "{from}應為{expected}，文中{written}不符[（{off:off}）]。",
        "unit_power_of_ten": "{from}應為{expected}，文中{written}差了若干位數。",
        "unit_inverted": "{from}應為{expected}，文中{written}把換算方向弄反了。",
        "unit_digits_transposed": "{from}應為{expected}，文中{written}有兩位數字顛倒。",
        "unit_missing": "換算需要兩個量，缺少其中一個（{role}）。",
        "unit_unknown": "不認識「{text}」的單位。",
        "unit_unreadable": "「{text}」中讀不出數值。",
        "unit_differs": "「{first}」和「{second}」不是同一種量。",
    },
    noun="單位換算",
)
