"""What is told of the kind Share of a whole, in English."""

from claims.telling.words import KindWords

_WORKED = "[{worked}][{worked_money:money}]"
_SHARE = "{part} of {whole} is " + _WORKED
_POWER = ": {written} is wrong by a power of ten and should be [{expected}][{expected_money:money}]."
_SWAPPED = ": two digits of {written} changed places, for [{expected}][{expected_money:money}]."

WORDS = KindWords(
    label="Share of a whole",
    roles={
        "part": "part",
        "whole": "whole",
        "share": "share",
    },
    reasons={
        "share_accurate": _SHARE + "; the {share} written agrees.",
        "share_approximate": _SHARE + "; the {share} written is near.",
        "share_inaccurate": _SHARE + ", not {share}.",
        "share_power_of_ten": _SHARE + ", not {share}" + _POWER,
        "share_digits_transposed": _SHARE + ", not {share}" + _SWAPPED,
        "share_of_the_rest": _SHARE + "; {share} is the share of the rest.",
        "share_wrong_base": _SHARE + "; {share} is what it is of the rest of the whole.",
        "share_swapped_parts": _SHARE + "; {share} is the whole divided by the part.",
        "part_accurate": "{share} of {whole} is " + _WORKED + "; the {part} written is a round figure.",
        "part_approximate": "{share} of {whole} is " + _WORKED + "; the {part} written is a round figure.",
        "share_missing": "A share needs a part, a whole and a percentage, and the {role} is missing.",
        "share_unreadable": "No quantity can be read from “{text}”.",
        "share_differs": "“{part}” and “{whole}” do not count the same thing.",
    },
    noun="share",
)
