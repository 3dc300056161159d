"""Japanese words of multiples."""

LANG = "ja"
SPELLED = {"倍増": "2", "半減": "0.5"}
OF_BEHIND = r"(?!)"
OF_BEFORE = r"[^\W\d_]{0,6}[)）]?の(?:約|およそ|実に|ほぼ)?"
BOTH_WAYS = r"(?!)"
GROWS_BY = False
