"""Chinese words of change, in both scripts."""

LANG = "zh"
RISES = (
    *("增长", "增長", "增加", "上升", "上涨", "上漲", "上调", "上調", "提高", "提升", "攀升", "飙升", "飆升", "大增"),
    *("激增", "增多", "回升", "反弹", "反彈", "扩大", "擴大", "成长", "成長", "劲增", "大涨", "大漲", "大升", "微升"),
    *("增", "涨", "漲", "升", "多出", "多", "高出", "高", "增幅", "涨幅", "漲幅", "升幅", "增长率", "增長率", "增速"),
    *("微涨", "微增", "暴涨", "暴增", "骤增", "猛增", "净增", "淨增", "加价", "涨价", "漲價", "同比增幅", "提价"),
)
FALLS = (
    *("下降", "下跌", "减少", "減少", "回落", "下滑", "降低", "缩减", "縮減", "缩水", "縮水", "萎缩", "萎縮", "跌"),
    *("降", "减", "減", "少", "下调", "下調", "暴跌", "大跌", "急跌", "低", "收窄", "微跌", "微降", "锐减", "銳減"),
    *("跌幅", "降幅", "减幅", "減幅", "骤降", "骤减", "少了", "降价", "减产", "便宜", "下挫", "大减", "大降"),
)
# behind the figure: 7%的增幅
RISES_BEHIND = ("增幅", "涨幅", "漲幅", "升幅", "增长", "增長", "增加", "上涨", "上漲", "上升", "增速", "增量")
FALLS_BEHIND = ("跌幅", "降幅", "减幅", "減幅", "下降", "下跌", "下滑", "减少", "減少", "缩水", "縮水")
GAPS = ("差距", "相差", "差额", "差額", "差异", "差", "领先", "領先", "落后", "落後")
FILLERS = (
    *(
        "了",
        "约",
        "約",
        "近",
        "逾",
        "超",
        "超过",
        "超過",
        "高达",
        "高達",
        "达",
        "達",
        "达到",
        "達到",
        "幅度",
        "为",
        "為",
    ),
    *("将近", "將近", "大约", "大約", "至少", "多达", "多達", "仅", "僅", "只", "有", "是", "共", "出", "比例", "得"),
    *("接近", "不到", "不足", "大概", "幅度达", "一共", "整整", "足足", "价", "價", "掉", "幅"),
)
FILLERS_BEHIND = ("的", "左右", "以上", "多", "之", "同比", "环比", "年度")
SOURCE_BEFORE = r"(?:从|由|自|從)(?:[^，。；,;:：的]{0,14}的)?[^，。；,;:：]{0,14}"
COMPARED_BEFORE = (
    r"(?:(?<![同环環占佔对對])比(?![例重率])|较|較|相比|对比|對比|相较|相較|低于|高于|低於|高於|多于|少于|超过|超過)"
    r"[^，。；;]{0,26}"
)
TARGET_BEFORE = r"(?:(?<![收看达達受得遇])(?:至|到|成)|收于|收於|报收|報收)了?[初中底末年月]{0,2}\s*的?"
LEVEL_BEFORE = r"(?:为|為|达|達|达到|達到|实现|實現|录得|錄得|共|只有|收入|总量|是|有|收到)"
SOURCE_BEHIND = r"(?!)"
COMPARED_BEHIND = r"(?!)"
TARGET_BEHIND = r"(?!)"
ENDS = ("至", "到", "增至", "升至", "降至")
TWINS = r"[^\W\d_]{0,2}(?:左右|的)?[，,]?(?:[（(]|即|或|也就是)(?:约|約|近|逾)?\s?"
# end what one change is told in
STOPS = r"[；;。]"
BY_LAST = False  # the two levels may stand behind the change
COMPARED_FIRST = True  # 比去年的80亿增长: what it is compared with stands before the change
# begin a clause, which may have another subject
CLAUSES = r"[，,、；;：:]"
# may stand between the end of a change told before and the word that leads to its start
BEFORE_SOURCE = r"[^\W\d_]{0,2}"
# name no other subject where they stand between a comma and the change
SAME_SUBJECT = (
    *("年复合", "年複合", "复合", "年均", "平均每年", "平均", "每年", "cagr", "年平均", "年化"),
    *(
        "原来的",
        "是原来",
        "原先的",
        "当时的",
        "去年的",
        "前者的",
        "前一年的",
        "上年的",
        "相当于",
        "为",
        "原來的",
        "原来",
    ),
    *("同比", "环比", "環比", "按年", "按季", "累计", "累計", "名义", "名義", "整体", "一年", "年", "年均"),
    *("总", "总计", "两者", "合计", "期间", "幅度", "跌幅", "同期", "其中", "也", "又", "均", "共", "间", "内"),
    *("净", "一共", "比例", "较去年", "较上年", "比上年", "比去年", "大幅", "小幅", "猛", "率", "急", "再"),
    *("还", "且", "并", "是", "短短"),
)
# shares in a word that the reader of figures leaves to us
SHARES = {"一半": "0.5"}
# tell of a yearly or average rate, which is no change from one level to another
YEARLY_BEFORE = r"年均|每年|复合|複合|cagr|年平均|平均增长|平均增長|两年平均|平均增速|逐年|逐月|每月|月均|实际|實際"
YEARLY_BEHIND = r"(?!)"
FALL_BY_TIMES = False  # 下降一倍: nothing falls by more than itself
# between the rates of years that follow each other: 分别增长27.4%和15.0%
AND = r"\s?(?:和|、|及|与|與|，)\s?"
# a rate for each of so many years: 后续两年分别增长27.4%和15.0%
YEAR_BY_YEAR = r"(?P<years>[两兩二三四五2-5])\s?年[^。；]{0,6}(?:分别|分別|依次|先后)"
# multiples in a word that the reader of figures leaves to us
MULTIPLES = {"减半": "0.5", "減半": "0.5", "腰斩": "0.5", "腰斬": "0.5"}
# the columns of a list of old and new prices
HEADINGS = {
    "新价格": "to",
    "新價格": "to",
    "新价": "to",
    "现价": "to",
    "調整後": "to",
    "调整后": "to",
    "旧价格": "from",
    "舊價格": "from",
    "旧价": "from",
    "原价": "from",
    "原價": "from",
    "调整前": "from",
    "調整前": "from",
    "涨幅": "rise",
    "漲幅": "rise",
    "涨价": "rise",
    "上调": "rise",
    "降幅": "fall",
    "降价": "fall",
    "下调": "fall",
}
# a change said of all rows: 所有机型都将涨价1万日元
OF_ALL = r"(?:都|均|全部|统一|統一|一律)\S{0,6}$"
SUBJECT_REACH = 48  # code points before a figure in which its subject is sought
# a level with a change of its own: nearly doubled to 6, and was up from 5
OWN_CHANGE = r"(?!)"
# growth that the levels beside it do not make
IN_OTHER_TERMS = (
    r"固定汇率|恒定汇率|可比|实际增|實際增|扣除|剔除|不变价|不變價|内生|有机增|gdp"
    r"|生产总值|生產總值|增加值|固定资产投资|同店"
)
# between a change and what it came to: 增加了20亿元，达到100亿元
CAME_TO = r"[，,]?(?:达到|達到|达|達|升至|增至|降至|减至|至)了?"
# before a level of an earlier time, of this one
EARLIER = r"(?:上年同期|去年同期|上年|去年|一年前|前一年|上一年|上季度|上月|上期)[^，。；\d]{0,6}"
EARLIER_BEHIND = r"(?!)"
NOW = r"(?:今年|本年|本期|报告期|现在|目前|本季度|本月|如今)[^，。；\d]{0,8}"
# a change over all years of a list: 三年内增幅
OVER_YEARS = r"(?:[两兩三四五六七八九十\d]+\s?年(?:内|內|间|間|来|來)|期间|期間)"
# whose gap it is: the two of the sentence before, or who is named
THE_TWO = r"两者|兩者|两人|兩人|双方|雙方|两党|兩黨|二者"
GAP_LABEL = r"(?!)"
CHANGED_TO = r"(?!)"
# levels that are not of one sort are not compared: a quarter and a half-year, a loss and a profit
SORTS = r"第?[一二三四1-4]季度?|上半年|下半年|\d+个?月|亏|虧|预计|預計|目标|目標|计划|計劃|预期|預期|每|人均|平均"
# of what a year's level is, and the year that follows; the label names it in both places
NEXT_YEAR = r"(?:明年|来年|來年|次年|下一年)"
YEAR_OF = r"(?:^|[，。；])\s*(?:其中|而|到)?\s*(?:19|20)\d\d\s*年"
WHAT = (
    r"度?的?(?:总|總|全年)?(?P<label>[一-鿿]{3,10}?)"
    r"(?:有望|预计|預計|料|会|會|将|將|可|轻微|輕微|小幅|大幅|进一步|進一步|再|按年|同比|达到|達到|达|達|为|為|至)*"
)
ON_THE_YEAR = r"同比|按年"
# between two shares and their gap, where it is of them
GAP_JOINT = r"[，,；\s]*(?:两者|兩者|两人|兩人|双方|雙方|二者|两党|兩黨)?(?:的|之间的|之間的|之间|间|間)?"
# before a level, what names no thing; between a level and its change, what names another
LABEL_NOISE = (
    r"上年同期|去年同期|上年|去年|一年前|前一年|上一年|上季度|上月|上期|今年|本年|本期|报告期|现在|目前|本季度|本月|如今"
    r"|同期|(?:19|20)\d\d\s*年?[末底]?|相比|增至|升至|降至|达到|達到|[为為是则達达的约約而也到至仅只了，,、：:（(\s]"
)
OTHER_SUBJECT = r"(?!)"
# between a change and what it came to: 35%増の100億円
GROWN = r"(?!)"
