"""年間成長の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_YEARLY = "{base}から{result}までの{years}年間は年平均{expected}"

WORDS = KindWords(
    label="年間成長",
    roles={
        "base": "基準値",
        "years": "年数",
        "rate": "年間成長率",
        "result": "結果",
    },
    reasons={
        "growth_accurate": _YEARLY + "で、記事の{written}と一致します。",
        "growth_approximate": _YEARLY + "で、記事の{written}に近い値です。",
        "growth_inaccurate": _YEARLY + "で、{written}ではありません。",
        "growth_power_of_ten": _YEARLY + "です。{written}は桁がずれています。",
        "growth_wrong_years": _YEARLY + "です。{written}は別の年数に合います。",
        "growth_total_for_yearly": _YEARLY + "です。{written}は全期間の伸び率です。",
        "growth_divided_evenly": _YEARLY + "です。{written}は全期間の伸び率を年数で割った値です。",
        "growth_digits_transposed": _YEARLY + "です。{written}は二つの数字が入れ替わっています。",
        "growth_result_accurate": "{base}が順に{rates}伸びると{expected}で、記事の{written}と一致します。",
        "growth_result_approximate": "{base}が順に{rates}伸びると{expected}で、記事の{written}に近い値です。",
        "growth_result_inaccurate": "{base}が順に{rates}伸びると{expected}で、{written}ではありません。",
        "growth_missing": "「{text}」を確かめるには、元の値、結果、年数が必要です。",
        "growth_unreadable": "「{text}」の近くの数値からは伸びを計算できません。",
    },
    noun="成長率",
)
