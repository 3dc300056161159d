"""What is told of the kind Currency conversion, in English."""

from claims.telling.words import KindWords

_RATE = (
    "At the {provider:provider} rate[ of {day:day}][ of the week of {week:day}][ for {month:span}]"
    " (1 {base} = {rate:number} {quote}), {from:money} is about {expected:money}"
)
_FITS = "[ and also fits the rate of {fits_one:day}][ and also fits the rates of {fits:day} and {fits_more:days}]"
_STATED = "At the rate the text states (1 {base} = {rate:number} {quote}), {from:money} is about {expected:money}"

WORDS = KindWords(
    label="Currency conversion",
    roles={
        "from": "amount",
        "to": "converted to",
    },
    reasons={
        "conversion_stated_accurate": _STATED + "; the {written:money} written agrees.",
        "conversion_stated_approximate": _STATED + "; the {written:money} written is {off:off}.",
        "conversion_stated_inaccurate": _STATED + "; the {written:money} written is {off:off}.",
        "conversion_stated_power_of_ten": _STATED
        + "; the {written:money} written is[ {too_large:number} times too large][ {too_small:number} times too small]"
        ": check the scale word.",
        "conversion_stated_one_sided": _STATED
        + "; the {written:money} written cannot be compared, because only one of the two is a range.",
        "basis_average": "Held against the average of the {rates} rates of {time:span}, as an editor chose.",
        "basis_rate_chosen": "The rate counts that an editor set.",
        "stated_rate_off": (
            "The rate stated lies {off:off}"
            ", beside the {provider:provider} rate of {day:day} (1 {base} = {rate:number} {quote})."
        ),
        "stated_for_others": "The rate that is stated is of {base:unit} and {quote:unit}, not of these two currencies.",
        "conversion_accurate": _RATE + "; the {written:money} written agrees.",
        "conversion_approximate": _RATE + "; the {written:money} written is {off:off}" + _FITS + ".",
        "conversion_outdated": (
            _RATE + "; the {written:money} written is {off:off};"
            " only an older rate fits, of {older:day}[ or {older_more:days}]."
        ),
        "conversion_inaccurate": (
            _RATE + "; the {written:money} written is {off:off}, and no rate of the year before explains it."
        ),
        "conversion_power_of_ten": (
            _RATE + "; the {written:money} written is[ {too_large:number} times too large]"
            "[ {too_small:number} times too small]: check the scale word."
        ),
        "conversion_then_agrees": (
            _RATE + "; the {written:money} written agrees with the rate of that time, not with that of publication."
        ),
        "conversion_one_sided": (
            _RATE + "; the {written:money} written cannot be compared, because only one of the two is a range."
        ),
        "conversion_then": (
            _RATE + "; the {written:money} written is {off:off},"
            " but the sentence means an earlier rate without naming its day."
        ),
        "conversion_then_lacking": (
            _RATE + "; the {written:money} written is {off:off},"
            " but the sentence means the rate of {then:span}, which nobody has."
        ),
        "no_rate": "No exchange rate between {base:unit} and {quote:unit} is known for {day:day}.",
        "no_rate_then": "No exchange rate between {base:unit} and {quote:unit} is known for {time:span}.",
        "no_date": "The article has no publication date, so no day's exchange rate can be chosen.",
        "currency_unknown": "The currency of “{text}” cannot be told[; it could be {candidates}].",
        "amount_unreadable": "No amount can be read from “{text}”.",
        "amount_missing": "A conversion needs two amounts, and the one {role} is missing.",
        "same_currency": "Both amounts are in {unit:unit}: there is nothing to convert.",
        "rate_is_last": "The last rate released before {moment:day} is that of {day:day}.",
        "rate_of_week": "The rate stands for a week, so {width:percent} more is allowed to either side.",
        "rate_of_month": "The rate stands for a month, so {width:percent} more is allowed to either side.",
        "basis_period": "Held against the rates of {time:span}, the time the sentence gives.",
        "basis_chosen": "Held against the rates of {time:span}, as an editor chose.",
        "read_as": "“{text}” was read as {unit:unit}, whose rate fits.",
    },
    noun="conversion",
    phrases={
        "older": "converted at the rate of {day}",
        "older_undated": "converted at an earlier rate",
    },
    meanings={
        "agrees": (
            "Converted again at the rate shown, the amount in the article is within {same} % of the result, "
            "and the rate within {agree} % of what its digits allow."
        ),
        "roughly_agrees": (
            "Converted again at the rate shown, the amount in the article is slightly off, but the rate is still "
            "within {near} % of what its digits allow; closing zeros are read as rounding."
        ),
        "older": (
            "At the rate known on publication the amount is more than {agree} % beyond what its digits allow; "
            "only an earlier rate of the year before fits. Whether the author used that day's rate is not known."
        ),
        "differs": (
            "Converted again at the rate shown, the amount is more than {near} % beyond what its digits allow."
        ),
    },
    limits=(
        "Only the conversion between the two amounts. Where the original amount comes from, and whatever else the "
        "sentence says, was not checked."
    ),
)
