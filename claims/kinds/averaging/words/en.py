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
