"""How English says that parts make a total."""

# right before a total, behind its parts: 12 men and 8 women, 20 in all
TOTALS = (
    "a total of",
    "total of",
    "totalling",
    "totaling",
    "totalled",
    "totaled",
    "total",
    "altogether",
    "combined",
    "together",
    "in all",
    "sum of",
    "adding up to",
    "add up to",
    "adds up to",
    "bringing the total to",
    "overall",
)
# of these, what can be nothing but the total of a list before it
SUMS = (
    "a total of",
    "total of",
    "totalling",
    "totaling",
    "altogether",
    "adding up to",
    "bringing the total to",
    "for a total of",
)
# the same in one character, which other words hold too
BARE_SUMS = ()
# between a total and its parts: 20 people, including 12 men and 8 women
SPLITS = (
    "including",
    "of which",
    "of whom",
    "made up of",
    "comprised of",
    "composed of",
    "consisting of",
    "comprising",
    "split between",
    "divided into",
    "namely",
)
# two of which there is no third
OPPOSITES = (
    ("men", "women"),
    ("male", "female"),
    ("boys", "girls"),
    ("imports", "exports"),
    ("domestic", "overseas"),
    ("domestic", "foreign"),
    ("domestic", "international"),
    ("urban", "rural"),
    ("public", "private"),
)
# a quantity that stands for two
TWICE = (r"\b(?:third|fourth|semi-finalists?) and (?:third|fourth)[^.;]{0,24}each",)
# a quantity that is a mean or a rate, and no part
RATES = ("average", "mean", "per", "each", "every")
# right before a quantity that something is held against, or that is a difference
COMPARED = (
    r"\b(?:from|than|against|versus|compared (?:with|to))(?: (?:just|about|only|around|a|some|the))*\s",
    r"\b(?:gap|difference|margin) of\s",
)
# right behind a total: 20 in all
BEHIND = ("in all", "in total", "altogether", "all told")
# the last of a split that leaves nothing over
REST = ("the rest", "the remaining", "the remainder", "others", "other")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("made up of", "consisting of", "comprised of", "composed of", "split between", "divided into", "made up")
