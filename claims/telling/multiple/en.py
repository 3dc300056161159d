"""What is told of the kind Multiple, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Multiple",
    roles={
        "a": "compared",
        "b": "compared with",
        "times": "times",
        "by": "times more",
    },
    reasons={
        "multiple_accurate": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” agrees.",
        "multiple_approximate": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” is near it.",
        "multiple_inaccurate": "{a} is[ {expected} times][ {by} times more than] {b}, not “{times}”.",
        "multiple_power_of_ten": (
            "{a} is[ {expected} times][ {by} times more than] {b}: “{times}” is off by a power of ten."
        ),
        "multiple_to_for_by": "{a} is {by} times more than {b}: “{times}” is how many times as much it is.",
        "multiple_swapped_parts": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” fits the reverse.",
        "multiple_digits_transposed": (
            "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” has digits swapped."
        ),
        "multiple_missing": "To check “{text}” the two figures it relates are needed.",
        "multiple_unreadable": "No multiple can be computed from the figures beside “{text}”.",
    },
    noun="multiple",
)
