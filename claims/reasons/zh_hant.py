"""正體中文的句子與數字寫法：萬、億、兆，2024年3月7日；人民幣寫明，免與新臺幣的元相混。"""

from claims.reasons.language import Language

_RATE = (
    "按[{day:day}][{week:day}當週][{month:span}]{provider:provider}"
    "（1{base:unit}={rate:number}{quote:unit}），{from:money}約合{expected:money}"
)
_FITS = "[，也與{fits_one:day}的匯率相符][，也與{fits:day}等{fits_total}天的匯率相符]"

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + "；文中{written:money}與之相符。",
    "conversion_approximate": _RATE + "；文中{written:money}{off:off}" + _FITS + "。",
    "conversion_outdated": _RATE
    + "；文中{written:money}{off:off}，只與較早的匯率相符：{older:day}[等{older_total}天]。",
    "conversion_inaccurate": _RATE + "；文中{written:money}{off:off}，此前一年內沒有任何一天的匯率與之相符。",
    "conversion_power_of_ten": _RATE
    + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]，請核對位數與「萬」「億」等字。",
    "conversion_then_agrees": _RATE + "；文中{written:money}與當時匯率相符，與發稿時的匯率不符。",
    "conversion_one_sided": _RATE + "；文中為{written:money}，只有一邊是區間，無法比較。",
    "conversion_then": _RATE + "；文中{written:money}{off:off}，但句中所指為當時匯率，未寫明是哪一天。",
    "conversion_then_lacking": _RATE + "；文中{written:money}{off:off}，但句中所指為{then:span}的匯率，沒有來源可查。",
    "no_rate": "沒有{day:day}{base:unit}對{quote:unit}的匯率。",
    "no_rate_then": "沒有{time:span}{base:unit}對{quote:unit}的匯率。",
    "no_date": "文章沒有發布日期，無法決定用哪一天的匯率。",
    "currency_unknown": "無法判斷「{text}」是哪種貨幣[，可能是{candidates}]。",
    "amount_unreadable": "「{text}」中讀不出金額。",
    "amount_missing": "換算需要兩個金額，缺少其中一個（{role}）。",
    "same_currency": "兩個金額都是{unit:unit}，無需換算。",
    "rate_is_last": "{moment:day}之前最近一次公布的匯率是{day:day}的。",
    "rate_of_week": "該匯率為一週通用，容許範圍因此兩邊各放寬{width:percent}。",
    "rate_of_month": "該匯率為一個月通用，容許範圍因此兩邊各放寬{width:percent}。",
    "basis_period": "按句中所指的{time:span}的匯率核對。",
    "basis_chosen": "按編輯選定的{time:span}的匯率核對。",
    "read_as": "「{text}」按{unit:unit}理解，匯率與之相符。",
    # repeat
    "rates_differ": (
        "文中對{base:unit}用了兩種匯率：{first_from:money}合{first_to:money}，即1{base:unit}={first_rate:number}{quote:unit}；"
        "{second_from:money}合{second_to:money}，即1{base:unit}={second_rate:number}{quote:unit}；兩者相差{apart:percent}。"
    ),
    "rates_agree": "兩處換算可以出自同一個{base:unit}對{quote:unit}的匯率。",
    "rates_slip": (
        "{first_from:money}合{first_to:money}，而{second_from:money}合{second_to:money}：其中一處差了若干位數。"
    ),
    "rates_unreadable": "要比較匯率，需要同一對貨幣的兩處換算。",
    # plain
    "waits_for_source": "沒有可以計算的內容，等待來源。",
    # a linked source
    "source_supported": "來源《{source}》[中{agreeing}]與文中一致：「{passage}」[來源未提及{missing}。]",
    "source_supported_issuer": "據發布方《{source}》，[{agreeing}]與其口徑一致：「{passage}」[來源未提及{missing}。]",
    "source_contradicted": "來源《{source}》為{theirs}，文中為{ours}：「{passage}」",
    "source_contradicted_words": "來源《{source}》說法不同：「{passage}」",
    "source_not_found": "來源《{source}》未談及此事[；最接近的一段：「{passage}」]",
    "source_unreadable": "來源《{source}》沒有可讀的文字。",
    # any kind
    "kind_unknown": "沒有名為「{kind}」的宣稱類型。",
    "write": "把「{old}」改為「{new}」。",
    "add_note": "引語保持原樣，加編者註：（應為「{new}」）。",
}

CURRENCIES = {
    "AED": "阿聯迪拉姆",
    "ARS": "阿根廷披索",
    "AUD": "澳元",
    "BDT": "孟加拉塔卡",
    "BRL": "巴西雷亞爾",
    "CAD": "加元",
    "CHF": "瑞士法郎",
    "CLP": "智利披索",
    "CNY": "元人民幣",
    "COP": "哥倫比亞披索",
    "CZK": "捷克克朗",
    "DKK": "丹麥克朗",
    "EGP": "埃及鎊",
    "EUR": "歐元",
    "GBP": "英鎊",
    "HKD": "港元",
    "HUF": "匈牙利福林",
    "IDR": "印尼盾",
    "ILS": "以色列新謝克爾",
    "INR": "印度盧比",
    "ISK": "冰島克朗",
    "JPY": "日圓",
    "KES": "肯亞先令",
    "KRW": "韓元",
    "KWD": "科威特第納爾",
    "KZT": "堅戈",
    "MOP": "澳門元",
    "MXN": "墨西哥披索",
    "MYR": "令吉",
    "NGN": "奈拉",
    "NOK": "挪威克朗",
    "NZD": "紐西蘭元",
    "PEN": "秘魯索爾",
    "PHP": "菲律賓披索",
    "PKR": "巴基斯坦盧比",
    "PLN": "波蘭茲羅提",
    "QAR": "卡達里亞爾",
    "RUB": "盧布",
    "SAR": "沙烏地里亞爾",
    "SEK": "瑞典克朗",
    "SGD": "新加坡元",
    "THB": "泰銖",
    "TRY": "土耳其里拉",
    "TWD": "元新臺幣",
    "UAH": "格里夫納",
    "USD": "美元",
    "VND": "越南盾",
    "ZAR": "南非蘭特",
}

PROVIDERS = {
    "ecb": "歐洲央行參考匯率",
    "nbp": "波蘭國家銀行匯率",
    "hmrc": "英國稅務海關總署匯率",
}

LANGUAGE = Language(
    code="zh-hant",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "兆", 3), (8, "億", 3), (4, "萬", 2)),
    grouping="",
    money="{number}{scale}{name}",
    day="{year}年{month}月{day}日",
    month="{year}年{month}月",
    year="{year}年",
    span="{first}至{last}",
    higher="高{number}%",
    lower="低{number}%",
    same="無偏差",
    percent="{number}%",
    days=("1天", "{number}天"),
    unnamed="未寫明的貨幣",
)
