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
REST = (r"残り", r"その他(?=[はがの\d」]|$)")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("内訳は", "からなる")
# between the last item of a list and the word of its total, and nothing else may: 女8人，共
JOIN = (r"[^、。\d（）()]{0,4}(?:の|で、?|、|と)?(?:[2-9２-９二三四]者|両者)?(?:を|の)?",)
# between the word of a total and its figure, where it tells nothing more: 共有
LIGHT = ("で", "は", "約", "、", "およそ")
# behind a total that is of more than the list: a total of 20 across Europe
WIDER = (r"[^。、\d]{0,6}[（(]", r"[^。、\d]{0,4}(?:以上|超|余り|を超え|を上回)")
# that a list stops before its end
OPEN = ("など", "ら", "主に", "含む", "例えば", "うち")
# between items, one that is not read as a figure: 一名儿童
UNREAD = (r"[一二三四五六七八九十数][人名社件個台店]", r"その他|ほか|他")
# behind parts, what they leave over
LEFTOVER = (r"その他|ほか|残り|不明|無回答|など|他|未|このうち",)
# before parts, that they are not all
PARTLY = ("主に", "大半", "一部")
