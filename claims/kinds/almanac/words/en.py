"""English words of the calendar; patterns are tried right before or right behind a figure."""

LANG = "en"
WEEKDAYS = {"Monday": 1, "Tuesday": 2, "Wednesday": 3, "Thursday": 4, "Friday": 5, "Saturday": 6, "Sunday": 7}
SHORT_WEEKDAYS = {
    "Mon Mon.": 1,
    "Tue Tue. Tues Tues.": 2,
    "Wed Wed.": 3,
    "Thu Thu. Thur Thur. Thurs Thurs.": 4,
    "Fri Fri.": 5,
    "Sat Sat.": 6,
    "Sun Sun.": 7,
}
# a weekday beside these is another week's, or of no one week
NO_WEEKDAY_AFTER = (
    "last ", "next ", "every ", "each ", "Last ", "Next ", "Black ", "Good ", "Super ", "Ash ", "Easter ", "Cyber ",
    "Bloody ", "Palm ", "first ", "second ", "third ", "fourth ", "previous ", "following ", "through ", "to ", "and ",
    "after ", "before ", "earlier ", "later ", "one ", "a ", "ago ", "past ", "coming ", "Blue ", "Giving ", "Small ",
)  # fmt: skip
NO_WEEKDAY_BEFORE = ("s ", "s.", "s,", " before", " after", " week", " through", " to ", " Night", " Mail")
DAYS_OFF = {"today Today": 0, "yesterday Yesterday": -1, "tomorrow Tomorrow": 1}
AGO = r"(?P<years>[0-9]{1,3}) years (?:ago|earlier),? (?:in )?\(?$"
AFTER_YEARS = r"^ (?:after|since|later)\b"
SPAN_JOINTS = (
    r"(?:,|\s|a|for|over|the|of|period|event|meeting|summit|visit|trip|tour|festival|on|from|between|in|during"
    r"|conference|holiday|lasting){0,6}"
)
UNTIL = r"^[^.;\n]{0,12}?\b(?:until|to|through) $"
BORN = r"\bborn(?: in [A-Z][a-z]+)?(?: on| in)? $"
AGED_NOW = r"(?:\b[Hh]e is|\b[Ss]he is|\bis now|\bnow) $"
AGED_LIFE = r"(?:died aged|dead at|died at(?: the)? age(?: of)?|aged) $"
FOUNDED = r"\b(?:founded|established|set up|created|launched|opened|married|formed|incorporated)\b"
ANNIVERSARY = r"^ (?:[a-z]+ )?anniversary\b"
ZONES = {
    "GMT UTC": 0,
    "BST CET": 1,
    "CEST EET": 2,
    "EEST MSK": 3,
    "AST EDT": -4,
    "EST CDT": -5,
    "CST MDT": -6,
    "MST PDT": -7,
    "PST": -8,
    "HKT SGT": 8,
    "JST KST": 9,
    "AEST": 10,
    "AEDT": 11,
}
AGAIN = ""
UNTIL_YEAR = r"^ (?:until|before)\b"
LAST_TIME = r"\b[Tt]he last time\b"
FOR_YEARS = r"\b(?:for|in) (?:the )?(?:first time in )?$"
