"""배수 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_TIMES = "{a}의 크기는 {b}의[ {expected}배입니다][ 값보다 {by}배 많습니다]."

WORDS = KindWords(
    label="배수",
    roles={
        "a": "비교 대상",
        "b": "비교 기준",
        "times": "배수",
        "by": "늘어난 배수",
    },
    reasons={
        "multiple_accurate": _TIMES + " 기사의 ‘{times}’ 표현과 일치합니다.",
        "multiple_approximate": _TIMES + " 기사의 ‘{times}’ 표현과 비슷합니다.",
        "multiple_inaccurate": _TIMES + " 기사의 ‘{times}’ 표현과 맞지 않습니다.",
        "multiple_power_of_ten": _TIMES + " 기사의 ‘{times}’ 표현은 자릿수가 어긋났습니다.",
        "multiple_to_for_by": (
            "{a}의 크기는 {b}의 값보다 {by}배 많습니다. ‘{times}’ 표현은 몇 배가 되었는지를 뜻합니다."
        ),
        "multiple_swapped_parts": _TIMES + " 기사의 ‘{times}’ 표현은 반대로 비교한 값입니다.",
        "multiple_digits_transposed": _TIMES + " 기사의 ‘{times}’ 표현은 두 숫자가 뒤바뀌었습니다.",
        "multiple_missing": "“{text}” 확인에는 비교할 두 값이 필요합니다.",
        "multiple_unreadable": "“{text}” 옆의 수치로는 배수를 계산할 수 없습니다.",
    },
    noun="배수",
)
