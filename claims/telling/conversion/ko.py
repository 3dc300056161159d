"""통화 환산 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_RATE = (
    "[{day:day} ][{week:day} 주간 ][{month:span} ]{provider:provider}"
    "(1{base:unit}={rate:number}{quote:unit}) 기준으로 {from:money}의 환산액은 약 {expected:money}입니다."
)
_WRITTEN = " 기사에 쓰인 값({written:money})"
_FITS = "[ {fits_one:day} 환율에도 맞습니다.][ {fits:day} 등 {fits_total}일의 환율에도 맞습니다.]"
_STATED = (
    "글에 밝힌 환율(1{base:unit}={rate:number}{quote:unit}) 기준으로 {from:money}의 환산액은 약 {expected:money}입니다."
)

WORDS = KindWords(
    label="통화 환산",
    roles={
        "from": "금액",
        "to": "환산액",
    },
    reasons={
        "conversion_stated_accurate": _STATED + " 기사에 쓰인 값({written:money})과 일치합니다.",
        "conversion_stated_approximate": _STATED + " 기사에 쓰인 값({written:money})은 이보다 {off:off}입니다.",
        "conversion_stated_inaccurate": _STATED
        + " 기사에 쓰인 값({written:money})은 이보다 {off:off}이며 그 환율에 맞지 않습니다.",
        "conversion_stated_power_of_ten": _STATED
        + " 기사에 쓰인 값({written:money})은 [그 {too_large:number}배][그 {too_small:number}분의 1]입니다. "
        "자릿수와 ‘만’ ‘억’ 같은 단위를 살펴보십시오.",
        "conversion_stated_one_sided": _STATED
        + " 기사에 쓰인 값({written:money})과는 한쪽만 범위여서 비교할 수 없습니다.",
        "basis_average": "편집자가 고른 {time:span}의 환율 {rates}개의 평균으로 대조했습니다.",
        "basis_rate_chosen": "편집자가 정한 환율로 대조했습니다.",
        "stated_rate_off": (
            "밝힌 환율은 {day:day} {provider:pro"
            "vider}(1{base:unit}={rate:number}{quote:unit})에 견주어 {off:off}입니다."
        ),
        "stated_for_others": "밝힌 환율은 {base:unit}, {quote:unit} 사이의 것이며 이 두 통화의 것이 아닙니다.",
        "conversion_accurate": _RATE + _WRITTEN + "과 일치합니다.",
        "conversion_approximate": _RATE + _WRITTEN + "은 이보다 {off:off}입니다." + _FITS,
        "conversion_outdated": (
            _RATE + _WRITTEN + "은 이보다 {off:off}이며, 이전 환율에만 맞습니다: {older:day}[ 등 {older_total}일]."
        ),
        "conversion_inaccurate": (
            _RATE + _WRITTEN + "은 이보다 {off:off}이며, 그 전 1년 동안 이에 맞는 환율이 없습니다."
        ),
        "conversion_power_of_ten": (
            _RATE + _WRITTEN + "은 [그 {too_large:number}배][그 {too_small:number}분의 1]입니다."
            " 자릿수와 ‘만’ ‘억’ 같은 단위를 살펴보십시오."
        ),
        "conversion_then_agrees": _RATE + _WRITTEN + "은 당시 환율에 맞고 게재 시점 환율에는 맞지 않습니다.",
        "conversion_one_sided": _RATE + _WRITTEN + "과는 한쪽만 범위여서 비교할 수 없습니다.",
        "conversion_then": (
            _RATE + _WRITTEN + "은 이보다 {off:off}이지만, 문장은 날짜를 밝히지 않은 당시 환율을 뜻합니다."
        ),
        "conversion_then_lacking": (
            _RATE + _WRITTEN + "은 이보다 {off:off}이지만, 문장이 뜻하는 {then:span}의 환율은 자료가 없습니다."
        ),
        "no_rate": "{day:day}의 {base:unit}-{quote:unit} 환율이 없습니다.",
        "no_rate_then": "{time:span}의 {base:unit}-{quote:unit} 환율이 없습니다.",
        "no_date": "기사에 발행일이 없어 어느 날의 환율을 쓸지 정할 수 없습니다.",
        "currency_unknown": "“{text}”의 통화를 알 수 없습니다[. 가능한 통화: {candidates}].",
        "amount_unreadable": "“{text}”에서 금액을 읽을 수 없습니다.",
        "amount_missing": "환산에는 두 금액이 필요한데 하나({role})가 없습니다.",
        "same_currency": "두 금액의 통화({unit:unit})가 같아 환산할 것이 없습니다.",
        "rate_is_last": "{moment:day} 전에 마지막으로 고시된 환율은 {day:day}의 것입니다.",
        "rate_of_week": "한 주에 적용되는 환율이므로 허용 범위를 양쪽으로 {width:percent}씩 넓혔습니다.",
        "rate_of_month": "한 달에 적용되는 환율이므로 허용 범위를 양쪽으로 {width:percent}씩 넓혔습니다.",
        "basis_period": "문장이 가리키는 {time:span}의 환율로 대조했습니다.",
        "basis_chosen": "편집자가 고른 {time:span}의 환율로 대조했습니다.",
        "read_as": "‘{text}’: {unit:unit} 기준으로 읽으면 환율에 맞습니다.",
    },
    noun="환산",
    phrases={
        "older": "{day} 환율로 환산",
        "older_undated": "이전 환율로 환산",
    },
    meanings={
        "agrees": (
            "표시된 환율로 다시 환산한 결과와 기사 속 금액의 차이가 {same}% 이내이고, "
            "환율이 금액의 자릿수가 허용하는 범위에서 {agree}% 이내에 있습니다."
        ),
        "roughly_agrees": (
            "표시된 환율로 다시 환산하면 기사 속 금액과 조금 차이가 나지만, 환율은 금액의 자릿수가 허용하는 범위에서 "
            "{near}% 이내에 있습니다. 0으로 끝나는 수는 어림수로 봅니다."
        ),
        "older": (
            "발행 당시 환율로는 금액이 자릿수가 허용하는 범위를 {agree}% 넘게 벗어나며, "
            "그 전 1년 안의 이전 환율에만 맞습니다. 기자가 그날의 환율을 썼는지는 알 수 없습니다."
        ),
        "differs": "표시된 환율로 다시 환산하면 금액이 자릿수가 허용하는 범위를 {near}% 넘게 벗어납니다.",
    },
    limits="두 금액 사이의 환산만 대조했습니다. 원래 금액의 출처와 문장의 다른 내용은 대조하지 않았습니다.",
)
