"""Chinese words of multiples, in both scripts."""

LANG = "zh"
OF_BEHIND = r"(?!)"
# between what it is a multiple of and the multiple: 是去年80亿元的3倍
OF_BEFORE = r"[^\W\d_]{0,10}[)）]?[^\W\d_]{0,6}(?:的|之)(?:约|約|近|将近|整整|逾|超过|大约|足足|\s)*"
BOTH_WAYS = r"(?!)"
GROWS_BY = True  # 增长了3倍: four times as much
# bind a multiple in a word, which the reader of figures does not hedge
HEDGES = {
    "近": "at_most",
    "将近": "at_most",
    "几乎": "at_most",
    "近乎": "at_most",
    "约": "about",
    "超过": "at_least",
    "逾": "at_least",
    "接近": "at_most",
}
