"""単位換算の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="単位換算",
    roles={
        "from": "元の単位",
        "to": "換算後",
    },
    reasons={
        "unit_accurate": "{from}は{expected}で、記事の{written}と一致します。",
        "unit_approximate": "{from}は{expected}です。記事の{written}は丸めた値か、近い値です[（{off:off}）]。",
        "unit_inaccurate": "{from}は{expected}で、記事の{written}とは合いません[（{off:off}）]。",
        "unit_power_of_ten": "{from}は{expected}です。記事の{written}は桁がずれています。",
        "unit_inverted": "{from}は{expected}です。記事の{written}は、割るところを掛けています。",
        "unit_digits_transposed": "{from}は{expected}です。記事の{written}は二つの数字が入れ替わっています。",
        "unit_missing": "換算には二つの量が必要ですが、一方（{role}）がありません。",
        "unit_unknown": "「{text}」の単位が分かりません。",
        "unit_unreadable": "「{text}」から量を読み取れません。",
        "unit_differs": "「{first}」と「{second}」は同じ種類の量ではありません。",
    },
    noun="単位換算",
)
