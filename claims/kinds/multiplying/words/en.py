"""English words of multiples."""

LANG = "en"
# between the multiple and what it is a multiple of: three times as many as the 20
OF_BEHIND = (
    r" ?(?:that of |of )?(?:the |its |last year's |a year earlier's )?"
    r"(?:previous |earlier |year-earlier |original )?"
    r"(?:(?!(?:to|from|in|at|by|over|since|for|and|on)\b)\w+ )?"
    r"(?:(?:as (?:many|much|high|large|big|long|fast) )?as |more than |higher than |the )?"
    r"(?:the |its |about |some |just )*"
)
OF_BEFORE = r"(?!)"
# "three times more than" is read both ways
BOTH_WAYS = r"\W{0,2}(?:more|higher|larger|bigger|greater|longer|faster|increase|rise|jump|growth)\b"
GROWS_BY = False  # rose threefold: three times as much
# bind a multiple in a word, which the reader of figures does not hedge
HEDGES = {
    "more than": "at_least",
    "over": "at_least",
    "nearly": "at_most",
    "almost": "at_most",
    "about": "about",
    "roughly": "about",
    "close to": "about",
    "some": "about",
    "well over": "at_least",
    "just under": "at_most",
}
