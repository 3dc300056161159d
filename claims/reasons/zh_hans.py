"""简体中文的句子与数字写法：万、亿、万亿，2024年3月7日。"""

from claims.reasons.language import Language

_RATE = (
    "按[{day:day}][{week:day}当周][{month:span}]{provider:provider}"
    "（1{base:unit}={rate:number}{quote:unit}），{from:money}约合{expected:money}"
)
_FITS = "[，也与{fits_one:day}的汇率相符][，也与{fits:day}等{fits_total}天的汇率相符]"

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + "；文中{written:money}与之相符。",
    "conversion_approximate": _RATE + "；文中{written:money}{off:off}" + _FITS + "。",
    "conversion_outdated": _RATE
    + "；文中{written:money}{off:off}，只与较早的汇率相符：{older:day}[等{older_total}天]。",
    "conversion_inaccurate": _RATE + "；文中{written:money}{off:off}，此前一年内没有任何一天的汇率与之相符。",
    "conversion_power_of_ten": _RATE
    + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]，请核对数位与“万”“亿”等字。",
    "conversion_then_agrees": _RATE + "；文中{written:money}与当时汇率相符，与发稿时的汇率不符。",
    "conversion_one_sided": _RATE + "；文中为{written:money}，只有一边是区间，无法比较。",
    "conversion_then": _RATE + "；文中{written:money}{off:off}，但句中所指为当时汇率，未写明是哪一天。",
    "conversion_then_lacking": _RATE + "；文中{written:money}{off:off}，但句中所指为{then:span}的汇率，没有来源可查。",
    "no_rate": "没有{day:day}{base:unit}对{quote:unit}的汇率。",
    "no_rate_then": "没有{time:span}{base:unit}对{quote:unit}的汇率。",
    "no_date": "文章没有发布日期，无法确定用哪一天的汇率。",
    "currency_unknown": "无法判断“{text}”是哪种货币[，可能是{candidates}]。",
    "amount_unreadable": "“{text}”中读不出金额。",
    "amount_missing": "换算需要两个金额，缺少其中一个（{role}）。",
    "same_currency": "两个金额都是{unit:unit}，无需换算。",
    "rate_is_last": "{moment:day}之前最近一次公布的汇率是{day:day}的。",
    "rate_of_week": "该汇率为一周通用，容许范围因此两边各放宽{width:percent}。",
    "rate_of_month": "该汇率为一个月通用，容许范围因此两边各放宽{width:percent}。",
    "basis_period": "按句中所指的{time:span}的汇率核对。",
    "basis_chosen": "按编辑选定的{time:span}的汇率核对。",
    "read_as": "“{text}”按{unit:unit}理解，汇率与之相符。",
    # repeat
    "rates_differ": (
        "文中对{base:unit}用了两种汇率：{first_from:money}合{first_to:money}，即1{base:unit}={first_rate:number}{quote:unit}；"
        "{second_from:money}合{second_to:money}，即1{base:unit}={second_rate:number}{quote:unit}；两者相差{apart:percent}。"
    ),
    "rates_agree": "两处换算可以出自同一个{base:unit}对{quote:unit}的汇率。",
    "rates_slip": (
        "{first_from:money}合{first_to:money}，而{second_from:money}合{second_to:money}：其中一处差了若干位数。"
    ),
    "rates_unreadable": "要比较汇率，需要同一对货币的两处换算。",
    # change
    "change_accurate": "从{from}到{to}，变动为{expected}，与文中的{written}相符。",
    "change_approximate": "从{from}到{to}，变动为{expected}，与文中的{written}相近。",
    "change_inaccurate": "从{from}到{to}，变动为{expected}，而不是{written}。",
    "change_accurate_rise": "变动{rise}而至{to}，幅度为{expected}，与文中的{written}相符。",
    "change_approximate_rise": "变动{rise}而至{to}，幅度为{expected}，与文中的{written}相近。",
    "change_inaccurate_rise": "变动{rise}而至{to}，幅度为{expected}，而不是{written}。",
    "change_power_of_ten": "从{from}到{to}，变动为{expected}；文中的{written}差了若干位数。",
    "change_percent_for_points": "从{from}到{to}，按百分点为{written}，按百分比为{expected}：百分点被写成了百分比。",
    "change_points_for_percent": "从{from}到{to}为{expected}；{written}是按百分比计算的变动，不是百分点。",
    "change_to_for_by": "从{from}到{to}，变动为{expected}；{written}是后者与前者之比：“增长到”与“增长了”、“下降到”与“下降了”不同。",
    "change_wrong_base": "从{from}到{to}，以前者为基数变动为{expected}；{written}是以后者为基数算出的。",
    "change_wrong_direction": "从{from}到{to}，升降方向与文中相反，应为{expected}。",
    "change_digits_transposed": "从{from}到{to}，变动为{expected}；文中的{written}有两位数字颠倒。",
    "change_missing": "要核对“{text}”，需要变动前后的数值。",
    "change_unreadable": "由“{text}”旁的数值算不出变动。",
    "percent_means_points": "文中的百分比按百分点理解。",
    "forecast_arithmetic": "此为预测，只核对了其中数字的运算。",
    # plain
    "waits_for_source": "没有可以计算的内容，等待来源。",
    # unit
    "unit_accurate": "{from}即{expected}，文中{written}与之相符。",
    "unit_approximate": "{from}即{expected}，文中{written}取整或略有出入[（{off:off}）]。",
    "unit_inaccurate": "{from}应为{expected}，文中{written}不符[（{off:off}）]。",
    "unit_power_of_ten": "{from}应为{expected}，文中{written}差了若干位数。",
    "unit_inverted": "{from}应为{expected}，文中{written}把换算方向弄反了。",
    "unit_digits_transposed": "{from}应为{expected}，文中{written}有两位数字颠倒。",
    "unit_missing": "换算需要两个量，缺少其中一个（{role}）。",
    "unit_unknown": "不认识“{text}”的单位。",
    "unit_unreadable": "“{text}”中读不出数值。",
    "unit_differs": "“{first}”和“{second}”不是同一种量。",
    # a linked source
    "source_supported": "来源《{source}》[中{agreeing}]与文中一致：“{passage}”[来源未提及{missing}。]",
    "source_supported_issuer": "据发布方《{source}》，[{agreeing}]与其口径一致：“{passage}”[来源未提及{missing}。]",
    "source_contradicted": "来源《{source}》为{theirs}，文中为{ours}：“{passage}”",
    "source_contradicted_words": "来源《{source}》说法不同：“{passage}”",
    "source_not_found": "来源《{source}》未谈及此事[；最接近的一段：“{passage}”]",
    "source_unreadable": "来源《{source}》没有可读的文字。",
    # any kind
    "kind_unknown": "没有名为“{kind}”的断言类型。",
    "write": "把“{old}”改为“{new}”。",
    "add_note": "引语保持原样，加编者注：（应为“{new}”）。",
}

