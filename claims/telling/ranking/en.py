"""What is told of the kind Order, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Order",
    roles={
        "larger": "larger",
        "smaller": "smaller",
        "after": "after it",
        "best": "the highest",
        "first": "first",
        "second": "second",
        "third": "third",
        "fourth": "fourth",
        "fifth": "fifth",
        "sixth": "sixth",
        "seventh": "seventh",
        "eighth": "eighth",
        "ninth": "ninth",
        "tenth": "tenth",
        "last": "last",
        "lowest": "the lowest",
        "next_lowest": "the lowest but one",
    },
    reasons={
        "ranking_accurate": "The figures stand in the order the words give, from {first} to {second}.",
        "ranking_equal": "{first} and {second} are equal; the words say that one is larger.",
        "ranking_inaccurate": "By the words {first} is the larger, but it is smaller than {second}.",
        "ranking_twice": "{first} and {second} are given the same rank, but they differ.",
        "ranking_needs_series": "{first} lies below {second}; that nothing lies between them needs the whole series.",
        "ranking_missing": "Two figures are needed to compare them.",
        "ranking_units": "“{first}” and “{second}” do not measure the same thing.",
    },
    noun="ranking",
    meanings={
        "agrees": "The figures stand in the order the words give them.",
        "roughly_agrees": "The words put one of the figures above the other; the two are equal.",
        "differs": "The figures do not stand in the order the words give them.",
    },
    limits=(
        "Only the figures given here were put in order. Whether other figures lie between or beyond "
        "them, and where they come from, was not checked."
    ),
)
