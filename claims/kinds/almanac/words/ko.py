"""Korean words of the calendar; patterns are tried right before or right behind a figure."""

LANG = "ko"
WEEKDAYS = {"월요일": 1, "화요일": 2, "수요일": 3, "목요일": 4, "금요일": 5, "토요일": 6, "일요일": 7}
SHORT_WEEKDAYS = {"월": 1, "화": 2, "수": 3, "목": 4, "금": 5, "토": 6, "일": 7}
# a weekday beside these is another week's, or of no one week
NO_WEEKDAY_AFTER = ("지난주 ", "다음주 ", "다음 주 ", "지난 주 ", "매주 ", "첫째 주 ", "둘째 주 ", "오는 ", "지난 ")
NO_WEEKDAY_BEFORE = ("마다", "판", "부터")
DAYS_OFF = {"오늘": 0, "어제": -1, "그제 그저께": -2, "내일": 1}
AGO = r"(?P<years>[0-9]{1,3})년 전(?:인| )[(]?$"
AFTER_YEARS = r"^(?: ?만에| 후| 뒤| 전)"
SPAN_JOINTS = r"(?:의|,|총|간|동안|기간|\s){0,3}"
UNTIL = r"^[^.\n]{0,12}?까지$"
BORN = r"^ ?(?:에 )?(?:출생|태어나|태어난)"
AGED_NOW = r"(?:올해|현재)[^.,0-9]{0,4}$"
AGED_LIFE = r"향년[^.,0-9]{0,2}$"
FOUNDED = r"창립|설립|창사|개교|창간|개업|창업"
ANNIVERSARY = r"주년$"
ZONES = {"한국시간 한국_시간 한국시각": 9, "북경시간": 8, "그리니치_표준시": 0, "일본시간": 9}
AGAIN = ""
UNTIL_YEAR = ""
LAST_TIME = r"(?:마지막|직전)"
FOR_YEARS = r"$"
DIED = r"^에?[^,.]{0,12}(?:별세|사망|타계|숨졌|숨을 거|세상을 떠)"
BORN_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d{2})년 ?생(?!산|활|명|긴|겨|겼|물|태|성|각|후)"
# between a birth and an age that are told together: 1950년생·74세
AGE_JOINED = r"년 ?생[·,/ ]{1,2}"
AGED_LIFE_BEHIND = r"^(?:로|의 나이로|를 일기로)"
SOMEBODY_ELSE = r"아내|남편|부인|아버지|어머니|아들|딸|형|동생|누나|언니|그들"
THIS_YEAR = r"올해|금년|오늘|이달"
# between a span and the bracket that dates it: 5개년 계획(2021~2025)
SPAN_NOUN = r" ?[^,.()\d]{0,8}"
# before a span that is counted from the year named: 2019년 이후 5년 만에
AGAIN_SINCE = r"(?P<year>(?:19|20)\d{2})년 ?(?:이후|이래)[, ]*(?:무려 |약 )?$"
AGAIN_BEHIND = r"^ ?만(?:에|의|이)"
# from one year to the other, then the span between them: 2016년 30억에서 2022년 41억으로 6년 만에
FROM_YEAR, TO_YEAR = "", r"에서 $"
SPAN_THEN = r"(?:으로|로) (?:불과 |약 )?$"
SPAN_GOES = r"^(?:간|동안| 만에| 동안| 새| 사이)"
# before an anniversary, what names nothing but the beginning told; behind it, what else it is of
OWN_ANNIVERSARY = r"(?:[로는은이가에]|으로| |꼭|딱|창립|설립|창사|개교|창간|개업|창업)*"
ANNIVERSARY_OF = ""
