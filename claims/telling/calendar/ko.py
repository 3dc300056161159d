"""날짜 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

_SAID = " 기사에 쓰인 값({written})"

WORDS = KindWords(
    label="날짜",
    roles={
        "date": "날짜",
        "weekday": "요일",
        "relative": "날을 가리키는 말",
        "from": "시작",
        "since": "이후",
        "to": "끝",
        "duration": "기간",
        "era": "연호 연도",
        "fiscal": "회계연도",
        "birth": "출생 연도",
        "life": "생몰 연도",
        "age": "나이",
        "founded": "설립 연도",
        "anniversary": "주년",
        "clock": "시각",
        "elsewhere": "다른 곳의 시각",
    },
    reasons={
        "weekday_accurate": "{day:day}의 요일은 {weekday}이며 기사와 같습니다.",
        "weekday_inaccurate": "{day:day}의 요일은 {weekday}이며" + _SAID + "과 다릅니다.",
        "relative_accurate": "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}이며 기사와 같습니다.",
        "relative_inaccurate": (
            "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}이며" + _SAID + "과 다릅니다."
        ),
        "relative_unverifiable": (
            "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}입니다. "
            "작성일이 하루 다르면" + _SAID + "에 맞습니다."
        ),
        "span_accurate": "{first}부터 {last}까지는 {expected}이며 기사와 같습니다.",
        "span_approximate": "{first}부터 {last}까지는 {expected}입니다." + _SAID + "은 어림수입니다.",
        "span_inaccurate": "{first}부터 {last}까지는 {expected}이며" + _SAID + "과 다릅니다.",
        "since_accurate": (
            "{first}부터 게재 시점[({published:day})]까지는 {expected}입니다." + _SAID + "과 일치합니다."
        ),
        "since_approximate": "{first}부터 게재 시점까지는 {expected}입니다." + _SAID + "은 어림수입니다.",
        "since_inaccurate": "{first}부터 게재 시점까지는 {expected}이며" + _SAID + "과 다릅니다.",
        "era_accurate": "{era}의 서력은 {expected}년이며 기사와 같습니다.",
        "era_inaccurate": "{era}의 서력은 {expected}년이며" + _SAID + "과 다릅니다.",
        "fiscal_accurate": "{fiscal}의 끝은 {expected}년 3월이며 기사와 같습니다.",
        "fiscal_inaccurate": "{fiscal}의 끝은 {expected}년 3월이며" + _SAID + "과 다릅니다.",
        "age_accurate": "{birth}년부터 {until}년까지는 {expected}세입니다." + _SAID + "과 일치합니다.",
        "age_approximate": "{birth}년부터 {until}년까지는 {expected}세입니다." + _SAID + "은 세는나이로 보입니다.",
        "age_inaccurate": "{birth}년부터 {until}년까지는 {expected}세이며" + _SAID + "과 다릅니다.",
        "anniversary_accurate": "{founded}년부터 {published}년까지는 {expected}년입니다." + _SAID + "과 일치합니다.",
        "anniversary_approximate": (
            "{founded}년부터 {published}년까지는 {expected}년입니다." + _SAID + "과 1년 차이입니다."
        ),
        "anniversary_inaccurate": "{founded}년부터 {published}년까지는 {expected}년이며" + _SAID + "과 다릅니다.",
        "zone_accurate": "{first}에 해당하는 시각은 {expected}이며 기사와 같습니다.",
        "zone_approximate": (
            "{first}에 해당하는 시각은 {expected}입니다." + _SAID + "과 한 시간 차이이며, 서머타임일 수 있습니다."
        ),
        "zone_inaccurate": "{first}에 해당하는 시각은 {expected}이며" + _SAID + "과 다릅니다.",
        "calendar_unreadable": "“{first}”, “{second}” 두 값으로는 날짜를 계산할 수 없습니다.",
        "calendar_no_publication": "게재일을 알 수 없어 “{first}”의 날짜를 계산할 수 없습니다.",
        "calendar_roles": "무엇을 계산해야 하는지 수치로는 알 수 없습니다.",
    },
    noun="날짜",
    meanings={
        "agrees": "달력으로 계산하면 날짜, 요일, 햇수, 시각이 서로 맞습니다.",
        "roughly_agrees": (
            "달력으로 계산한 결과와 조금 다르지만, 어림수나 세는 방법의 차이로 있을 수 있는 정도입니다."
        ),
        "differs": "달력으로 계산하면 날짜, 요일, 햇수, 시각이 서로 맞지 않습니다.",
    },
    limits="날짜 사이의 계산만 대조했습니다. 그 일이 그때 일어났는지는 대조하지 않았습니다.",
)
