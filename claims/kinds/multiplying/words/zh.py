"""Chinese words of multiples, in both scripts."""

LANG = "zh"
SPELLED = {"减半": "0.5", "減半": "0.5", "腰斩": "0.5", "腰斬": "0.5"}
OF_BEHIND = r"(?!)"
# between what it is a multiple of and the multiple: 是去年80亿元的3倍
OF_BEFORE = r"[^\W\d_]{0,10}[)）]?[^\W\d_]{0,6}(?:的|之)(?:约|約|近|将近|整整|逾|超过|大约|足足|\s)*"
BOTH_WAYS = r"(?!)"
GROWS_BY = True  # 增长了3倍: four times as much