CURRENCIES = {
    "AED": "阿联酋迪拉姆",
    "ARS": "阿根廷比索",
    "AUD": "澳元",
    "BDT": "孟加拉塔卡",
    "BRL": "巴西雷亚尔",
    "CAD": "加元",
    "CHF": "瑞士法郎",
    "CLP": "智利比索",
    "CNY": "元",
    "COP": "哥伦比亚比索",
    "CZK": "捷克克朗",
    "DKK": "丹麦克朗",
    "EGP": "埃及镑",
    "EUR": "欧元",
    "GBP": "英镑",
    "HKD": "港元",
    "HUF": "匈牙利福林",
    "IDR": "印尼盾",
    "ILS": "新谢克尔",
    "INR": "印度卢比",
    "ISK": "冰岛克朗",
    "JPY": "日元",
    "KES": "肯尼亚先令",
    "KRW": "韩元",
    "KWD": "科威特第纳尔",
    "KZT": "坚戈",
    "MOP": "澳门元",
    "MXN": "墨西哥比索",
    "MYR": "林吉特",
    "NGN": "奈拉",
    "NOK": "挪威克朗",
    "NZD": "新西兰元",
    "PEN": "秘鲁索尔",
    "PHP": "菲律宾比索",
    "PKR": "巴基斯坦卢比",
    "PLN": "兹罗提",
    "QAR": "卡塔尔里亚尔",
    "RUB": "卢布",
    "SAR": "沙特里亚尔",
    "SEK": "瑞典克朗",
    "SGD": "新加坡元",
    "THB": "泰铢",
    "TRY": "土耳其里拉",
    "TWD": "新台币",
    "UAH": "格里夫纳",
    "USD": "美元",
    "VND": "越南盾",
    "ZAR": "南非兰特",
}

PROVIDERS = {
    "ecb": "欧洲央行参考汇率",
    "nbp": "波兰国家银行汇率",
    "hmrc": "英国税务海关总署汇率",
}

LANGUAGE = Language(
    code="zh-hans",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "万亿", 3), (8, "亿", 3), (4, "万", 2)),
    grouping="",
    money="{number}{scale}{name}",
    day="{year}年{month}月{day}日",
    month="{year}年{month}月",
    year="{year}年",
    span="{first}至{last}",
    higher="高{number}%",
    lower="低{number}%",
    same="无偏差",
    percent="{number}%",
    days=("1天", "{number}天"),
    unnamed="未写明的货币",
)
