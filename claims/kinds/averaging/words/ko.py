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
