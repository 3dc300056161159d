"""怎样说清单计数一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="清单计数",
    roles={"count": "个数", "item": "所列"},
    reasons={
        "count_accurate": "所列{items}共{expected}项，与文中的{written}相符。",
        "count_inaccurate": "所列{items}共{expected}项，不是{written}。",
        "count_missing": "核对个数需要一个数字和所列的名称。",
    },
    noun="所列个数",
    limits="只数了所列的名称；它们是否属于此列、是否还有别的，没有核对。",
)
