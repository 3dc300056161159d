"""How English says that a quantity is a mean."""

# before a mean; `per`: what it is for each of
BEFORE = (
    r"\baverag(?:e|es|ed|ing)\b(?:[^.;,\d]{0,30})",
    r"\bmean\b(?: of)?",
)
# after a mean
AFTER = (
    r" (?:each|apiece)\b",
    r" (?:on average|per) (?P<per>[a-z]+)",
    r" an? (?P<per>month|day|week|year|person|head|piece|ticket|household|game|match|night|car|unit|employee)\b",
)
# what a period of time is called in these
PERIODS = {"month": "month", "day": "day", "year": "year", "week": "week"}
# a total, as patterns
TOTALS = (r"\btotal", r"\baltogether\b", r"\bin all\b", r"\bcombined\b")
# the word of a mean with what it is for each of, behind which only its figure stands
MEAN = (r"\b(?:an |on )?averag(?:e|es|ed|ing)\b(?: of| out at)?",)
# words that tell nothing beside it
LIGHT = (
    "or",
    "of",
    "about",
    "some",
    "around",
    "for",
    "an",
    "giving",
    "just",
    "nearly",
    "almost",
    "is",
    "that",
    "which",
    "was",
    "making",
    "roughly",
    "at",
    "to",
    "and",
)
# between a total, its count and their mean, what makes them of different things
NARROWER = ("of which", "of whom", "top", "biggest", "largest", "last year", "a year earlier", "other")
# between things and their price each, and between that and what they come to
PRICES = (
    r"[^.;:,\d()]{1,30} (?:at|for) (?:about |around |just )?",
    r" (?:each|apiece),? (?:for |to raise |raising |worth |totall?ing |or )?(?:a total of )?(?:about |some )?",
)
# behind a mean, where nothing narrows it: not "in the first three"
TAIL = r"\s?(?:each|apiece|an? \w+|per \w+(?: \w+)?)?\s?(?:[.,;:)\n—–]|$)"
