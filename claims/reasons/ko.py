"""한국어 문장과 숫자 표기: 만·억·조, 2024년 3월 7일. 앞말의 받침에 따라 달라지는 조사는 값 뒤에 바로 쓰지 않는다."""

from claims.reasons.language import Language

SENTENCES = {
    # a linked source
    "source_supported": "출처 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”[ 출처에 없는 것: {missing}.]",
    "source_supported_issuer": "발표 기관의 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”"
    "[ 출처에 없는 것: {missing}.]",
    "source_contradicted": "출처 ‘{source}’에는 {theirs}, 기사에는 {ours}: “{passage}”",
    "source_contradicted_words": "출처 ‘{source}’의 설명은 다릅니다: “{passage}”",
    "source_copies": "‘{source}’은(는) ‘{original}’과(와) 글이 거의 같아 하나의 출처로 봄",
    "source_not_found": "출처 ‘{source}’에는 이 내용이 없습니다[. 가장 가까운 부분: “{passage}”]",
    "series_supported": "{source} {row}행: {period:span} {item} 값은 {theirs}({released:day} 공표)",
    "series_contradicted": "{source} {row}행: {period:span} {item} 값은 {theirs}({released:day} 공표), 기사에는 {ours}",
    "series_outdated": (
        "기사의 {period:span} {item} {ours}은(는) {former:day} 공표 값입니다. 기사 발행 때는 이미 "
        "{theirs}였습니다({released:day} 공표, {source} {row}행)"
    ),
    "series_record": (
        "{source}: {period:span} {item} {theirs}은(는) 기사 발행 때 알려진 값으로 {first:span} 이후 모든 기간을 "
        "넘습니다({row}행, {released:day} 공표)"
    ),
    "series_no_record": (
        "{source}: {period:span} {item} {theirs}은(는) 기록이 아닙니다. {other_period:span} 값은 {other}({row}행, "
        "{released:day} 공표)"
    ),
    "series_revised": "이후 {theirs}(으)로 수정되었습니다({released:day} 공표)",
    "series_no_publication": "{source}의 값은 공표일에 따라 고르는데 기사 발행일이 없습니다",
    "series_no_item": "{source}에는 여러 항목이 있고 문장에 그 이름이 없거나 여럿입니다[: {items}]",
    "series_no_period": "{source}에 {item} 항목이 있으나 문장에 기간이 없거나 여럿입니다",
    "series_not_known": "기사 발행 때 {source}에는 {period:span} {item} 값이 없었습니다",
    "series_no_figure": "{source}의 {item} 값은 {theirs}인데 문장에 같은 단위의 수치가 없거나 여럿입니다",
    "series_too_short": "{source}의 {item} 계열이 짧아[ {since:span} 이후] 기록을 가릴 수 없습니다",
    "source_unreadable": "출처 ‘{source}’에는 읽을 수 있는 글이 없습니다.",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}이(가) {meant:number}이면 맞는다: 자릿수가 틀렸을 수 있다.",
    "slip_swapped_parts": "{written}와(과) {meant}의 자리를 바꾸면 맞는다.",
    "slip_digits_transposed": "두 숫자가 뒤바뀌었을 수 있다: {written}이(가) {meant}이면 맞는다.",
    "slip_wrong_digit": "숫자 하나가 틀렸을 수 있다: {written}이(가) {meant}이면 맞는다.",
    "slip_wrong_currency": "{meant:unit} 기준이면 맞는다: {written}의 통화가 틀렸을 수 있다.",
    "slip_percent_for_points": "퍼센트포인트라면 맞는다: {written}은(는) 퍼센트포인트일 수 있다.",
    "slip_points_for_percent": "퍼센트라면 맞는다: {written}은(는) 퍼센트일 수 있다.",
    "slip_wrong_year": "1년 차이({meant})라면 맞는다: {written}의 연도가 틀렸을 수 있다.",
    # whose words they are
    "forecast_only_computed": "예측 수치이므로 수치 사이의 계산만 확인했습니다.",
    "ask_source": "전망 수치입니다. “{old}” 표기를 고치기 전에 출처와 대조하십시오. 다른 수치로는 “{new}”입니다.",
    "ask_source_amount": "전망 수치입니다. “{old}” 표기를 고치기 전에 출처와 대조하십시오. "
    "다른 수치로는 {new:money}입니다.",
    "note_in_brackets": "(편집자 주: {new})",
    "note_in_brackets_amount": "(편집자 주: {new:money})",
    # any kind
    "figure_corrected": "편집자는 “{text}” 표기의 값을 {value:money}(으)로 읽습니다.",
    "kind_unknown": "‘{kind}’(이)라는 종류의 주장은 없습니다.",
    "write": "“{old}” 대신 “{new}”(으)로 씁니다.",
    "add_note": "인용문은 그대로 두고 편집자 주를 답니다: (“{new}”의 잘못).",
    "write_amount": "“{old}” 대신 {new:money}(으)로 씁니다.",
    "add_note_amount": "인용문은 그대로 두고 편집자 주를 답니다: (바른 값은 {new:money}).",
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
