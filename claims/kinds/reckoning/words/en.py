"""English words around quantities."""

# say nothing about what a quantity is
EMPTY = (
    "the", "and", "for", "with", "from", "that", "this", "were", "was", "are", "had", "has", "have", "its", "their", "which", "who",
    "said", "says", "total", "about", "almost", "nearly", "more", "than", "over", "some", "only", "just", "million", "billion",
    "trillion", "percent", "year", "month", "last", "first", "second", "third", "all", "part", "share", "number", "account", "accounting",
    "accounted", "they", "these", "those", "not", "but", "will", "would", "been", "into", "per", "cent", "dollar", "euro", "of", "in",
)  # fmt: skip
# make a percentage one of change
CHANGES = (
    "up", "down", "rose", "rise", "rises", "rising", "fell", "fall", "falls", "falling", "grew", "grow", "growing", "growth", "increase",
    "increased", "increases", "increasing", "decrease", "decreased", "gain", "gained", "drop", "dropped", "declined", "decline", "jumped",
    "surged", "climbed", "slid", "slumped", "lost", "shed", "swelled", "higher", "lower", "by", "cut", "raised",
)  # fmt: skip
