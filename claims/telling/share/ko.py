"""비중 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SHARE = "{whole} 가운데 {part}의 비율은 " + _WORKED
_POWER = ". {written}의 자릿수가 어긋났으며 바른 값은 [{expected}][{expected_money:money}]입니다."
_SWAPPED = ". {written}의 두 숫자가 뒤바뀌었으며 바른 값은 [{expected}][{expected_money:money}]입니다."

WORDS = KindWords(
    label="비중",
    roles={
        "part": "부분",
        "whole": "전체",
        "share": "비중",
    },
    reasons={
        "share_accurate": _SHARE + "이며, 기사의 {share} 수치와 일치합니다.",
        "share_approximate": _SHARE + "이며, 기사의 {share} 수치와 비슷합니다.",
        "share_inaccurate": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다.",
        "share_power_of_ten": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다" + _POWER,
        "share_digits_transposed": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다" + _SWAPPED,
        "share_of_the_rest": _SHARE + "입니다. {share} 수치는 나머지의 비율입니다.",
        "share_wrong_base": _SHARE + "입니다. {share} 수치는 나머지에 대한 비율입니다.",
        "share_swapped_parts": _SHARE + "입니다. {share} 수치는 전체를 부분으로 나눈 값입니다.",
        "part_accurate": "{whole}의 {share} 값은 " + _WORKED + "입니다. 기사의 {part} 수치는 어림수입니다.",
        "part_approximate": "{whole}의 {share} 값은 " + _WORKED + "입니다. 기사의 {part} 수치는 어림수입니다.",
        "share_missing": "비율에는 부분, 전체, 백분율이 필요한데 하나({role})가 없습니다.",
        "share_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
        "share_differs": "“{part}”, “{whole}” 두 값은 같은 것을 센 수가 아닙니다.",
    },
    noun="비중",
)
