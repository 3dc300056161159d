"""怎样说界限一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="界限",
    roles={
        "part": "部分",
        "share": "占比",
        "fall": "降幅",
        "date": "日期",
        "amount": "金额",
    },
    reasons={
        "bound_share": "占比不可能超过{limit}，文中为{written}。",
        "bound_fall": "降幅不可能超过{limit}，文中为{written}。",
        "bound_fall_leaves": "下降{written}应一点不剩，文中却为{left}。",
        "bound_count": "数量不可能小于{limit}，文中为{written}。",
        "bound_date": "{written}在发布日期（{limit:day}）之后，文中却当作已发生。",
        "bound_amount": "{written}超过世上所有的钱，请核对“万”“亿”等字和币种。",
        "bound_within": "{written}在可能的范围之内。",
        "bound_missing": "这些数字没有说明界限。",
    },
    noun="数值范围",
    meanings={
        "agrees": "这个数字在同类数字可能的范围之内。",
        "differs": "这个数字超出了同类数字可能的范围。",
    },
)
