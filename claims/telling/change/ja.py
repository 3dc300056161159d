"""増減の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="増減",
    roles={
        "from": "変化前",
        "to": "変化後",
        "by": "増減",
    },
    reasons={
        "change_accurate": "{from}から{to}への変化は{expected}で、記事の{written}と一致します。",
        "change_approximate": "{from}から{to}への変化は{expected}で、記事の{written}に近い値です。",
        "change_inaccurate": "{from}から{to}への変化は{expected}で、{written}ではありません。",
        "change_accurate_rise": "{rise}変わって{to}なら変化は{expected}で、記事の{written}と一致します。",
        "change_approximate_rise": "{rise}変わって{to}なら変化は{expected}で、記事の{written}に近い値です。",
        "change_inaccurate_rise": "{rise}変わって{to}なら変化は{expected}で、{written}ではありません。",
        "change_power_of_ten": "{from}から{to}への変化は{expected}です。{written}は桁がずれています。",
        "change_percent_for_points": (
            "{from}から{to}への変化は、ポイントでは{written}、百分率では{expected}です。"
            "ポイントがパーセントと書かれています。"
        ),
        "change_points_for_percent": "{from}から{to}への変化は{expected}です。{written}は百分率での変化です。",
        "change_to_for_by": "{from}から{to}への変化は{expected}です。{written}は後の値の前の値に対する比です。",
        "change_wrong_base": (
            "{from}から{to}への変化は、前の値を基準にすると{expected}です。{written}は後の値を基準にしています。"
        ),
        "change_wrong_direction": "{from}から{to}への変化は、記事と増減が逆で{expected}です。",
        "change_digits_transposed": (
            "{from}から{to}への変化は{expected}です。{written}は二つの数字が入れ替わっています。"
        ),
        "change_beyond_itself": "{written}の減少はありえません。1倍減ればゼロです。半減の意味かもしれません。",
        "change_missing": "「{text}」を確かめるには、変化の前と後の値が必要です。",
        "change_unreadable": "「{text}」の近くの数値からは変化を計算できません。",
    },
    noun="増減率",
)
