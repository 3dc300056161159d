"""English words between an amount and what it was converted into. One line a word."""

# may stand before the converted amount inside its bracket: (equivalent to about $1.6 billion)
FILLERS = (
    "about",
    "around",
    "approximately",
    "approx",
    "approx.",
    "roughly",
    "some",
    "nearly",
    "almost",
    "close to",
    "just",
    "over",
    "just over",
    "just under",
    "under",
    "more than",
    "less than",
    "at least",
    "up to",
    "or",
    "or about",
    "i.e.",
    "equivalent to",
    "the equivalent of",
    "equivalent of",
    "equal to",
    "equals",
    "worth",
    "which is",
    "that is",
    "now",
    "currently",
    "then",
    "at the time",
    "at current exchange rates",
    "at today's exchange rate",
    "a total of",
    "estimated",
    "c.",
    "ca.",
    "between",
    "from",
)
# join the two amounts without a bracket: 59.5 billion rupees, or $1.3 billion
CONNECTORS = (
    "or",
    "equivalent to",
    "the equivalent of",
    "equal to",
    "equals",
    "or the equivalent of",
    "which equals",
    "that is",
    "is equivalent to",
    "which is equivalent to",
    "is worth",
    "is about",
    "amounts to",
)
# join two amounts of one currency: $4.6 billion and $5.9 billion
JOINERS = ("and",)
# join the two ends of a range: HK$5.63 to HK$5.81
SPANS = ("to",)
# the amounts stand at a rate of an earlier day: ($13.7 billion at the time)
THEN = ("at the time", "at that time", "then", "at the then")
# name the currency of a bare sign before the bracket
ORIGINALS = {"US": "USD", "U.S.": "USD"}
# may stand between an amount and its bracket: 9.15 euros per share ($12.30)
TAILS = ("per share", "a share", "each", "apiece", "a year", "a month", "per ton", "a tonne", "per person")
