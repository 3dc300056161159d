"""Chinese words of the calendar; patterns are tried right before or right behind a figure."""

LANG = "zh"
WEEKDAYS = {
    "周一 星期一 礼拜一 週一 禮拜一": 1,
    "周二 星期二 礼拜二 週二 禮拜二": 2,
    "周三 星期三 礼拜三 週三 禮拜三": 3,
    "周四 星期四 礼拜四 週四 禮拜四": 4,
    "周五 星期五 礼拜五 週五 禮拜五": 5,
    "周六 星期六 礼拜六 週六 禮拜六": 6,
    "周日 星期日 礼拜日 週日 禮拜日 周天 星期天 礼拜天": 7,
}
SHORT_WEEKDAYS: dict[str, int] = {}
# a weekday beside these is another week's, or of no one week
NO_WEEKDAY_AFTER = (
    "上",
    "下",
    "每",
    "逢",
    "本",
    "这",
    "這",
    "首个",
    "首個",
    "个",
    "個",
    "前",
    "一至",
    "一到",
    "二至",
    "三至",
)
NO_WEEKDAY_BEFORE = ("期", "均", "刊", "至周", "到周")
DAYS_OFF = {"今天 今日": 0, "昨天 昨日": -1, "前天": -2, "明天 明日": 1, "后天 後天": 2}
AGO = r"(?P<years>[0-9]{1,3}) ?年(?:之)?前(?:的)?[，（(]?$"
AFTER_YEARS = r"^(?:之)?(?:后|後|来|來|以来|以來)"
SPAN_JOINTS = (
    r"(?:的|共|共计|为期|历时|長達|长达|这|這|，|,|期间|期間|僅|仅|间|間|前后|前後|在|从|從|自|由|：|:|\s){0,3}"
)
UNTIL = r"^[^。；\n]{0,12}?(?:截至|至|到)$"
BORN = r"(?:出生于|出生於|生于|生於)$|^ ?(?:出生|生(?!产|產|效|意|活|态|態|物|长|長))"
AGED_NOW = r"(?:今年|现年|現年)[^。，,；0-9]{0,6}$"
AGED_LIFE = r"(?:享年|享耆寿|终年|終年|享寿|享壽)[^。，,；0-9]{0,4}$"
FOUNDED = (
    r"成立|创立|創立|创办|創辦|建立|建校|建国|建國|创刊|創刊|开业|開業|诞生|誕生|建成|设立|設立|建交|通车|通車"
    r"|创建|創建|始建|建于|建於"
)
ANNIVERSARY = r"周年$|週年$"
ZONES = {
    "北京时间 北京時間 台北时间 台北時間 香港时间 香港時間": 8,
    "格林尼治时间 格林尼治標準時間 世界标准时间 世界協調時間": 0,
    "东京时间 日本时间 東京時間 日本時間 韩国时间 首尔时间": 9,
    "莫斯科时间": 3,
}
AGAIN = ""
UNTIL_YEAR = r"^[，]?(?:直到|直至)"
LAST_TIME = r"(?:上一次|上次|上一回|此前一次)"
FOR_YEARS = r"(?:时隔|時隔|近|为|為|创|創)$"
DIED = r"^[^，。；,;]{0,12}(?:去世|逝世|病逝|离世|離世|辞世|辭世)|(?:卒于|卒於|逝于|逝於)$"
BORN_YEAR = ""
# between a birth and an age that are told together: 1950年生，74岁
AGE_JOINED = r" ?(?:出生|生)[，,、 ]{1,2}(?:现年|現年)?|[)）]，?(?:于|於)?"
AGED_LIFE_BEHIND = r"^(?:高龄|高齡)"
SOMEBODY_ELSE = (
    r"其[父母妻夫子女弟妹兄姐]|妻子|丈夫|太太|父亲|父親|母亲|母親|爸|妈|媽|[儿兒]子|女[儿兒]|哥哥|弟弟|姐姐|妹妹|[孙孫]"
    r"|徒弟|[他她][们們]"
)
THIS_YEAR = r"今年|今天|今日|本年|本月"
# between a span and the bracket that dates it: 五年规划（2021—2025）
SPAN_NOUN = r"(?:的)?[^，。、；：（）()\d\s]{0,8}"
# before a span that is counted from the year named: 自2019年以来，时隔5年
AGAIN_SINCE = r"(?P<year>(?:19|20)\d{2})年(?:以来|以來|之后|之後|后|後)[，,]?(?:时隔|時隔|相隔)$"
AGAIN_BEHIND = r""
# from one year to the other, then the span between them: 从2016年…增至2022年…，6年净增
FROM_YEAR, TO_YEAR = r"(?:从|由|自|從)$", r"(?:至|到)(?:了)?$"
SPAN_THEN = r"[，,](?:这|這|短短|仅|僅|用了|历时|歷時|前后|前後|在)?$"
SPAN_GOES = r"^(?:间|間|内|內|里|裡|共|净|淨|累计|累計|增|涨|漲|翻|减|減|降|下降|上升)"
# before an anniversary, what names nothing but the beginning told; behind it, what else it is of
OWN_ANNIVERSARY = (
    r"(?:是|也|正|恰|该校|该馆|该院|该厂|该社|該校|該館|学校|公司|两国|兩國|双方|中[一-鿿]|其|迎来|迎來|喜迎|庆祝|慶祝|纪念"
    r"|紀念|將|将|了|的|第|值|逢|建校|成立|创立|創立|创办|創辦|建立|建国|建國|创刊|創刊|开业|開業|诞生|誕生|建成|设立|設立"
    r"|建交|通车|通車|创建|創建|始建|建院|建厂|建馆)*"
)
ANNIVERSARY_OF = ""
