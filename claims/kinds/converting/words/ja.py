"""Japanese words between an amount and what it was converted into. One line a word."""

# may stand before the converted amount inside its bracket: （日本円で約450兆円）
FILLERS = (
    "約",
    "およそ",
    "日本円で",
    "日本円で約",
    "日本円換算で",
    "日本円にして",
    "円換算で",
    "円換算",
    "邦貨換算",
    "邦貨換算で",
    "邦貨",
    "換算で",
    "当時のレートで",
    "当時",
    "現在のレートで",
    "レート",
    "または",
    "すなわち",
    "つまり",
    "計",
    "ほぼ",
    "同",
    "米ドルで",
    "米ドル換算で",
)
# join the two amounts without a bracket: 10億ドル、日本円で1500億円
CONNECTORS = ("日本円で", "日本円換算で", "日本円にして", "円換算で", "邦貨換算で", "すなわち", "つまり", "または")
# join two amounts of one currency
JOINERS = ("と", "および", "及び")
# join the two ends of a range: 3億ドルから5億ドル
SPANS = ("から",)
# the amounts stand at a rate of an earlier day
THEN = ("当時",)
# name the currency of a bare ドル before the bracket
ORIGINALS: dict[str, str] = {}
# may stand between an amount and its bracket: 3兆ドル規模（約450兆円）
TAILS = ("規模", "以上", "以下", "程度", "ほど", "前後", "余り", "相当", "分")
