"""What is told of the kind Growth over years, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Growth over years",
    roles={
        "base": "base",
        "years": "years",
        "rate": "yearly growth",
        "result": "result",
    },
    reasons={
        "growth_accurate": (
            "From {base} to {result} in {years} years is {expected} a year; the {written} written agrees."
        ),
        "growth_approximate": "From {base} to {result} in {years} years is {expected} a year; {written} is near it.",
        "growth_inaccurate": "From {base} to {result} in {years} years is {expected} a year, not {written}.",
        "growth_power_of_ten": (
            "From {base} to {result} in {years} years is {expected} a year; {written} is off by a power of ten."
        ),
        "growth_wrong_years": (
            "From {base} to {result} in {years} years is {expected} a year; {written} fits another number of years."
        ),
        "growth_total_for_yearly": (
            "From {base} to {result} in {years} years is {expected} a year;"
            " {written} is the growth of"
            " all years together."
        ),
        "growth_divided_evenly": (
            "From {base} to {result} in {years} years is {expected} a year;"
            " {written} is the whole growth"
            " divided by the years."
        ),
        "growth_digits_transposed": (
            "From {base} to {result} in {years} years is {expected} a year; {written} has digits swapped."
        ),
        "growth_result_accurate": "{base} grown by {rates} is {expected}; the {written} written agrees.",
        "growth_result_approximate": "{base} grown by {rates} is {expected}; the {written} written is near it.",
        "growth_result_inaccurate": "{base} grown by {rates} is {expected}, not {written}.",
        "growth_missing": "To check “{text}” the base, the result and the years are needed.",
        "growth_unreadable": "No growth can be computed from the figures beside “{text}”.",
    },
    noun="growth",
)
