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
REST = (r"\bthe rest\b", r"\bthe remaining\b", r"\bthe remainder\b", r"\bothers\b", r"\bother\s*$")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("made up of", "consisting of", "comprised of", "composed of", "split between", "divided into")
# between the last item of a list and the word of its total, and nothing else may: 女8人，共
JOIN = (
    r"[^,.;:\d()]{0,24}(?:, ?|\s?[—–]\s?)(?:(?:for|making|or|giving|in|that is) )?(?:it )?",
    r"[^,.;:\d()]{0,24} (?:for|making|or) ",
)
# between the word of a total and its figure, where it tells nothing more: 共有
LIGHT = ("of", "to", "about", "some", "around", "is", "was")
# behind a total that is of more than the list: a total of 20 across Europe
WIDER = (
    r"[^,.;:\d]{0,24}\b(?:across|throughout|nationwide|worldwide|since|this|last|so far|over|including|with)\b",
    r"[^,.;:\d]{0,24}\b(?:from|in|at|by|who|that|counting|plus|and|\()\b(?! all\b| total\b)",
)
# that a list stops before its end
OPEN = ("among", "amongst", "such as", "including", "include", "includes", "e.g", "for example", "mostly", "mainly")
# between items, one that is not read as a figure: 一名儿童
UNREAD = (
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:of|in)\b)",
    r"\b(?:another|others?|several|some|many|both|few)\b",
)
# behind parts, what they leave over
LEFTOVER = (
    r"\b(?:others?|rest|remain\w*|undisclosed|unknown|unidentified|unspecified)\b",
    r"\b(?:no answer|not|plus|as well|and|with|while|vacan\w*)\b",
)
# before parts, that they are not all
PARTLY = ("mostly", "mainly", "largely", "partly", "primarily", "chiefly", "among others")
