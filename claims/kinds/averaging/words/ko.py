"""How Korean says that a quantity is a mean."""

# before a mean; `per`: what it is for each of
BEFORE = (
    r"(?:[1１]?(?P<per>인|명|건|대|곳|개|가구))당[^.,\d]{0,14}",
    r"(?:하루|(?P<per>월|연|일)?) ?평균[^.,\d]{0,14}",
)
# after a mean
AFTER = ()
# what a period of time is called in these
PERIODS = {"월": "month", "연": "year", "일": "day"}
# a total, as patterns
TOTALS = (r"총", r"모두", r"합계", r"전체")
# the word of a mean with what it is for each of, behind which only its figure stands
MEAN = (r"(?:1?(?:인|명|건|대|곳|개|가구|기업|업체|회사|점포)당(?: 평균)?|(?:하루|월|연|일)? ?평균)",)
# words that tell nothing beside it
LIGHT = ("약", "은", "는", "이", "가", "무려")
# between a total, its count and their mean, what makes them of different things
NARROWER = ("상위", "지난해", "작년", "가운데", "이 중", "최대")
# between things and their price each, and between that and what they come to
PRICES = (r"(?!)", r"(?!)")
# behind a mean, where nothing narrows it: not "in the first three"
TAIL = r""
