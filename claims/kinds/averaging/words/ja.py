"""How Japanese says that a quantity is a mean."""

# before a mean; `per`: what it is for each of
BEFORE = (
    r"[1１一](?P<per>人|社|日|台|件|回|店|カ月|か月|ヶ月|年)(?:当たり|あたり|の|平均)[^。、\d]{0,14}",
    r"(?:(?P<per>月|年)?平均)[^。、\d]{0,12}",
)
# after a mean
AFTER = ()
# what a period of time is called in these
PERIODS = {"カ月": "month", "か月": "month", "ヶ月": "month", "月": "month", "日": "day", "年": "year"}
# a total, as patterns
TOTALS = (r"総", r"(?<![統会設時推])計(?![画算])", r"合わせて")
# the word of a mean with what it is for each of, behind which only its figure stands
MEAN = (r"(?:[1１一](?:人|社|日|台|件|回|店|カ月|か月|ヶ月|年)(?:当たり|あたり|の)?(?:平均)?|月平均|年平均|平均)",)
# words that tell nothing beside it
LIGHT = ("約", "は", "で", "の", "が", "およそ", "すると", "ならすと")
# between a total, its count and their mean, what makes them of different things
NARROWER = ("うち", "上位", "昨年", "前年", "最大", "ほか")
# between things and their price each, and between that and what they come to
PRICES = (r"(?!)", r"(?!)")
# behind a mean, where nothing narrows it: not "in the first three"
TAIL = r""
