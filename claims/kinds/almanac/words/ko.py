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
BORN = r"^ ?(?:에 )?(?:출생|태어나|태어난|생\b)"
AGED_NOW = r"(?:올해|현재)[^.,0-9]{0,4}$"
AGED_LIFE = r"향년[^.,0-9]{0,2}$"
FOUNDED = r"창립|설립|창사|개교|창간|개업|창업"
ANNIVERSARY = r"주년$"
ZONES = {"한국시간 한국_시간 한국시각": 9, "북경시간": 8, "그리니치_표준시": 0, "일본시간": 9}
AGAIN = r"(?:이후|이래)[, ]*$"
UNTIL_YEAR = ""
LAST_TIME = r"(?:마지막|직전)"
FOR_YEARS = r"$"
