"""Korean words of multiples."""

LANG = "ko"
SPELLED = {"갑절": "2", "반토막": "0.5"}
OF_BEHIND = r"(?!)"
OF_BEFORE = r"[^\W\d_]{0,4}[)]?의 ?(?:약 ?|무려 ?)?"
BOTH_WAYS = r"(?!)"
GROWS_BY = False
