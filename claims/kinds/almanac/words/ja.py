"""Japanese words of the calendar; patterns are tried right before or right behind a figure."""

LANG = "ja"
WEEKDAYS = {
    "月曜日 月曜": 1,
    "火曜日 火曜": 2,
    "水曜日 水曜": 3,
    "木曜日 木曜": 4,
    "金曜日 金曜": 5,
    "土曜日 土曜": 6,
    "日曜日 日曜": 7,
}
SHORT_WEEKDAYS = {"月": 1, "火": 2, "水": 3, "木": 4, "金": 5, "土": 6, "日": 7}
# a weekday beside these is another week's, or of no one week
NO_WEEKDAY_AFTER = ("先週", "来週", "毎週", "次の", "前の", "第一", "第二", "第三", "第1", "第2", "第3", "翌", "から")
NO_WEEKDAY_BEFORE = ("ごと", "版", "劇場", "ドラマ", "から")
DAYS_OFF = {"今日 きょう 本日": 0, "昨日 きのう": -1, "一昨日 おととい": -2, "明日 あす": 1}
AGO = r"(?P<years>[0-9]{1,3})年前の[（(]?$"
AFTER_YEARS = r"^(?:ぶり|後|来|前)"
SPAN_JOINTS = r"(?:の|まで|、|計|わずか|期間|間|\s){0,3}"
UNTIL = r"^[^。\n]{0,12}?(?:まで|から)$"
BORN = r"^ ?(?:に)?(?:生まれ|生れ|誕生)"
AGED_NOW = r"(?:現在|今年|いま)[^。、0-9]{0,3}$"
AGED_LIFE = r"享年[^。、0-9]{0,2}$"
FOUNDED = r"創業|創立|設立|創刊|開業|開校|結成|建国"
ANNIVERSARY = r"周年$"
ZONES = {"日本時間": 9, "北京時間": 8, "グリニッジ標準時 世界標準時": 0, "韓国時間": 9}
AGAIN = r"(?:以来|以降)[、，]?(?:実に|およそ|約)?$"
UNTIL_YEAR = ""
LAST_TIME = r"(?:前回|最後)は"
FOR_YEARS = r"$"
DIED = r"^に?[^、。]{0,12}(?:死去|亡くな|没し|逝去|他界)|没年は?$"
BORN_YEAR = ""
# between a birth and an age that are told together: 1950年生まれの田中氏（74）, 田中氏（74）は1950年生まれ
AGE_JOINED = r" ?生まれ(?:、|の[^、。（）()\d]{1,12}[（(])|[）)](?:は|が|、)"
AGED_LIFE_BEHIND = r"^で"
SOMEBODY_ELSE = r"妻|夫人|父|母|娘|兄|弟|姉|妹|孫|息子|長男|長女|彼ら"
THIS_YEAR = r"今年|本年|今春|今秋|今月|きょう|今日"
# between a span and the bracket that dates it: 5カ年計画（2021～25年度）
SPAN_NOUN = r"の?[^、。（）()\d\s]{0,8}"
AGAIN_SINCE, AGAIN_BEHIND = "", ""
# from one year to the other, then the span between them: 2016年の30億人から2022年の41億人へ、6年で
FROM_YEAR, TO_YEAR = "", r"から$"
SPAN_THEN = r"(?:へ|に|まで|へと)[、]?$"
SPAN_GOES = r"^(?:で|間で|の間に)"
# before an anniversary, what names nothing but the beginning told; behind it, what else it is of
OWN_ANNIVERSARY = r"(?:同[一-鿿]|[はがでにのと]|ちょうど|創業|創立|設立|創刊|開業|開校|結成|建国)*"
ANNIVERSARY_OF = ""
