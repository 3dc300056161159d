"""简体中文的句子与数字写法：万、亿、万亿，2024年3月7日。"""

from claims.reasons.language import Language

SENTENCES = {
    # a linked source
    "source_supported": "来源《{source}》[中{agreeing}]与文中一致：“{passage}”[来源未提及{missing}。]",
    "source_supported_issuer": "据发布方《{source}》，[{agreeing}]与其口径一致：“{passage}”[来源未提及{missing}。]",
    "source_contradicted": "来源《{source}》为{theirs}，文中为{ours}：“{passage}”",
    "source_contradicted_words": "来源《{source}》说法不同：“{passage}”",
    "source_copies": "来源《{source}》与《{original}》文字大体相同，按同一来源计算",
    "source_not_found": "来源《{source}》未谈及此事[；最接近的一段：“{passage}”]",
    "series_supported": "{source}第{row}行：{period:span}{item}为{theirs}（{released:day}发布）",
    "series_contradicted": "{source}第{row}行：{period:span}{item}为{theirs}（{released:day}发布），文中为{ours}",
    "series_outdated": (
        "文中{period:span}{item}的{ours}是{former:day}发布的数值；文章发表时已是{theirs}（{released:day}发布，{source}第{row}行"
        "）"
    ),
    "series_record": (
        "{source}：{period:span}{item}为{theirs}，按文章发表时已知的数值，超出自{first:span}以来各期（第{row}行，{released:day}发布）"
    ),
    "series_no_record": (
        "{source}：{period:span}{item}为{theirs}，并非纪录，{other_period:span}为{other}（第{row}行，{released:day}发布"
        "）"
    ),
    "series_revised": "此后修订为{theirs}，{released:day}发布",
    "series_no_publication": "{source}的数值按发布日取用，缺少文章的发表日期",
    "series_no_item": "{source}有多个指标，此说法未提及其中之一或提及多个[：{items}]",
    "series_no_period": "{source}有{item}，但此说法未说明时期，或有多个时期",
    "series_not_known": "文章发表时，{source}尚无{period:span}{item}的数值",
    "series_no_figure": "{source}的{item}为{theirs}，此说法没有该单位的数字，或有多个",
    "series_too_short": "{source}的{item}数列不够长，无法判断[自{since:span}以来的]纪录",
    "source_unreadable": "来源《{source}》没有可读的文字。",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}若为{meant:number}则相符：可能差了10的若干次方。",
    "slip_swapped_parts": "{written}与{meant}互换则相符：可能写反了。",
    "slip_digits_transposed": "可能有两位数字颠倒：{written}若为{meant}则相符。",
    "slip_wrong_digit": "可能有一位数字写错：{written}若为{meant}则相符。",
    "slip_wrong_currency": "若以{meant:unit}计则相符：{written}的货币可能有误。",
    "slip_percent_for_points": "若以百分点计则相符：{written}可能应为百分点。",
    "slip_points_for_percent": "若以百分比计则相符：{written}可能应为百分比。",
    "slip_wrong_year": "若相差一年（{meant}）则相符：{written}的年份可能有误。",
    # whose words they are
    "forecast_only_computed": "这些数字是预测，这里只核对了它们之间的计算。",
    "ask_source": "这是预测数字，改动“{old}”前请对照其来源；按其余数字应为“{new}”。",
    "ask_source_amount": "这是预测数字，改动“{old}”前请对照其来源；按其余数字应为{new:money}。",
    "note_in_brackets": "（编者注：应为{new}）",
    "note_in_brackets_amount": "（编者注：应为{new:money}）",
    # any kind
    "figure_corrected": "编辑将“{text}”读作{value:money}。",
    "kind_unknown": "没有名为“{kind}”的陈述类型。",
    "write": "把“{old}”改为“{new}”。",
    "add_note": "引语保持原样，加编者注：（应为“{new}”）。",
    "write_amount": "把“{old}”改为{new:money}。",
    "add_note_amount": "引语保持原样，加编者注：（应为{new:money}）。",
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
