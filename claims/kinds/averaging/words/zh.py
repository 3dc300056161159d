"""How Chinese says that a quantity is a mean."""

# before a mean; `per`: what it is for each of
BEFORE = (
    r"平均(?:下来|下來)?[，,]?(?:每(?:一|个|個)?(?P<per>[^，。；;\d（）() ]))?[^，。；;\d（）()]{0,10}",
    r"每(?:一|个|個)?(?P<per>[家人月年天日户戶个個辆輛次场場台臺套部亩畝名位间間只所户份件])[^，。；;\d（）()]{0,6}(?:平均|均)[^，。；;\d（）()]{0,6}",
    r"(?P<per>[人户戶月日年])均[^，。；;\d（）()]{0,8}",
    r"均价[^，。；;\d（）()]{0,4}",
)
# after a mean
AFTER = ()
# what a period of time is called in these
PERIODS = {"月": "month", "天": "day", "日": "day", "年": "year", "周": "week", "季": "quarter"}
# a total, as patterns
TOTALS = (r"[总總]", r"(?<![公国國中])共(?![同享和])", r"合[计計]", r"累[计計]")
# the word of a mean with what it is for each of, behind which only its figure stands
MEAN = (
    r"平均(?:下来|下來)?(?:每(?:一|个|個)?(?:项目|項目|[家人月年天日周季户戶辆輛次场場台臺套部亩畝名位间間只所份件](?:企业|公司|职工|学校)?))?",
    r"每(?:一|个|個)?[家人月年天日户戶辆輛次场場台臺套部亩畝名位间間只所份件](?:平均|均)",
    r"[人户戶月日年]均",
)
# words that tell nothing beside it
LIGHT = ("约", "約", "为", "為", "达", "達", "是", "有", "近", "就", "即", "相当于", "相當於", "：", "了", "到")
# between a total, its count and their mean, what makes them of different things
NARROWER = ("其中", "前十", "前三", "前五", "最高", "最低", "去年", "上年", "今年", "另", "此外")
# between things and their price each, and between that and what they come to
PRICES = (
    r"[份股张張台辆輛套吨噸件][^，。；;\d]{0,6}[，,]?(?:每[份股张張台辆輛套吨噸件](?:作价|售价|定价|价格)?)",
    r"[，,]?(?:共计?|合计|总计|總計|合計|总价|總價)(?:筹资|募资|集资|售得)?(?:约|約)?",
)
# behind a mean, where nothing narrows it: not "in the first three"
TAIL = r""
