"""English words that tell whose words a sentence is."""

FORECASTS = (
    "is expected to",
    "are expected to",
    "was expected to",
    "expects",
    "forecast",
    "forecasts",
    "is likely to",
    "are likely to",
    "is projected to",
    "are projected to",
    "estimates that",
    "will reach",
    "is set to",
    "targets",
)
REPORTING = ("said", "says", "told", "according to", "reported", "announced", "claimed", "claims", "the company said")
NAMES = (
    r"[Aa]ccording to (?P<name>[A-Z][\w.&' -]{1,40}?)(?=[,.;]|$)",
    r"(?P<name>(?:[A-Z][\w.&'-]* ){1,4})(?:said|says|told|announced)\b",
)
