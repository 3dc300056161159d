"""Japanese words of multiples."""

LANG = "ja"
OF_BEHIND = r"(?!)"
OF_BEFORE = r"[^\W\d_]{0,6}[)）]?の(?:約|およそ|実に|ほぼ)?"
BOTH_WAYS = r"(?!)"
GROWS_BY = False
# bind a multiple in a word, which the reader of figures does not hedge
HEDGES = {"ほぼ": "about", "約": "about", "およそ": "about"}
