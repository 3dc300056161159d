"""順位の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="順位",
    roles={
        "larger": "大きい方",
        "smaller": "小さい方",
        "after": "その次",
        "best": "最高",
        "first": "1位",
        "second": "2位",
        "third": "3位",
        "fourth": "4位",
        "fifth": "5位",
        "sixth": "6位",
        "seventh": "7位",
        "eighth": "8位",
        "ninth": "9位",
        "tenth": "10位",
        "last": "最下位",
        "lowest": "最低",
        "next_lowest": "下から2番目",
    },
    reasons={
        "ranking_accurate": "{first}から{second}まで、数値は文の示す順に並んでいます。",
        "ranking_equal": "{first}と{second}は等しく、文では一方が大きいとされています。",
        "ranking_inaccurate": "文では{first}の方が大きいはずですが、{second}より小さい値です。",
        "ranking_twice": "{first}と{second}は同じ順位とされていますが、値が異なります。",
        "ranking_needs_series": (
            "{first}は{second}を下回ります。間に何もないことは、全体の数列がないと確かめられません。"
        ),
        "ranking_missing": "比べるには二つの数値が必要です。",
        "ranking_units": "「{first}」と「{second}」は同じ種類の量ではありません。",
    },
    noun="順位",
    meanings={
        "agrees": "数値の大小の順は文の示す順と一致します。",
        "roughly_agrees": "文は一方が大きいとしていますが、二つの数値は等しい値です。",
        "differs": "数値の大小の順が文の示す順と一致しません。",
    },
    limits="ここに示された数値だけを並べました。間や外に他の数値があるか、数値がどこから来たかは照合していません。",
)
