"""What is told of the kind Change, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Change",
    roles={
        "from": "before",
        "to": "after",
        "by": "changed by",
    },
    reasons={
        "change_accurate": "From {from} to {to} is a change of {expected}; the {written} written agrees.",
        "change_approximate": "From {from} to {to} is a change of {expected}; the {written} written is near it.",
        "change_inaccurate": "From {from} to {to} is a change of {expected}, not of {written}.",
        "change_accurate_rise": "A change of {rise} to {to} is one of {expected}; the {written} written agrees.",
        "change_approximate_rise": (
            "A change of {rise} to {to} is one of {expected}; the {written} written is near it."
        ),
        "change_inaccurate_rise": "A change of {rise} to {to} is one of {expected}, not of {written}.",
        "change_power_of_ten": "From {from} to {to} is a change of {expected}; {written} is wrong by a power of ten.",
        "change_percent_for_points": (
            "From {from} to {to} is {written} in percentage points, but {expected} in percent:"
            " points were written as percent."
        ),
        "change_points_for_percent": "From {from} to {to} is {expected}; {written} is the change in percent.",
        "change_to_for_by": (
            "From {from} to {to} is a change by {expected}: {written} is what the end is of the start."
        ),
        "change_wrong_base": "From {from} to {to} is {expected} of the earlier figure; {written} is of the later.",
        "change_wrong_direction": "From {from} to {to} goes the other way than the text says: {expected}.",
        "change_digits_transposed": (
            "From {from} to {to} is a change of {expected}; {written} has two digits swapped."
        ),
        "change_beyond_itself": (
            "Nothing falls by {written}: falling by once leaves nothing. A fall by half may be meant."
        ),
        "change_missing": "To check “{text}” the figures before and after the change are needed.",
        "change_unreadable": "No change can be computed from the figures beside “{text}”.",
    },
    noun="rate of change",
)
