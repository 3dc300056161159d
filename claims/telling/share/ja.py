"""割合の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SHARE = "{part}は{whole}の" + _WORKED
_POWER = "ではありません。{written}は桁がずれていて、正しくは[{expected}][{expected_money:money}]です。"
_SWAPPED = "ではありません。{written}は二つの数字が入れ替わっていて、正しくは[{expected}][{expected_money:money}]です。"

WORDS = KindWords(
    label="割合",
    roles={
        "part": "部分",
        "whole": "全体",
        "share": "割合",
    },
    reasons={
        "share_accurate": _SHARE + "で、記事の{share}と一致します。",
        "share_approximate": _SHARE + "で、記事の{share}に近い値です。",
        "share_inaccurate": _SHARE + "で、{share}ではありません。",
        "share_power_of_ten": _SHARE + "で、{share}" + _POWER,
        "share_digits_transposed": _SHARE + "で、{share}" + _SWAPPED,
        "share_of_the_rest": _SHARE + "です。{share}は残りの割合です。",
        "share_wrong_base": _SHARE + "です。{share}は残りに対する割合です。",
        "share_swapped_parts": _SHARE + "です。{share}は全体を部分で割った値です。",
        "part_accurate": "{whole}の{share}は" + _WORKED + "です。記事の{part}は丸めた値です。",
        "part_approximate": "{whole}の{share}は" + _WORKED + "です。記事の{part}は丸めた値です。",
        "share_missing": "割合には部分、全体、百分率が必要ですが、{role}がありません。",
        "share_unreadable": "「{text}」から量を読み取れません。",
        "share_differs": "「{part}」と「{whole}」は同じものの数ではありません。",
    },
    noun="割合",
)
