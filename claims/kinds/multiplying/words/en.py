"""English words of multiples."""

LANG = "en"
# multiples in a word that the reader of figures leaves to us
SPELLED = {"triple": "3", "tripled": "3", "tripling": "3", "quadruple": "4", "halved": "0.5", "double": "2"}
# between the multiple and what it is a multiple of: three times as many as the 20
OF_BEHIND = (
    r" ?(?:that of |of )?(?:the |its |last year's |a year earlier's )?(?:previous |earlier |year-earlier |original )?"
    r"(?:\w+ )?(?:(?:as (?:many|much|high|large|big|long|fast) )?as |more than |higher than |the )?"
    r"(?:the |its |about |some |just )*"
)
OF_BEFORE = r"(?!)"
# "three times more than" is read both ways
BOTH_WAYS = r"\W{0,2}(?:more|higher|larger|bigger|greater|longer|faster|increase|rise|jump|growth)\b"
GROWS_BY = False  # rose threefold: three times as much
