"""English words of dates: what each unit, shift and name counts."""

from __future__ import annotations

MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = (
    {name: i + 1 for i, name in enumerate(MONTH_NAMES)}
    | {name[:3]: i + 1 for i, name in enumerate(MONTH_NAMES)}
    | {"sept": 9}
)
DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = (
    {name: i for i, name in enumerate(DAY_NAMES)}
    | {name[:3]: i for i, name in enumerate(DAY_NAMES)}
    | {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2}
)
UNITS_OF_TEN = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "few": 3,
    "a few": 3, "couple": 2, "a couple of": 2, "couple of": 2, "several": 3, "half a": 0,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "last": -1,
}  # fmt: skip
ORDINALS |= {
    f"{ten}{gap}{one}": base + ORDINALS[one]
    for ten, base in (("twenty", 20), ("thirty", 30))
    for one in list(ORDINALS)[:9]
    for gap in ("-", " ")
}
UNITS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "business day": "business", "working day": "business", "day": "day", "week": "week", "wk": "week",
    "fortnight": "fortnight", "month": "month", "quarter": "quarter", "qtr": "quarter", "year": "year",
    "yr": "year", "decade": "decade", "century": "century",
}  # fmt: skip
SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
    "same": 0,
    "this past": -1,
    "this coming": 0,
    "my": 0,
    "the following": 1,
}
DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1, "day after tomorrow": 2,
    "day before yesterday": -2, "last night": -1, "the day before": -1, "now": 0,
}  # fmt: skip
PARTS = {
    "early": "early",
    "beginning of": "beginning",
    "start of": "beginning",
    "mid": "middle",
    "middle of": "middle",
    "late": "late",
    "end of": "ending",
    "ending of": "ending",
}
HOLIDAYS = {
    "new year": (1, 1),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "valentine's day": (2, 14),
    "boxing day": (12, 26),
    "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "saint patrick": (3, 17),
    "earth day": (4, 22),
    "april fools' day": (4, 1),
    "veterans day": (11, 11),
    "international workers' day": (5, 1),
    "international women's day": (3, 8),
    "groundhog day": (2, 2),
}
MOVING_HOLIDAYS = [
    "thanksgiving", "martin luther king day", "mlk day", "mother's day", "father's day", "labor day", "labour day",
    "memorial day", "columbus day", "presidents' day", "black friday", "cyber monday", "easter", "easter sunday",
    "good friday", "easter monday", "ash wednesday", "pentecost",
]  # fmt: skip
SEASONS = {  # the first month; "this season" alone is football's as often as not
    "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
}  # fmt: skip
ONES = dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], range(1, 10), strict=True))
TEENS = dict(
    zip(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SMALL = [*ONES, *TEENS, *TENS, *(f"{ten}{gap}{one}" for ten in TENS for one in ONES for gap in ("-", " "))]
DECADES = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        range(20, 100, 10),
        strict=True,
    )
)
DAY_PARTS = {"morning": (8, 12), "afternoon": (12, 16), "evening": (16, 20), "night": (20, 24)}
YEAR_ASKED = (  # words after which four digits are a year
    "in;by;since;until;till;from;during;before;after;of;year;through;than;early;late;mid;to;between;around;circa;for;"
    "late-;mid-;early-;and;end;fiscal;late in;throughout;or"
)
# what may stand between the parts of one date, and between the two ends of a span; parted by |
JOINS = (
    "| |, |,| of | of the | in | in the | the |, the |-| on | on the | at | from |/ |, at | at the |'s | "
    "day of | in the year |/"
)
RANGE = "to|-|–|—|through|until|till|untill|to the|through the|- the|until the|from|and ends on|thru"
BETWEEN = "and|and the|to|-|–"
