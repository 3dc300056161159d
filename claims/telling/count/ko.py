"""열거 개수 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="열거 개수",
    roles={"count": "개수", "item": "항목"},
    reasons={
        "count_accurate": "열거된 항목은 {items}, 모두 {expected}이며 기사에 쓰인 값({written})과 일치합니다.",
        "count_inaccurate": "열거된 항목은 {items}, 모두 {expected}이며 기사에 쓰인 값({written})과 다릅니다.",
        "count_missing": "개수를 대조하려면 숫자와 열거된 이름이 필요합니다.",
    },
    noun="열거 개수",
    limits="열거된 이름만 세었습니다. 그것이 해당하는지, 다른 것이 더 있는지는 대조하지 않았습니다.",
)
