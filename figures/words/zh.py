"""Chinese words of figures; simplified and traditional forms alike, since both are folded before they are compared."""

from decimal import Decimal

DIGITS = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "参": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "〇": 0,
}  # fmt: skip
NOUGHTS = "零〇"
NUMBER_WORDS = {"廿": 20, "卅": 30, "卌": 40, "两": 2, "俩": 2, "半": Decimal("0.5")}
LEADING = "两俩半"  # these begin a numeral or stand before a scale word
SCALES = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8, "兆": 12}  # 兆 is 10¹² in news, never 10⁶
VAGUE = "多余几"
POINTS = "点"
FILLERS = "个"  # 两个亿
UNIT_SCALES = {"千": "米克瓦卡赫伏焦帕", "兆": "瓦赫字帕", "百": "帕"}  # 千 before one of these belongs to the unit
LETTERS = {"k": 3, "K": 3, "w": 4, "W": 4, "M": 6, "G": 9}
HEADS = "数几"
MINUS = ("- ", "负 ", "负", "零下", "-")
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
OWN_NAMES = "元 圆 块钱 块 蚊 元钱 元整 圆整 圆正 元正 圆钱"  # of the article's own country, or of the currency named nearby
PERCENT = {"%": "% 百分号", "pp": "个百分点 百分点", "bp": "个基点 基点", "permille": "‰"}
SUBUNITS = {
    "own": "角:0.1 毛:0.1 毛钱:0.1 角钱:0.1 分 分钱",
    "USD": "美分",
    "HKD": "港仙 仙",
    "GBP": "便士",
    "EUR": "欧分",
}
AMBIGUOUS = {"卢比": "INR PKR LKR NPR", "仙": "HKD CNY", "里拉": "TRY ITL", "里亚尔": "SAR QAR IRR"}
UNITS = {
    "m": "米 公尺", "km": "公里 千米 km", "dm": "分米", "cm": "厘米 公分", "mm": "毫米 公厘", "um": "微米", "nm": "纳米 奈米",
    "li": "里 华里 里路", "zhang": "丈", "chi": "尺", "cun": "寸", "inch": "英寸 吋", "ft": "英尺 呎", "yd": "码", "mi": "英里 哩 英裏",
    "nmi": "海里 浬", "ly": "光年", "au": "天文单位",
    "t": "吨 公吨", "kg": "公斤 千克", "g": "克 公克", "mg": "毫克", "ug": "微克", "jin": "斤 市斤", "liang": "两", "qian": "钱",
    "lb": "磅", "oz": "盎司", "ct": "克拉",
    "m2": "平方米 平米 平方公尺", "km2": "平方公里 平方千米", "cm2": "平方厘米 平方公分", "ha": "公顷", "mu": "亩 市亩",
    "acre": "英亩", "ft2": "平方英尺 平方呎", "mi2": "平方英里", "pyeong": "坪",
    "m3": "立方米 立方公尺 方", "cm3": "立方厘米 立方公分", "ft3": "立方英尺", "L": "升 公升", "mL": "毫升", "hL": "百升",
    "gal": "加仑", "bbl": "桶", "tsp": "茶匙", "tbsp": "汤匙", "cup": "杯",
    "kmph": "公里/小时 公里每小时 千米/小时 千米每小时 公里/时", "mps": "米/秒 米每秒", "mph": "英里/小时 英里每小时", "knot": "节",
    "W": "瓦 瓦特", "kW": "千瓦", "MW": "兆瓦", "GW": "吉瓦", "hp": "马力 匹",
    "kWh": "千瓦时 千瓦小时 度电", "MWh": "兆瓦时", "GWh": "吉瓦时", "TWh": "太瓦时", "J": "焦耳 焦", "kJ": "千焦",
    "kcal": "千卡 大卡", "cal": "卡路里 卡", "TCE": "吨标准煤 吨标煤",
    "V": "伏 伏特", "kV": "千伏", "A": "安培", "mA": "毫安",
    "Hz": "赫兹 赫", "MHz": "兆赫", "kHz": "千赫", "GHz": "吉赫",
    "bit": "比特", "byte": "字节", "MB": "兆字节", "GB": "吉字节",
    "degC": "摄氏度 ℃ 摄氏° 度c", "degF": "华氏度 华氏°", "deg": "度 °", "hPa": "百帕", "Pa": "帕", "kPa": "千帕", "MPa": "兆帕",
}  # fmt: skip
BEFORE_UNITS = {"degC": "摄氏 摄氏温度 气温摄氏", "degF": "华氏 华氏温度", "speed": "时速 每小时"}
DURATIONS = {
    "year": "年 周年 年间 载 个年头", "month": "个月 个月份 月", "half_year": "个半年", "quarter": "个季度 个季", "week": "周 个星期 星期 个礼拜 礼拜 个周",
    "day": "天 日 昼夜 个工作日 个交易日 天时间 夜 晚", "hour": "小时 个小时 个钟头 钟头 个钟", "minute": "分钟 分 分鐘", "second": "秒 秒钟",
    "ms": "毫秒", "century": "个世纪", "decade": "个十年",
}  # fmt: skip
AGES = {"year_old": "岁 周岁 岁大", "month_old": "个月大", "week_old": "周大 个星期大", "day_old": "天大"}
PERCENT_BEFORE = {"百分之": "1", "佰分之": "1", "千分之": "0.1", "仟分之": "0.1", "万分之": "0.01", "万万分之": "0.000001"}
TENTHS = {"成": "10", "折": "10"}  # 三成 is 30 %, 八折 is 80 % of the price
MULTIPLES = {"倍": "times"}
COUNTS = "个 名 位 家 人 件 条 项 辆 台 艘 架 座 栋 幢 套 间 户 所 支 部 场 次 例 起 宗 笔 只 头 匹 棵 株 颗 粒 张 份 本 册 幅 篇 首 门 批 处 片 根 款 种 类 组 队 省 市 县 村 票 席 股 手 枚 把 瓶 盒 箱 袋 班 列 趟 道 段 单 口 人次 架次 班次 车次 标准箱 对 双 大 多家 多名 页 字 集 针 剂 届 区 州 国"
ORDINAL_HEADS = "第"
FRACTION = "分之"

HEDGES_BEFORE = {
    "about": "约 大约 大概 约合 约为 近似 左右 将约 合约 折合 折合约 约等于 相当于 估计 几乎",
    "at_least": "超 超过 逾 至少 不低于 不少于 不小于 高于 多于 突破 最少 起码 大于 超出 过 已超 不下 上逾",
    "at_most": "近 将近 接近 最多 至多 不超过 不足 不到 低于 少于 小于 最高 不高于 不多于 未满 不满",
}
HEDGES_AFTER = {"about": "左右 上下", "at_least": "以上 或以上 及以上 起", "at_most": "以下 以内 或以下 及以下 之内 封顶"}
RANGE_JOINERS = "- ~ — —— -- 至 到 ~~ 到了 或至 --- –"
LIST_JOINERS = "和 、 与 及 , 或"
BETWEEN = ""
AND_FRACTION = "又"
HUNDREDTHS = True  # 百分之八 is a percentage
