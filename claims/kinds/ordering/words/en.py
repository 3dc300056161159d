"""English words of order. A rank word tells the figure that its clause gives behind it (was second with 3 million)."""

LANG = "en"
HIGHEST = "led topped ranked_first came_first was_first first_with top_with"
LOWEST = "came_last was_last ranked_last last_with"
NEXT = "followed_by next_came was_next"
NEXT_LOWEST = ""
RANKED = (
    r"\b(?:came|was|ranked|finished|placed|in) (?P<rank>second|third|fourth|fifth|sixth|seventh)"
    r"(?: place)?(?= (?:with|at|on)\b)"
)
BEHIND = r" (?:with|at|on|by|[A-Za-z .,'&-]{1,40}? (?:with|at))(?= )"
NUMBERS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
MORE = "above higher_than more_than greater_than topping exceeding surpassing larger_than"
LESS = "below lower_than less_than fewer_than smaller_than short_of"
SECOND_TO = "second_only_to"
REACHED = ""
REACHING = ""
ADVERBS = "still slightly well far just comfortably much even also only way considerably significantly and but which is"
FRACTIONS = (
    "half third thirds quarter quarters fifth tenth twice double triple times percent_of expected_to one a_further"
    " another average"
)
