"""Chinese words of figures; simplified and traditional forms alike, since both are folded before they are compared."""

DIGITS = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2, "俩": 2,
    "壹": 1, "贰": 2, "叁": 3, "参": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "〇": 0,
}  # fmt: skip
NOUGHTS = "零〇"
NUMBER_WORDS = {"廿": 20, "卅": 30, "卌": 40}
SCALES = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8, "兆": 12}  # 兆 is 10¹² in news, never 10⁶
VAGUE = "多余几"
POINTS = "点"
HEADS = "数几"
MINUS = ("负", "零下", "-")
ELLIPTIC = True  # 三万五 is 35000

CURRENCIES = {
    "CNY": "人民币元 元人民币 人民币 块人民币 元人民幣 人民币圆",
    "KRW": "韩元 韩圆 韩币 韩圜 韩国元 韩国圆",
    "USD": "美元 美金 美刀 美圆 刀",
    "JPY": "日元 日圆 日币 日円",
    "EUR": "欧元 欧罗",
    "GBP": "英镑",
    "HKD": "港元 港币 港圆 港纸",
    "TWD": "新台币 新台币元 元新台币 台币 台元 台币元",
    "MOP": "澳门元 澳门币 葡币",
    "AUD": "澳元 澳大利亚元 澳币 澳洲元",
    "CAD": "加元 加拿大元 加币",
    "NZD": "新西兰元 纽元 纽币 新西兰币",
    "SGD": "新加坡元 新元 新币 坡币 星元",
    "CHF": "瑞士法郎 瑞郎",
    "RUB": "卢布 俄罗斯卢布",
    "INR": "卢比 印度卢比",
    "PKR": "巴基斯坦卢比",
    "LKR": "斯里兰卡卢比",
    "NPR": "尼泊尔卢比",
    "IDR": "印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比",
    "THB": "泰铢",
    "VND": "越南盾",
    "MYR": "林吉特 马币 马来西亚林吉特 令吉",
    "PHP": "菲律宾比索",
    "MXN": "墨西哥比索",
    "ARS": "阿根廷比索",
    "CLP": "智利比索",
    "COP": "哥伦比亚比索",
    "BRL": "雷亚尔 巴西雷亚尔",
    "PEN": "秘鲁索尔 新索尔",
    "ZAR": "兰特 南非兰特",
    "NGN": "奈拉 尼日利亚奈拉",
    "KES": "肯尼亚先令",
    "EGP": "埃及镑",
    "SAR": "沙特里亚尔 沙特里尔 里亚尔",
    "QAR": "卡塔尔里亚尔",
    "AED": "迪拉姆 阿联酋迪拉姆",
    "KWD": "科威特第纳尔",
    "BHD": "巴林第纳尔",
    "IQD": "伊拉克第纳尔",
    "IRR": "伊朗里亚尔 土曼",
    "ILS": "新谢克尔 谢克尔 以色列新谢克尔",
    "TRY": "土耳其里拉 里拉",
    "UAH": "格里夫纳 乌克兰格里夫纳",
    "PLN": "兹罗提 波兰兹罗提",
    "CZK": "捷克克朗",
    "SEK": "瑞典克朗",
    "NOK": "挪威克朗",
    "DKK": "丹麦克朗",
    "ISK": "冰岛克朗",
    "HUF": "匈牙利福林 福林",
    "RON": "罗马尼亚列伊",
    "BGN": "保加利亚列弗",
    "KZT": "坚戈",
    "MNT": "图格里克",
    "MMK": "缅元 缅币",
    "LAK": "基普 老挝基普",
    "KHR": "柬埔寨瑞尔 瑞尔",
    "KPW": "朝鲜元 朝元",
    "BDT": "孟加拉塔卡 塔卡",
    "BTC": "比特币",
    "DEM": "德国马克",
    "FRF": "法国法郎",
}
OWN_CURRENCY = "CNY"  # what a bare 元 is, unless the text says otherwise
OWN_NAMES = "元 圆 块钱 块 蚊 元钱"  # of the article's own country, or of the currency named nearby
PERCENT = {"%": "% 百分号", "pp": "个百分点 百分点", "bp": "个基点 基点", "permille": "‰"}
SUBUNITS = {
    "own": "角:0.1 毛:0.1 毛钱:0.1 角钱:0.1 分 分钱",
    "USD": "美分",
    "HKD": "港仙 仙",
    "GBP": "便士",
    "EUR": "欧分",
}
AMBIGUOUS = {"卢比": "INR PKR LKR NPR", "仙": "HKD CNY", "里拉": "TRY ITL", "里亚尔": "SAR QAR IRR"}
