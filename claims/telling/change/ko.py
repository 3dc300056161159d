"""증감 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_CHANGE = "{from}에서 {to}까지의 변화는 {expected}입니다."
_SAID = " 기사에 쓰인 값({written})"
_RISE = "{rise}만큼 변해 {to}이면 변화는 {expected}입니다."

WORDS = KindWords(
    label="증감",
    roles={
        "from": "이전",
        "to": "이후",
        "by": "변동",
    },
    reasons={
        "change_accurate": _CHANGE + _SAID + "과 일치합니다.",
        "change_approximate": _CHANGE + _SAID + "과 비슷합니다.",
        "change_inaccurate": _CHANGE + _SAID + "과 맞지 않습니다.",
        "change_accurate_rise": _RISE + _SAID + "과 일치합니다.",
        "change_approximate_rise": _RISE + _SAID + "과 비슷합니다.",
        "change_inaccurate_rise": _RISE + _SAID + "과 맞지 않습니다.",
        "change_power_of_ten": _CHANGE + _SAID + "은 자릿수가 어긋났습니다.",
        "change_percent_for_points": (
            "{from}에서 {to}까지의 변화는 포인트로 {written}, 퍼센트로 {expected}입니다. 포인트를 퍼센트로 썼습니다."
        ),
        "change_points_for_percent": _CHANGE + _SAID + "은 퍼센트로 계산한 변화입니다.",
        "change_to_for_by": _CHANGE + _SAID + "은 나중 값과 처음 값의 비율입니다.",
        "change_wrong_base": _CHANGE + _SAID + "은 처음 값이 아니라 나중 값을 기준으로 한 것입니다.",
        "change_wrong_direction": "{from}에서 {to}까지의 변화는 기사와 방향이 반대이며 {expected}입니다.",
        "change_digits_transposed": _CHANGE + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
        "change_beyond_itself": (
            "{written} 감소는 있을 수 없습니다. 1배 줄면 0이 됩니다. 절반 감소를 뜻할 수 있습니다."
        ),
        "change_missing": "“{text}” 확인에는 변화 전과 후의 값이 필요합니다.",
        "change_unreadable": "“{text}” 옆의 수치로는 변화를 계산할 수 없습니다.",
    },
    noun="증감률",
)
