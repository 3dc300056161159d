"""怎樣說界限一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="界限",
    roles={
        "part": "部分",
        "share": "占比",
        "fall": "降幅",
        "date": "日期",
        "amount": "金額",
    },
    reasons={
        "bound_share": "占比不可能超過{limit}，文中為{written}。",
        "bound_fall": "降幅不可能超過{limit}，文中為{written}。",
        "bound_fall_leaves": "下降{written}應一點不剩，文中卻為{left}。",
        "bound_count": "數量不可能小於{limit}，文中為{written}。",
        "bound_date": "{written}在發布日期（{limit:day}）之後，文中卻當作已發生。",
        "bound_amount": "{written}超過世上所有的錢，請核對「萬」「億」等字和幣別。",
        "bound_within": "{written}在可能的範圍之內。",
        "bound_missing": "這些數字沒有說明界限。",
    },
    noun="數值範圍",
    meanings={
        "agrees": "這個數字在同類數字可能的範圍之內。",
        "differs": "這個數字超出了同類數字可能的範圍。",
    },
)
