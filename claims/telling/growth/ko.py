"""다년 성장 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_YEARLY = "{base}에서 {result}까지 {years}년간 연평균 {expected}입니다."
_SAID = " 기사에 쓰인 값({written})"

WORDS = KindWords(
    label="다년 성장",
    roles={
        "base": "기준값",
        "years": "연수",
        "rate": "연간 성장률",
        "result": "결과",
    },
    reasons={
        "growth_accurate": _YEARLY + _SAID + "과 일치합니다.",
        "growth_approximate": _YEARLY + _SAID + "과 비슷합니다.",
        "growth_inaccurate": _YEARLY + _SAID + "과 맞지 않습니다.",
        "growth_power_of_ten": _YEARLY + _SAID + "은 자릿수가 어긋났습니다.",
        "growth_wrong_years": _YEARLY + _SAID + "은 다른 햇수에 맞습니다.",
        "growth_total_for_yearly": _YEARLY + _SAID + "은 전체 기간의 증가율입니다.",
        "growth_divided_evenly": _YEARLY + _SAID + "은 전체 증가율을 햇수로 나눈 값입니다.",
        "growth_digits_transposed": _YEARLY + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
        "growth_result_accurate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 일치합니다.",
        "growth_result_approximate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 비슷합니다.",
        "growth_result_inaccurate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 맞지 않습니다.",
        "growth_missing": "“{text}” 확인에는 처음 값과 결과, 햇수가 필요합니다.",
        "growth_unreadable": "“{text}” 옆의 수치로는 증가를 계산할 수 없습니다.",
    },
    noun="성장률",
)
