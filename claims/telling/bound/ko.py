"""한계 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="한계",
    roles={
        "part": "부분",
        "share": "비중",
        "fall": "감소폭",
        "date": "날짜",
        "amount": "금액",
    },
    reasons={
        "bound_share": "비율의 한도는 {limit}인데 기사에는 {written}입니다.",
        "bound_fall": "감소의 한도는 {limit}인데 기사에는 {written}입니다.",
        "bound_fall_leaves": "{written} 줄면 남는 것이 없는데 기사에는 {left}입니다.",
        "bound_count": "수는 {limit}보다 작을 수 없는데 기사에는 {written}입니다.",
        "bound_date": "기사의 날짜({written})는 게재일({limit:day}) 뒤인데 지난 일로 쓰였습니다.",
        "bound_amount": (
            "기사의 금액({written})은 세상의 모든 돈보다 많습니다. ‘만’ ‘억’ 같은 단위와 통화를 살펴보십시오."
        ),
        "bound_within": "기사의 값({written})은 있을 수 있는 범위 안입니다.",
        "bound_missing": "무엇이 한도인지 수치로는 알 수 없습니다.",
    },
    noun="수치 범위",
    meanings={
        "agrees": "이 수치는 이런 수치가 가질 수 있는 범위 안에 있습니다.",
        "differs": "이 수치는 이런 수치가 가질 수 있는 범위를 벗어납니다.",
    },
)
