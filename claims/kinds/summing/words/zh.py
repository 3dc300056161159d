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
    ("进口", "出口"),
    ("進口", "出口"),
    ("线上", "线下"),
    ("線上", "線下"),
    ("公办", "民办"),
    ("赞成", "反对"),
    ("贊成", "反對"),
)
# a quantity that stands for two: 第三名和第四名各200万元
TWICE = (r"第?[一二三四五六七八九十\d]{1,2}[名位]?[和与與及、]第?[一二三四五六七八九十\d]{1,2}[名位][^，。；]{0,6}各?",)
# a quantity that is a mean or a rate, and no part
RATES = ("平均", "人均", "每", "均价")
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
REST = ("其余", "其他", "其它", "剩余", "其餘", "剩餘")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("由", "分为", "分為", "分成", "组成", "組成")
