"""평균 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_AVERAGE = "{total} 나누기 {count}의 값은 " + _WORKED
_POWER = ". {written}의 자릿수가 어긋났으며 바른 값은 [{expected}][{expected_money:money}]입니다."
_SWAPPED = ". {written}의 두 숫자가 뒤바뀌었으며 바른 값은 [{expected}][{expected_money:money}]입니다."

WORDS = KindWords(
    label="평균",
    roles={
        "total": "합계",
        "count": "개수",
        "mean": "평균",
    },
    reasons={
        "average_accurate": _AVERAGE + "이며, 기사의 {mean} 수치와 일치합니다.",
        "average_approximate": _AVERAGE + "이며, 기사의 {mean} 수치와 비슷합니다.",
        "average_inaccurate": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다.",
        "average_power_of_ten": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다" + _POWER,
        "average_digits_transposed": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다" + _SWAPPED,
        "average_missing": "평균에는 합계와 개수가 필요한데 하나({role})가 없습니다.",
        "average_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
        "average_differs": "“{total}”, “{mean}” 두 값의 단위가 다릅니다.",
    },
    noun="평균",
)
