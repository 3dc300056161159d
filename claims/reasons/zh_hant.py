"""正體中文的句子與數字寫法：萬、億、兆，2024年3月7日；人民幣寫明，免與新臺幣的元相混。"""

from claims.reasons.language import Language

SENTENCES = {
    # a linked source
    "source_supported": "來源《{source}》[中{agreeing}]與文中一致：「{passage}」[來源未提及{missing}。]",
    "source_supported_issuer": "據發布方《{source}》，[{agreeing}]與其口徑一致：「{passage}」[來源未提及{missing}。]",
    "source_contradicted": "來源《{source}》為{theirs}，文中為{ours}：「{passage}」",
    "source_contradicted_words": "來源《{source}》說法不同：「{passage}」",
    "source_copies": "來源《{source}》與《{original}》文字大體相同，按同一來源計算",
    "source_not_found": "來源《{source}》未談及此事[；最接近的一段：「{passage}」]",
    "series_supported": "{source}第{row}列：{period:span}{item}為{theirs}（{released:day}發布）",
    "series_contradicted": "{source}第{row}列：{period:span}{item}為{theirs}（{released:day}發布），文中為{ours}",
    "series_outdated": (
        "文中{period:span}{item}的{ours}是{former:day}發布的數值；文章發表時已是{theirs}（{released:day}發布，{source}第{row}列"
        "）"
    ),
    "series_record": (
        "{source}：{period:span}{item}為{theirs}，按文章發表時已知的數值，超出自{first:span}以來各期（第{row}列，{released:day}發布）"
    ),
    "series_no_record": (
        "{source}：{period:span}{item}為{theirs}，並非紀錄，{other_period:span}為{other}（第{row}列，{released:day}發布"
        "）"
    ),
    "series_revised": "此後修訂為{theirs}，{released:day}發布",
    "series_no_publication": "{source}的數值按發布日取用，缺少文章的發表日期",
    "series_no_item": "{source}有多個指標，此說法未提及其中之一或提及多個[：{items}]",
    "series_no_period": "{source}有{item}，但此說法未說明時期，或有多個時期",
    "series_not_known": "文章發表時，{source}尚無{period:span}{item}的數值",
    "series_no_figure": "{source}的{item}為{theirs}，此說法沒有該單位的數字，或有多個",
    "series_too_short": "{source}的{item}數列不夠長，無法判斷[自{since:span}以來的]紀錄",
    "source_unreadable": "來源《{source}》沒有可讀的文字。",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}若為{meant:number}則相符：可能差了10的若干次方。",
    "slip_swapped_parts": "{written}與{meant}互換則相符：可能寫反了。",
    "slip_digits_transposed": "可能有兩位數字顛倒：{written}若為{meant}則相符。",
    "slip_wrong_digit": "可能有一位數字寫錯：{written}若為{meant}則相符。",
    "slip_wrong_currency": "若以{meant:unit}計則相符：{written}的貨幣可能有誤。",
    "slip_percent_for_points": "若以百分點計則相符：{written}可能應為百分點。",
    "slip_points_for_percent": "若以百分比計則相符：{written}可能應為百分比。",
    "slip_wrong_year": "若相差一年（{meant}）則相符：{written}的年份可能有誤。",
    # whose words they are
    "forecast_only_computed": "這些數字是預測，這裡只核對了它們之間的計算。",
    "ask_source": "這是預測數字，改動「{old}」前請對照其來源；按其餘數字應為「{new}」。",
    "ask_source_amount": "這是預測數字，改動「{old}」前請對照其來源；按其餘數字應為{new:money}。",
    "note_in_brackets": "（編者註：應為{new}）",
    "note_in_brackets_amount": "（編者註：應為{new:money}）",
    # any kind
    "figure_corrected": "編輯將「{text}」讀作{value:money}。",
    "kind_unknown": "沒有名為「{kind}」的宣稱類型。",
    "write": "把「{old}」改為「{new}」。",
    "add_note": "引語保持原樣，加編者註：（應為「{new}」）。",
    "write_amount": "把「{old}」改為{new:money}。",
    "add_note_amount": "引語保持原樣，加編者註：（應為{new:money}）。",
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
