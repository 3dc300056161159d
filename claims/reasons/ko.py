"""한국어 문장과 숫자 표기: 만·억·조, 2024년 3월 7일. 앞말의 받침에 따라 달라지는 조사는 값 뒤에 바로 쓰지 않는다."""

from claims.reasons.language import Language

_RATE = (
    "[{day:day} ][{week:day} 주간 ][{month:span} ]{provider:provider}"
    "(1{base:unit}={rate:number}{quote:unit}) 기준으로 {from:money}의 환산액은 약 {expected:money}입니다."
)
_WRITTEN = " 기사에 쓰인 값({written:money})"
_FITS = "[ {fits_one:day} 환율에도 맞습니다.][ {fits:day} 등 {fits_total}일의 환율에도 맞습니다.]"

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + _WRITTEN + "과 일치합니다.",
    "conversion_approximate": _RATE + _WRITTEN + "은 이보다 {off:off}입니다." + _FITS,
    "conversion_outdated": _RATE
    + _WRITTEN
    + "은 이보다 {off:off}이며, 이전 환율에만 맞습니다: {older:day}[ 등 {older_total}일].",
    "conversion_inaccurate": _RATE + _WRITTEN + "은 이보다 {off:off}이며, 그 전 1년 동안 이에 맞는 환율이 없습니다.",
    "conversion_power_of_ten": _RATE
    + _WRITTEN
    + "은 [그 {too_large:number}배][그 {too_small:number}분의 1]입니다. 자릿수와 ‘만’ ‘억’ 같은 단위를 살펴보십시오.",
    "conversion_then_agrees": _RATE + _WRITTEN + "은 당시 환율에 맞고 게재 시점 환율에는 맞지 않습니다.",
    "conversion_one_sided": _RATE + _WRITTEN + "과는 한쪽만 범위여서 비교할 수 없습니다.",
    "conversion_then": _RATE + _WRITTEN + "은 이보다 {off:off}이지만, 문장은 날짜를 밝히지 않은 당시 환율을 뜻합니다.",
    "conversion_then_lacking": _RATE
    + _WRITTEN
    + "은 이보다 {off:off}이지만, 문장이 뜻하는 {then:span}의 환율은 자료가 없습니다.",
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
    # repeat
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
    # plain
    "waits_for_source": "계산할 것이 없어 출처를 기다립니다.",
    # a linked source
    "source_supported": "출처 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”[ 출처에 없는 것: {missing}.]",
    "source_supported_issuer": "발표 기관의 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”"
    "[ 출처에 없는 것: {missing}.]",
    "source_contradicted": "출처 ‘{source}’에는 {theirs}, 기사에는 {ours}: “{passage}”",
    "source_contradicted_words": "출처 ‘{source}’의 설명은 다릅니다: “{passage}”",
    "source_not_found": "출처 ‘{source}’에는 이 내용이 없습니다[. 가장 가까운 부분: “{passage}”]",
    "source_unreadable": "출처 ‘{source}’에는 읽을 수 있는 글이 없습니다.",
    # any kind
    "kind_unknown": "‘{kind}’(이)라는 종류의 주장은 없습니다.",
    "write": "“{old}” 대신 “{new}”(으)로 씁니다.",
    "add_note": "인용문은 그대로 두고 편집자 주를 답니다: (“{new}”의 잘못).",
}

CURRENCIES = {
    "AED": "디르함",
    "ARS": "아르헨티나페소",
    "AUD": "호주달러",
    "BDT": "방글라데시타카",
    "BRL": "헤알",
    "CAD": "캐나다달러",
    "CHF": "스위스프랑",
    "CLP": "칠레페소",
    "CNY": "위안",
    "COP": "콜롬비아페소",
    "CZK": "체코코루나",
    "DKK": "덴마크크로네",
    "EGP": "이집트파운드",
    "EUR": "유로",
    "GBP": "파운드",
    "HKD": "홍콩달러",
    "HUF": "포린트",
    "IDR": "루피아",
    "ILS": "셰켈",
    "INR": "인도루피",
    "ISK": "아이슬란드크로나",
    "JPY": "엔",
    "KES": "케냐실링",
    "KRW": "원",
    "KWD": "쿠웨이트디나르",
    "KZT": "텡게",
    "MOP": "파타카",
    "MXN": "멕시코페소",
    "MYR": "링깃",
    "NGN": "나이라",
    "NOK": "노르웨이크로네",
    "NZD": "뉴질랜드달러",
    "PEN": "솔",
    "PHP": "필리핀페소",
    "PKR": "파키스탄루피",
    "PLN": "즈워티",
    "QAR": "카타르리얄",
    "RUB": "루블",
    "SAR": "사우디리얄",
    "SEK": "스웨덴크로나",
    "SGD": "싱가포르달러",
    "THB": "밧",
    "TRY": "튀르키예리라",
    "TWD": "대만달러",
    "UAH": "흐리우냐",
    "USD": "달러",
    "VND": "동",
    "ZAR": "랜드",
}

PROVIDERS = {
    "ecb": "유럽중앙은행 기준환율",
    "nbp": "폴란드 국립은행 환율",
    "hmrc": "영국 국세관세청 환율",
}

LANGUAGE = Language(
    code="ko",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "조", 3), (8, "억", 3), (4, "만", 2)),
    grouping="",
    money="{number}{scale} {name}",
    day="{year}년 {month}월 {day}일",
    month="{year}년 {month}월",
    year="{year}년",
    span="{first}부터 {last}까지",
    higher="{number}% 높은 값",
    lower="{number}% 낮은 값",
    same="차이 없는 값",
    percent="{number}%",
    days=("1일", "{number}일"),
    unnamed="밝히지 않은 통화",
)
