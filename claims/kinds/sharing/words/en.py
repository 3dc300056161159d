"""How English says that so much of a whole is a part of it. Patterns end (before) or begin (after) at the share."""

# words that may stand between the saying and the share
FILLERS = (
    "about",
    "around",
    "approximately",
    "roughly",
    "some",
    "nearly",
    "almost",
    "only",
    "just",
    "over",
    "under",
    "more",
    "less",
    "than",
    "at",
    "least",
    "up",
    "to",
    "as",
    "much",
    "as",
    "many",
    "the",
    "a",
    "an",
    "close",
    "around",
)
# before the share
BEFORE = (
    r"\b(?:account(?:s|ed|ing)? for|compris(?:es?|ed|ing)|represent(?:s|ed|ing)?)",
    r"\b(?:ma(?:kes?|king|de) up|constitut(?:es?|ed|ing))",
    r"\b(?:equal|equivalent|amounts|amounting|equating|equates) to",
    r"\b(?:share|proportion|percentage) (?:of (?P<whole>[^.;,()]{1,40}) )?(?:to|at|was|is|stood at|of)",
)
# after the share
AFTER = (r" (?:share )?of (?:(?:the|all|its|their|these|total) ){0,3}(?P<whole>(?:[^,.;()]|(?<=\d)[,.](?=\d)){1,50})",)
# a part stands behind the share: 15%, or 45
PART_AFTER = (r"(?: of [^.;()\d]{1,40})?(?:, or |, that is, | \(|, i\.e\. )(?:about |some |almost |nearly |around )?",)
# between the share of a whole, or the whole, and the part behind it: 占300人的15%，即45人
PART_JOIN = (r", or |that is|, about |, some |\(|equivalent|equal",)
# between a whole and its part: 300人中有45人
WHOLE_FIRST = (r"[^,.;()\d%]{0,24}, (?:of whom |of which |including )?",)
# between a part and its whole: 45 of the 300
PART_FIRST = (
    r"[^,.;()\d%]{0,24} (?:out )?of (?:(?:the|all|its|their|those|these|a|total|some|about|more|than|nearly) ){0,4}",
)
# so many in so many
SPOKEN = (r"\b(?P<part>one|two|three|four|five|six|seven|eight|nine) in (?:every )?(?P<whole>[a-z]{3,6}|10|20)\b",)
# ratio, part of it, whole of it, by their names; whether these are the whole definition
RATIOS = (
    (r"gross (?:profit )?margin", r"gross profit", r"revenues?|sales|turnover", True),
    (r"operating (?:profit )?margin", r"operating (?:profit|income)", r"revenues?|sales|turnover", False),
    (r"net (?:profit )?margin", r"net (?:profit|income)", r"revenues?|sales|turnover", False),
    (r"turnout", r"vot(?:es|ed|ers)\b(?! registered)|ballots", r"registered|eligible|electorate", False),
)
# words that name any whole, and so none: of the total
GENERIC = (
    r"\b(?:the|all|its|their|these|those|this|total|overall|whole|entire|that|them|such|sum|amount|figure|number|in|of|a|an|group|groups)\b",
)
# words of a wider or another whole, which the quantity meant must bear as well: of the industry
SCOPES = (
    r"\b(?:industry|market|world|global|worldwide|national|nationwide|country|annual|yearly|last|previous|same|planned?|target|all)\b",
)
