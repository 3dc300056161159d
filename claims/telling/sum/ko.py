"""항목과 합계 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SUM = "{parts}의 합은 " + _WORKED
_POWER = ". {written}의 자릿수가 어긋났으며 바른 값은 [{expected}][{expected_money:money}]입니다."
_SWAPPED = ". {written}의 두 숫자가 뒤바뀌었으며 바른 값은 [{expected}][{expected_money:money}]입니다."

WORDS = KindWords(
    label="항목과 합계",
    roles={
        "part": "부분",
        "total": "합계",
    },
    reasons={
        "sum_accurate": _SUM + "이며, 기사의 {total} 수치와 일치합니다.",
        "sum_approximate": _SUM + "이며, 기사의 {total} 수치와 비슷합니다.",
        "sum_inaccurate": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다.",
        "sum_power_of_ten": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다" + _POWER,
        "sum_digits_transposed": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다" + _SWAPPED,
        "sum_part_missing": _SUM + "입니다. 기사의 {total} 수치에 빠진 것: {left_out}.",
        "sum_part_twice": _SUM + "입니다. 기사의 {total} 수치에 두 번 들어간 것: {left_out}.",
        "sum_missing": "합계에는 둘 이상의 부분과 합계 값이 필요한데 하나({role})가 없습니다.",
        "sum_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
        "sum_differs": "부분들의 단위가 “{total}”의 단위와 다릅니다.",
    },
    noun="합계",
)
