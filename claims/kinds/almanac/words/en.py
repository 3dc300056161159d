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
    r"|conference|holiday|lasting|total|term|reign|stint|tenure|run|programme|program|project){0,9}"
)
UNTIL = r"^[^.;\n]{0,12}?\b(?:until|to|through) $"
BORN = r"\b[Bb]orn(?: in [A-Z][a-z]+)?(?: on| in)? $"
AGED_NOW = r"(?:\b[Hh]e is|\b[Ss]he is|\bis now|\bnow) $"
AGED_LIFE = r"(?:\bdead at|\bdied at|at(?: the)? age(?: of)?|\baged) $"
FOUNDED = r"\b(?:[Ff]ounded|established|set up|created|launched|opened|married|formed|incorporated)\b"
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
DIED = r"\bdied(?: [a-z]+){0,3}? (?:on|in) $"
BORN_YEAR = ""
# between a birth and an age that are told together: born in 1950, the 74-year-old
AGE_JOINED = r",? (?:and )?(?:(?:he|she) )?(?:is(?: now)?|now|the|the now|now a) "
AGED_LIFE_BEHIND = ""
SOMEBODY_ELSE = (
    r"\b(?:his|her|their|whose|wife|husband|son|daughter|brother|sister|mother|father|partner|children|friend"
    r"|[Tt]hey)\b"
)
THIS_YEAR = r"\bthis (?:year|week|month)\b|\btoday\b|\bmarks\b|\bcelebrates\b|\bis celebrating\b|\bis marking\b"
# between a span and the bracket that dates it: five-year plan (2021-2025)
SPAN_NOUN = r"(?: [a-z]+){0,3} ?"
AGAIN_SINCE, AGAIN_BEHIND = "", ""
# from one year to the other, then the span between them: from 30 million in 2016 to 41 million in 2022, over six years
FROM_YEAR, TO_YEAR = r"\bfrom (?:\S+ ){1,4}in $", r"\bto (?:\S+ ){1,4}in $"
SPAN_THEN = r"^,? (?:over|in|in just|within|a span of|a period of) $"
SPAN_GOES = r"^"
# before an anniversary, what names nothing but the beginning told; behind it, what else it is of
OWN_ANNIVERSARY = r"[\w ']*\b(?:marks|celebrates|marking|celebrating|has|reaches)(?: its| the| their)? "
ANNIVERSARY_OF = r"^ anniversary of (?!(?:its|the|their) (?:found|establish|open|creat|launch))"
