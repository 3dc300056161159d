"""What is told of the kind Unit conversion, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Unit conversion",
    roles={
        "from": "measure",
        "to": "converted to",
    },
    reasons={
        "unit_accurate": "{from} is {expected}: the {written} written agrees.",
        "unit_approximate": "{from} is {expected}; the {written} written is rounded, or near[ ({off:off})].",
        "unit_inaccurate": "{from} is {expected}; the {written} written is not[ ({off:off})].",
        "unit_power_of_ten": "{from} is {expected}; the {written} written is wrong by a power of ten.",
        "unit_inverted": "{from} is {expected}; the {written} written multiplies where one must divide.",
        "unit_digits_transposed": "{from} is {expected}; two digits of the {written} written have changed places.",
        "unit_missing": "Two measures are needed, and the one {role} is missing.",
        "unit_unknown": "The unit of “{text}” is not known.",
        "unit_unreadable": "No measure can be read from “{text}”.",
        "unit_differs": "“{first}” and “{second}” do not measure the same thing.",
    },
    noun="unit conversion",
)
