"""怎樣說清單計數一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="清單計數",
    roles={"count": "個數", "item": "所列"},
    reasons={
        "count_accurate": "所列{items}共{expected}項，與文中的{written}相符。",
        "count_inaccurate": "所列{items}共{expected}項，不是{written}。",
        "count_missing": "核對個數需要一個數字和所列的名稱。",
    },
    noun="所列個數",
    limits="只數了所列的名稱；它們是否屬於此列、是否還有別的，沒有核對。",
)
