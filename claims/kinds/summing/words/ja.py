"""How Japanese says that parts make a total."""

# right before a total, behind its parts: 男12人、女8人の計20人
TOTALS = ("合計", "総計", "合わせて", "あわせて", "合算で", "総額", "総数は", "トータル")
# of these, what can be nothing but the total of a list before it
SUMS = ("合計", "総計", "合わせて", "あわせて")
# the same in one character, which other words hold too
BARE_SUMS = (r"(?<![統合総会設時推])計(?![画算])",)
# between a total and its parts: 20人、うち男12人、女8人
SPLITS = ("うち", "内訳", "それぞれ", "含む", "からなる")
# two of which there is no third
OPPOSITES = (
    ("男", "女"),
    ("国内", "海外"),
    ("輸出", "輸入"),
    ("賛成", "反対"),
    ("公立", "私立"),
)
# a quantity that stands for two: 3位と4位が200万ドル
TWICE = (r"[0-9０-９]{1,2}位(?:と|、|・|および|及び)[0-9０-９]{1,2}位[^、。]{0,10}",)
# a quantity that is a mean or a rate, and no part
RATES = (
    "平均",
    "当たり",
    "あたり",
)
# right before a quantity that something is held against, or that is a difference
COMPARED = (r"(?:より|比べ|前年|前期)[^、。]{0,6}", r"差は[^、。]{0,3}")
# right behind a total: 20 in all
BEHIND = ()
# the last of a split that leaves nothing over
REST = ("その他", "残り")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("内訳は", "からなる")
