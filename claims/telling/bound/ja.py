"""限界の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="限界",
    roles={
        "part": "部分",
        "share": "割合",
        "fall": "下げ幅",
        "date": "日付",
        "amount": "金額",
    },
    reasons={
        "bound_share": "割合は{limit}を超えられませんが、記事では{written}です。",
        "bound_fall": "減少は{limit}を超えられませんが、記事では{written}です。",
        "bound_fall_leaves": "{written}減れば何も残りませんが、記事では{left}です。",
        "bound_count": "数は{limit}を下回れませんが、記事では{written}です。",
        "bound_date": "{written}は公開日（{limit:day}）より後ですが、過去のこととして書かれています。",
        "bound_amount": "{written}は世界中のお金より多い額です。「万」「億」などの語と通貨を見直してください。",
        "bound_within": "{written}はありうる範囲の値です。",
        "bound_missing": "何が限度になるのかが数値から分かりません。",
    },
    noun="数値の範囲",
    meanings={
        "agrees": "この数値は、こうした数値が取りうる範囲にあります。",
        "differs": "この数値は、こうした数値が取りうる範囲を超えています。",
    },
)
