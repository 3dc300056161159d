"""What is told of the kind Average, in English."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_AVERAGE = "{total} over {count} is " + _WORKED
_POWER = ": {written} is wrong by a power of ten and should be [{expected}][{expected_money:money}]."
_SWAPPED = ": two digits of {written} changed places, for [{expected}][{expected_money:money}]."

WORDS = KindWords(
    label="Average",
    roles={
        "total": "total",
        "count": "count",
        "mean": "average",
    },
    reasons={
        "average_accurate": _AVERAGE + "; the {mean} written agrees.",
        "average_approximate": _AVERAGE + "; the {mean} written is near.",
        "average_inaccurate": _AVERAGE + ", not {mean}.",
        "average_power_of_ten": _AVERAGE + ", not {mean}" + _POWER,
        "average_digits_transposed": _AVERAGE + ", not {mean}" + _SWAPPED,
        "average_missing": "An average needs a total and a count, and the {role} is missing.",
        "average_unreadable": "No quantity can be read from “{text}”.",
        "average_differs": "“{total}” and “{mean}” are not of one unit.",
    },
    noun="average",
)
