"""What is told of the kind Parts and total, in English."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SUM = "{parts} makes " + _WORKED
_POWER = ": {written} is wrong by a power of ten and should be [{expected}][{expected_money:money}]."
_SWAPPED = ": two digits of {written} changed places, for [{expected}][{expected_money:money}]."

WORDS = KindWords(
    label="Parts and total",
    roles={
        "part": "part",
        "total": "total",
    },
    reasons={
        "sum_accurate": _SUM + "; the {total} written agrees.",
        "sum_approximate": _SUM + "; the {total} written is near.",
        "sum_inaccurate": _SUM + ", not {total}.",
        "sum_power_of_ten": _SUM + ", not {total}" + _POWER,
        "sum_digits_transposed": _SUM + ", not {total}" + _SWAPPED,
        "sum_part_missing": _SUM + "; the {total} written leaves out {left_out}.",
        "sum_part_twice": _SUM + "; the {total} written has {left_out} twice.",
        "sum_missing": "A sum needs two parts and a total, and the {role} is missing.",
        "sum_unreadable": "No quantity can be read from “{text}”.",
        "sum_differs": "The parts and “{total}” are not of one unit.",
    },
    noun="total",
)
