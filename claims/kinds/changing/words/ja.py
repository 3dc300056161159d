"""Japanese words of change: most stand behind the figure."""

LANG = "ja"
RISES_BEHIND = (
    *("増加", "増え", "増", "上昇", "上回", "アップ", "高", "多", "伸び", "伸長", "拡大", "プラス", "引き上げ", "値上"),
    *("成長", "上げ", "上が", "急増", "急騰", "上積み", "改善"),
)
FALLS_BEHIND = (
    *("減少", "減", "下落", "低下", "下回", "ダウン", "安", "少な", "縮小", "マイナス", "引き下げ", "値下", "下が"),
    *("下げ", "急減", "急落", "落ち込"),
)
# before the figure: 増加率は5%
RISES = ("増加率", "伸び率", "上昇率", "上昇幅", "増加幅", "成長率", "プラス", "増加額", "伸び", "増加", "上昇")
FALLS = ("減少率", "下落率", "下落幅", "減少幅", "低下幅", "マイナス", "減少額", "減少", "下落", "低下")
GAPS = ("差", "差額", "開き")
FILLERS = ("は", "が", "約", "で", "およそ", "ほぼ", "の", "率は", "幅は")
FILLERS_BEHIND = (
    *("も", "ほど", "程度", "以上", "余り", "近く", "超", "の", "強", "弱", "だけ", "の大幅", "ずつ", "分"),
    *("人", "円", "件", "台", "社", "個", "世帯", "戸", "校", "ほども", "へ", "に", "名"),
)
SOURCE_BEFORE = r"(?!)"
COMPARED_BEFORE = r"(?:前回|前年度?|前期|昨年度?|前月|同期|同月)[^、。]{0,25}の"
TARGET_BEFORE = r"(?!)"
LEVEL_BEFORE = r"(?!)"
SOURCE_BEHIND = r"[^、。]{0,3}から"
COMPARED_BEHIND = r"[^、。]{0,3}(?:より|に比べ|と比べ|比で|に対し|を(?:上|下)回)"
TARGET_BEHIND = r"[^、。\d]{0,3}(?:へ|に|まで|となっ|となり|だっ|に達し)"
ENDS = ("から",)
TWINS = r"[^\W\d_]{0,2}[（(](?:約)?"
# end what one change is told in
STOPS = r"[。;；]|一方"
BY_LAST = True  # the change stands behind its two levels
COMPARED_FIRST = True
# begin a clause, which may have another subject
CLAUSES = r"[、，,]"
# may stand between the end of a change told before and the word that leads to its start
BEFORE_SOURCE = r"[^\W\d_]{0,2}"
# name no other subject where they stand between a comma and the change
SAME_SUBJECT = (
    *("年平均", "年率", "毎年", "平均"),
    *("前年比", "前年同期比", "前期比", "前月比", "率", "約", "で", "前年度比", "前年より", "前年度より", "と"),
    *("全体", "全体で", "に", "へ", "も", "計", "同"),
)
# shares in a word that the reader of figures leaves to us
SHARES = {"半分": "0.5"}
# tell of a yearly or average rate, which is no change from one level to another
YEARLY_BEFORE = r"年平均|年率|毎年|年々|平均"
YEARLY_BEHIND = r"(?!)"
FALL_BY_TIMES = True  # said loosely, as in three times less
# between the rates of years that follow each other
AND = r"、|と|、次いで"
# a rate for each of so many years
YEAR_BY_YEAR = r"(?P<years>[二三四五2-5])年(?:間|で)?(?:それぞれ|順に)"
# multiples in a word that the reader of figures leaves to us
MULTIPLES = {"倍増": "2", "半減": "0.5"}
# the columns of a list of old and new prices
HEADINGS = {
    "新価格": "to",
    "改定後": "to",
    "旧価格": "from",
    "改定前": "from",
    "値上げ幅": "rise",
    "値下げ幅": "fall",
}
# a change said of all rows: 所有机型都将涨价1万日元
OF_ALL = r"(?:一律|すべて|全て)\S{0,6}$"
SUBJECT_REACH = 48  # code points before a figure in which its subject is sought
# a level with a change of its own: nearly doubled to 6, and was up from 5
OWN_CHANGE = r"(?!)"
# growth that the levels beside it do not make
IN_OTHER_TERMS = r"実質|為替|既存店|除く|除いた|除けば|gdp|総生産|調整後"
CAME_TO = r"(?!)"
# before a level of an earlier time, of this one
EARLIER = r"(?:前年同期|前年度|前年|昨年度|昨年|前期|前月|1年前|去年)(?:は|が|の|に)?(?:約)?"
EARLIER_BEHIND = r"(?!)"
NOW = r"(?:今年度|今年|今期|今回|本年|今月)(?:は|が|に)?(?:約)?"
# a change over all years of a list
OVER_YEARS = r"(?:[二三四五2-9]年間|期間中)"
# whose gap it is: the two of the sentence before, or who is named
THE_TWO = r"両者|両党|両氏|両社|二人の|2人の"
GAP_LABEL = r"(?!)"
# behind a level that something changed to: 100億円に増え
CHANGED_TO = r"(?:に|へ|まで)(?:と)?(?:増え|増加|減|上|下|伸び|拡|縮|急|落)"
# levels that are not of one sort are not compared: a quarter and a half-year, a loss and a profit
SORTS = r"四半期|上期|下期|上半期|下半期|\d月|赤字|損失|予想|目標|計画|平均|当たり"
# of what a year's level is, and the year that follows: not read in this language
NEXT_YEAR, YEAR_OF, WHAT, ON_THE_YEAR = r"(?!)", r"(?!)", r"(?P<label>)", r"(?!)"
# between two shares and their gap, where it is of them
GAP_JOINT = r"(?:で|と|、|だった|であり|両者|両党|その|の|が|は)*"
# before a level, what names no thing; between a level and its change, what names another
LABEL_NOISE = (
    r"前年同期|前年度|前年|昨年度|昨年|前期|前月|1年前|去年|今年度|今年|今期|今回|本年|今月|だった|であった|(?:19|20)\d\d年度?"
    r"|[はがのに、約でとへ\s]"
)
OTHER_SUBJECT = r"[はが]"
# between a change and what it came to: 35%増の100億円
GROWN = r"(?:の)?(?:増|減|増加|減少|上昇|低下)(?:の|した)(?:約)?"
