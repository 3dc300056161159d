"""How Chinese says that parts make a total."""

# right before a total, behind its parts: 男12人、女8人，共20人
TOTALS = (
    "总共",
    "總共",
    "一共",
    "合共",
    "合计",
    "合計",
    "总计",
    "總計",
    "共计",
    "共計",
    "总和",
    "總和",
    "之和",
    "加起来",
    "加起來",
    "相加",
    "总量",
    "总数",
    "總數",
    "总额",
    "總額",
)
# of these, what can be nothing but the total of a list before it
SUMS = ("总共", "總共", "一共", "合共", "合计", "合計", "总计", "總計", "共计", "共計", "加起来", "加起來")
# the same in one character, which other words hold too: 公共, 会计
BARE_SUMS = (r"(?<![公国國中])共(?![同享和产產识識])", r"(?<![会會预預设設估统統总總共合审審])[计計](?![划劃算])")
# between a total and its parts: 20人，其中男12人、女8人
SPLITS = (
    "其中",
    "包括",
    "分别",
    "分別",
    "包含",
    "由",
    "中，",
    "分为",
    "分為",
    "分产业",
    "分產業",
    "分行业",
    "分季度",
    "分区域",
    "具体为",
    "分业务",
    "分地区",
    "分品类",
    "分产品",
    "来看",
    "來看",
)
# two of which there is no third
OPPOSITES = (
    ("男", "女"),
    ("境内", "境外"),
    ("境內", "境外"),
    ("国内", "国外"),
    ("国内", "海外"),
    ("國內", "海外"),
    ("海外", "本土"),
    ("城镇", "农村"),
    ("城市", "农村"),
    ("进口", r"(?<!进)出口"),
    ("進口", r"(?<!進)出口"),
    ("内销", r"(?:外销|(?<!进)出口)"),
    ("线上", "线下"),
    ("線上", "線下"),
    ("公办", "民办"),
    ("第一产业", "第二产业", "第三产业"),
    ("第一產業", "第二產業", "第三產業"),
    ("一季度", "二季度", "三季度", "四季度"),
)
# a quantity that stands for two: 第三名和第四名各200万元
TWICE = (r"第?[一二三四五六七八九十\d]{1,2}[名位]?[和与與及、]第?[一二三四五六七八九十\d]{1,2}[名位][^，。；]{0,6}各?",)
# a quantity that is a mean or a rate, and no part
RATES = ("平均", "人均", "月均", "日均", "年均", "户均", "戶均", "每", "均价", "均價")
# right before a quantity that something is held against, or that is a difference
COMPARED = (
    r"(?<![占佔同环環对對])(?:比|较|較|相比)[^，。；]{0,14}",
    r"(?:从|從|由)[^，。；]{0,6}",
    r"(?:上年|去年|上年同期|去年同期|同期)(?:的|为|為|仅|僅|约|約)*",
    r"(?:相差|差距|差额|差額|多出|少了|多了)[^，。；]{0,4}",
)
# right behind a total: 20 in all
BEHIND = ()
# the last of a split that leaves nothing over
REST = (
    r"其余",
    r"其餘",
    r"剩余",
    r"剩餘",
    r"(?:其他|其它)(?=[占佔为為约約是\d： ]|$)",
)
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("由", "分为", "分為", "分成", "组成", "組成", "构成", "構成")
# between the last item of a list and the word of its total, and nothing else may: 女8人，共
JOIN = (
    r"[^，。；;、,\d（）()]{0,10}[，、,—]{1,2}(?:(?:两|兩|二|三|四|五|六)(?:者|项|項|类|類|部分|笔|筆)|以上)?",
    r"[^，。；;、,\d（）()]{0,3}",
)
# between the word of a total and its figure, where it tells nothing more: 共有
LIGHT = ("有", "为", "為", "达", "達", "约", "約", "是", "：", "近", "的")
# behind a total that is of more than the list: a total of 20 across Europe
WIDER = (r"[^，。；、\d]{0,6}[（(]", r"[^，。；、\d]{0,4}以上", r"[多余餘]")
# that a list stops before its end
OPEN = ("等", "包括", "主要", "例如", "如", "之一", "部分", "之内", "前三", "前十")
# between items, one that is not read as a figure: 一名儿童
UNREAD = (r"[一两兩二三四五六七八九十几幾数數][名人个個位家例起件只艘架辆輛场場]", r"若干|另|其他|其余|其餘|以及其")
# behind parts, what they leave over
LEFTOVER = (r"其他|其它|其余|其餘|另|剩|不明|不详|不詳|未|以及|及[^，。]{0,4}$|等|尚",)
# before parts, that they are not all
PARTLY = ("主要", "大部分", "部分", "多数", "多由")
