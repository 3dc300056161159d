"""平均の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_AVERAGE = "{total}を{count}で割ると" + _WORKED
_POWER = "ではありません。{written}は桁がずれていて、正しくは[{expected}][{expected_money:money}]です。"
_SWAPPED = "ではありません。{written}は二つの数字が入れ替わっていて、正しくは[{expected}][{expected_money:money}]です。"

WORDS = KindWords(
    label="平均",
    roles={
        "total": "合計",
        "count": "個数",
        "mean": "平均",
    },
    reasons={
        "average_accurate": _AVERAGE + "で、記事の{mean}と一致します。",
        "average_approximate": _AVERAGE + "で、記事の{mean}に近い値です。",
        "average_inaccurate": _AVERAGE + "で、{mean}ではありません。",
        "average_power_of_ten": _AVERAGE + "で、{mean}" + _POWER,
        "average_digits_transposed": _AVERAGE + "で、{mean}" + _SWAPPED,
        "average_missing": "平均には合計と個数が必要ですが、{role}がありません。",
        "average_unreadable": "「{text}」から量を読み取れません。",
        "average_differs": "「{total}」と「{mean}」は単位が異なります。",
    },
    noun="平均",
)
