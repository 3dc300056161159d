"""단위 환산 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_MEASURE = "{from}의 환산값은 {expected}입니다."
_SAID = " 기사에 쓰인 값({written})"

WORDS = KindWords(
    label="단위 환산",
    roles={
        "from": "원래 단위",
        "to": "환산값",
    },
    reasons={
        "unit_accurate": _MEASURE + _SAID + "과 일치합니다.",
        "unit_approximate": _MEASURE + _SAID + "은 반올림했거나 비슷한 값입니다[({off:off})].",
        "unit_inaccurate": _MEASURE + _SAID + "과 맞지 않습니다[({off:off})].",
        "unit_power_of_ten": _MEASURE + _SAID + "은 자릿수가 어긋났습니다.",
        "unit_inverted": _MEASURE + _SAID + "은 나누어야 할 것을 곱했습니다.",
        "unit_digits_transposed": _MEASURE + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
        "unit_missing": "환산에는 두 값이 필요한데 하나({role})가 없습니다.",
        "unit_unknown": "“{text}”의 단위를 알 수 없습니다.",
        "unit_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
        "unit_differs": "“{first}”, “{second}” 두 값은 같은 종류의 양이 아닙니다.",
    },
    noun="단위 환산",
)
