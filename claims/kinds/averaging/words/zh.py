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
