"""두 번 언급 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="두 번 언급",
    roles={
        "from": "금액",
        "to": "환산액",
        "first": "첫째",
        "second": "둘째",
        "of": "대상 금액",
    },
    reasons={
        "rates_differ": (
            "기사는 두 가지 환율을 썼습니다: {first_from:money}에 {first_to:money}"
            "(1{base:unit}={first_rate:number}{quote:unit}), {second_from:money}에 {second_to:money}"
            "(1{base:unit}={second_rate:number}{quote:unit}). 차이는 {apart:percent}입니다."
        ),
        "rates_agree": "두 환산은 같은 {base:unit}-{quote:unit} 환율에서 나올 수 있습니다.",
        "rates_slip": (
            "{first_from:money}에 {first_to:money}인데 {second_from:money}에 {second_to:money}입니다. "
            "하나는 자릿수가 어긋났습니다."
        ),
        "rates_unreadable": "환율을 비교하려면 같은 두 통화의 환산이 둘 필요합니다.",
        "repeat_agrees": "{first}, {second} 두 값은 같습니다[({of})].",
        "repeat_differs": "기사는 같은 것[({of})]에 {first}, {second} 두 값을 썼습니다. 둘 다 맞을 수는 없습니다.",
        "repeat_unreadable": "“{first}”, “{second}” 두 값은 서로 대조할 수 없습니다.",
    },
    noun="기사 내 수치",
    phrases={
        "agrees": "기사 내 수치 서로 일치",
        "roughly_agrees": "기사 내 수치 조금 다름",
        "differs": "기사 내 수치 서로 불일치",
    },
    meanings={
        "agrees": "두 곳의 수치는 같은 값이거나 같은 환율에서 나온 값일 수 있습니다.",
        "roughly_agrees": (
            "두 환산에 쓰인 환율이 조금 다르며, 자릿수가 허용하는 범위를 벗어난 정도는 {near}% "
            "이내입니다. 날짜가 다른 환율이면 있을 수 있는 차이입니다."
        ),
        "differs": (
            "두 곳에 모두 맞는 하나의 값이 없습니다. 환산이라면 쓰인 환율의 차이가 {near}%를 넘거나 "
            "한쪽의 자릿수가 어긋났습니다."
        ),
    },
    limits="두 곳의 수치를 서로 대조했을 뿐, 어느 쪽이 실제에 가까운지는 판단하지 않았습니다.",
)
