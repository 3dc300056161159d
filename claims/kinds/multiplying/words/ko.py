"""Korean words of multiples."""

LANG = "ko"
OF_BEHIND = r"(?!)"
OF_BEFORE = r"[^\W\d_]{0,4}[)]?의 ?(?:약 ?|무려 ?)?"
BOTH_WAYS = r"(?!)"
GROWS_BY = False
# bind a multiple in a word, which the reader of figures does not hedge
HEDGES = {"거의": "at_most", "약": "about"}
