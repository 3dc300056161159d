"""English words that bound a figure; patterns are tried right before or right behind it."""

LANG = "en"
FALLS = (
    r"\b(?:fell|fall|falls|dropped|drop of|declined|decline of|decreased|shrank|slumped|down|plunged)(?: by)?"
    r"(?: (?:more than|over|about|nearly|almost|around))? $"
)
FALLS_BEHIND = r"^ (?:drop|fall|decline|decrease|slump|plunge)\b"
GROWS = r"\b(?:growth (?:of|was)|grew(?: by)?|rose(?: by)?|changed(?: by)?) $"
MAY_BE_NEGATIVE = (
    "profit profits income earnings loss losses cash_flow EBIT EBITDA margin surplus deficit yield interest oil result"
)
SHARES = (
    r"\b(?:accounts? for|accounted for|accounting for|making up|makes? up|made up|turnout (?:was|of|reached)"
    r"|market share of|probability of|chance of)(?: (?:about|nearly|almost|around|some|more than|over))? $"
)
RATIOS = "GDP gross_domestic income assets equity revenue target sales output budget value goal quota capacity"
PAST_BEFORE = (
    r"\b(?:was|were|had been) (?:born|founded|established|built|elected|killed|arrested)(?: there| here| again)?"
    r" (?:on|in) $"
)
MINUS = ("minus ", "negative ")
COUNTED = (" people", " persons", " deaths", " cases", " homes", " votes", " jobs")
CHANGES = r"\b(?:change|growth|net|swing)"
