"""What is told of the kind Bound, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Bound",
    roles={
        "part": "part",
        "share": "share",
        "fall": "fall",
        "date": "date",
        "amount": "amount",
    },
    reasons={
        "bound_share": "A share cannot be more than {limit}; {written} is written.",
        "bound_fall": "Nothing falls by more than {limit}; {written} is written.",
        "bound_fall_leaves": "A fall of {written} leaves nothing, but {left} is given.",
        "bound_count": "There cannot be fewer than {limit}; {written} is written.",
        "bound_date": "{written} lies after publication ({limit:day}), but is told as past.",
        "bound_amount": "{written} is more than all the money there is: check the scale word and the currency.",
        "bound_within": "{written} is within what is possible.",
        "bound_missing": "The figures do not say what bounds them.",
    },
    noun="range",
    meanings={
        "agrees": "The figure lies within what such a figure can be.",
        "differs": "The figure lies beyond what such a figure can be.",
    },
)
