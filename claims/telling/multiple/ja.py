"""倍率の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_TIMES = "{a}は{b}[の{expected}倍][より{by}倍多い値]"

WORDS = KindWords(
    label="倍率",
    roles={
        "a": "比べる値",
        "b": "基準の値",
        "times": "倍率",
        "by": "増えた倍率",
    },
    reasons={
        "multiple_accurate": _TIMES + "で、「{times}」と一致します。",
        "multiple_approximate": _TIMES + "で、「{times}」に近い値です。",
        "multiple_inaccurate": _TIMES + "で、「{times}」ではありません。",
        "multiple_power_of_ten": _TIMES + "です。「{times}」は桁がずれています。",
        "multiple_to_for_by": "{a}は{b}より{by}倍多い値です。「{times}」は何倍になったかの値です。",
        "multiple_swapped_parts": _TIMES + "です。「{times}」は逆に比べたときの値です。",
        "multiple_digits_transposed": _TIMES + "です。「{times}」は二つの数字が入れ替わっています。",
        "multiple_missing": "「{text}」を確かめるには、比べる二つの値が必要です。",
        "multiple_unreadable": "「{text}」の近くの数値からは倍率を計算できません。",
    },
    noun="倍率",
)
