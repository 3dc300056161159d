"""内訳と合計の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SUM = "{parts}の合計は" + _WORKED
_POWER = "ではありません。{written}は桁がずれていて、正しくは[{expected}][{expected_money:money}]です。"
_SWAPPED = "ではありません。{written}は二つの数字が入れ替わっていて、正しくは[{expected}][{expected_money:money}]です。"

WORDS = KindWords(
    label="内訳と合計",
    roles={
        "part": "内訳",
        "total": "合計",
    },
    reasons={
        "sum_accurate": _SUM + "で、記事の{total}と一致します。",
        "sum_approximate": _SUM + "で、記事の{total}に近い値です。",
        "sum_inaccurate": _SUM + "で、{total}ではありません。",
        "sum_power_of_ten": _SUM + "で、{total}" + _POWER,
        "sum_digits_transposed": _SUM + "で、{total}" + _SWAPPED,
        "sum_part_missing": _SUM + "です。記事の{total}には{left_out}が抜けています。",
        "sum_part_twice": _SUM + "です。記事の{total}には{left_out}が二度入っています。",
        "sum_missing": "合計には二つ以上の部分と合計値が必要ですが、{role}がありません。",
        "sum_unreadable": "「{text}」から量を読み取れません。",
        "sum_differs": "各部分と「{total}」は単位が異なります。",
    },
    noun="合計",
)
