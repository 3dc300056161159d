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
# a total
TOTALS = ("총", "모두", "합계", "전체")
