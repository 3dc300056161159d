"""English sentences, and how English writes figures: million and billion, 7 March 2024."""

from claims.reasons.language import Language

_RATE = (
    "At the {provider:provider} rate[ of {day:day}][ of the week of {week:day}][ for {month:span}]"
    " (1 {base} = {rate:number} {quote}), {from:money} is about {expected:money}"
)
_FITS = "[ and also fits the rate of {fits_one:day}][ and also fits the rates of {fits:day} and {fits_more:days}]"
_WORKED = "[{worked}][{worked_money:money}]"
_SHARE, _SUM = "{part} of {whole} is " + _WORKED, "{parts} makes " + _WORKED
_AVERAGE = "{total} over {count} is " + _WORKED
_POWER = ": {written} is wrong by a power of ten and should be [{expected}][{expected_money:money}]."
_SWAPPED = ": two digits of {written} changed places, for [{expected}][{expected_money:money}]."

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + "; the {written:money} written agrees.",
    "conversion_approximate": _RATE + "; the {written:money} written is {off:off}" + _FITS + ".",
    "conversion_outdated": _RATE
    + "; the {written:money} written is {off:off}; only an older rate fits, of {older:day}[ or {older_more:days}].",
    "conversion_inaccurate": _RATE
    + "; the {written:money} written is {off:off}, and no rate of the year before explains it.",
    "conversion_power_of_ten": _RATE
    + "; the {written:money} written is[ {too_large:number} times too large][ {too_small:number} times too small]"
    ": check the scale word.",
    "conversion_then_agrees": _RATE
    + "; the {written:money} written agrees with the rate of that time, not with that of publication.",
    "conversion_one_sided": _RATE
    + "; the {written:money} written cannot be compared, because only one of the two is a range.",
    "conversion_then": _RATE
    + "; the {written:money} written is {off:off}, but the sentence means an earlier rate without naming its day.",
    "conversion_then_lacking": _RATE
    + "; the {written:money} written is {off:off}, but the sentence means the rate of {then:span}, which nobody has.",
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
    # repeat
    "rates_differ": (
        "The article converts {base:unit} at two rates: {first_from:money} as {first_to:money}"
        " (1 {base} = {first_rate:number} {quote}), {second_from:money} as {second_to:money}"
        " (1 {base} = {second_rate:number} {quote}); they differ by {apart:percent}."
    ),
    "rates_agree": "Both conversions can stand for one rate of {base:unit} in {quote:unit}.",
    "rates_slip": (
        "{first_from:money} is given as {first_to:money}, but {second_from:money} as {second_to:money}:"
        " one of them is wrong by a power of ten."
    ),
    "rates_unreadable": "Two conversions of one pair of currencies are needed to compare their rates.",
    # change
    "change_accurate": "From {from} to {to} is a change of {expected}; the {written} written agrees.",
    "change_approximate": "From {from} to {to} is a change of {expected}; the {written} written is near it.",
    "change_inaccurate": "From {from} to {to} is a change of {expected}, not of {written}.",
    "change_accurate_rise": "A change of {rise} to {to} is one of {expected}; the {written} written agrees.",
    "change_approximate_rise": "A change of {rise} to {to} is one of {expected}; the {written} written is near it.",
    "change_inaccurate_rise": "A change of {rise} to {to} is one of {expected}, not of {written}.",
    "change_power_of_ten": "From {from} to {to} is a change of {expected}; {written} is wrong by a power of ten.",
    "change_percent_for_points": "From {from} to {to} is {written} in percentage points, but {expected} in percent:"
    " points were written as percent.",
    "change_points_for_percent": "From {from} to {to} is {expected}; {written} is the change in percent.",
    "change_to_for_by": "From {from} to {to} is a change by {expected}: {written} is what the end is of the start.",
    "change_wrong_base": "From {from} to {to} is {expected} of the earlier figure; {written} is of the later.",
    "change_wrong_direction": "From {from} to {to} goes the other way than the text says: {expected}.",
    "change_digits_transposed": "From {from} to {to} is a change of {expected}; {written} has two digits swapped.",
    "change_beyond_itself": "Nothing falls by {written}: falling by once leaves nothing. A fall by half may be meant.",
    "change_missing": "To check “{text}” the figures before and after the change are needed.",
    "change_unreadable": "No change can be computed from the figures beside “{text}”.",
    "percent_means_points": "Percent was read as percentage points.",
    "forecast_arithmetic": "A forecast: only the arithmetic of its figures was checked.",
    # multiple
    "multiple_accurate": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” agrees.",
    "multiple_approximate": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” is near it.",
    "multiple_inaccurate": "{a} is[ {expected} times][ {by} times more than] {b}, not “{times}”.",
    "multiple_power_of_ten": "{a} is[ {expected} times][ {by} times more than] {b}: “{times}” is off by a power of"
    " ten.",
    "multiple_to_for_by": "{a} is {by} times more than {b}: “{times}” is how many times as much it is.",
    "multiple_swapped_parts": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” fits the reverse.",
    "multiple_digits_transposed": "{a} is[ {expected} times][ {by} times more than] {b}; “{times}” has digits swapped.",
    "multiple_missing": "To check “{text}” the two figures it relates are needed.",
    "multiple_unreadable": "No multiple can be computed from the figures beside “{text}”.",
    # growth
    "growth_accurate": "From {base} to {result} in {years} years is {expected} a year; the {written} written agrees.",
    "growth_approximate": "From {base} to {result} in {years} years is {expected} a year; {written} is near it.",
    "growth_inaccurate": "From {base} to {result} in {years} years is {expected} a year, not {written}.",
    "growth_power_of_ten": "From {base} to {result} in {years} years is {expected} a year;"
    " {written} is off by a power of"
    " ten.",
    "growth_wrong_years": "From {base} to {result} in {years} years is {expected} a year;"
    " {written} fits another number of"
    " years.",
    "growth_total_for_yearly": "From {base} to {result} in {years} years is {expected} a year;"
    " {written} is the growth of"
    " all years together.",
    "growth_divided_evenly": "From {base} to {result} in {years} years is {expected} a year;"
    " {written} is the whole growth"
    " divided by the years.",
    "growth_digits_transposed": "From {base} to {result} in {years} years is {expected} a year;"
    " {written} has digits"
    " swapped.",
    "growth_result_accurate": "{base} grown by {rates} is {expected}; the {written} written agrees.",
    "growth_result_approximate": "{base} grown by {rates} is {expected}; the {written} written is near it.",
    "growth_result_inaccurate": "{base} grown by {rates} is {expected}, not {written}.",
    "growth_missing": "To check “{text}” the base, the result and the years are needed.",
    "growth_unreadable": "No growth can be computed from the figures beside “{text}”.",
    # plain
    "waits_for_source": "There is nothing to compute: the statement waits for a source.",
    # unit
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
    # calendar
    "weekday_accurate": "{day:day} is a {weekday}, as written.",
    "weekday_inaccurate": "{day:day} is a {weekday}, not a {written}.",
    "relative_accurate": "“{word}” is {expected:day}, by the day of publication ({published:day}), as written.",
    "relative_inaccurate": "“{word}” is {expected:day}, by the day of publication ({published:day}), not {written}.",
    "relative_unverifiable": (
        "“{word}” is {expected:day}, by the day of publication ({published:day}); {written} fits if it was written"
        " a day apart."
    ),
    "span_accurate": "From {first} to {last} it is {expected}, as written.",
    "span_approximate": "From {first} to {last} it is {expected}; {written} is a round figure.",
    "span_inaccurate": "From {first} to {last} it is {expected}, not {written}.",
    "since_accurate": "From {first} to publication it is {expected}[ ({published:day})]; {written} agrees.",
    "since_approximate": "From {first} to publication it is {expected}; {written} is a round figure.",
    "since_inaccurate": "From {first} to publication it is {expected}, not {written}.",
    "era_accurate": "{era} is {expected}, as written.",
    "era_inaccurate": "{era} is {expected}, not {written}.",
    "fiscal_accurate": "{fiscal} ends in March {expected}, as written.",
    "fiscal_inaccurate": "{fiscal} ends in March {expected}, not in {written}.",
    "age_accurate": "From {birth} to {until} it is {expected} years: {written} agrees.",
    "age_approximate": "From {birth} to {until} it is {expected} years: {written} counts as some do.",
    "age_inaccurate": "From {birth} to {until} it is {expected} years, not {written}.",
    "anniversary_accurate": "From {founded} to {published} it is {expected} years: {written} agrees.",
    "anniversary_approximate": "From {founded} to {published} it is {expected} years: {written} is one off.",
    "anniversary_inaccurate": "From {founded} to {published} it is {expected} years, not {written}.",
    "zone_accurate": "{first} is {expected}, as written.",
    "zone_approximate": "{first} is {expected}; {written} is an hour off: summer time?",
    "zone_inaccurate": "{first} is {expected}, not {written}.",
    "calendar_unreadable": "No date can be reckoned from “{first}” and “{second}”.",
    "calendar_no_publication": "The day of publication is not known, and “{first}” is reckoned from it.",
    "calendar_roles": "The figures do not say what is to be reckoned.",
    # share
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
    # sum
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
    # average
    "average_accurate": _AVERAGE + "; the {mean} written agrees.",
    "average_approximate": _AVERAGE + "; the {mean} written is near.",
    "average_inaccurate": _AVERAGE + ", not {mean}.",
    "average_power_of_ten": _AVERAGE + ", not {mean}" + _POWER,
    "average_digits_transposed": _AVERAGE + ", not {mean}" + _SWAPPED,
    "average_missing": "An average needs a total and a count, and the {role} is missing.",
    "average_unreadable": "No quantity can be read from “{text}”.",
    "average_differs": "“{total}” and “{mean}” are not of one unit.",
    "forecast_only_computed": "The figures are a forecast: only how they go together was checked.",
    # ranking
    "ranking_accurate": "The figures stand in the order the words give, from {first} to {second}.",
    "ranking_equal": "{first} and {second} are equal; the words say that one is larger.",
    "ranking_inaccurate": "By the words {first} is the larger, but it is smaller than {second}.",
    "ranking_twice": "{first} and {second} are given the same rank, but they differ.",
    "ranking_needs_series": "{first} lies below {second}; that nothing lies between them needs the whole series.",
    "ranking_missing": "Two figures are needed to compare them.",
    "ranking_units": "“{first}” and “{second}” do not measure the same thing.",
    # bound
    "bound_share": "A share cannot be more than {limit}; {written} is written.",
    "bound_fall": "Nothing falls by more than {limit}; {written} is written.",
    "bound_fall_leaves": "A fall of {written} leaves nothing, but {left} is given.",
    "bound_count": "There cannot be fewer than {limit}; {written} is written.",
    "bound_date": "{written} lies after publication ({limit:day}), but is told as past.",
    "bound_amount": "{written} is more than all the money there is: check the scale word and the currency.",
    "bound_within": "{written} is within what is possible.",
    "bound_missing": "The figures do not say what bounds them.",
    # repeat, of any figure
    "repeat_agrees": "{first} and {second} are the same[, for {of}].",
    "repeat_differs": "The article gives {first} and {second} for one and the same thing[, {of}]:"
    " both cannot be right.",
    "repeat_unreadable": "“{first}” and “{second}” cannot be held against each other.",
    # a linked source
    "source_supported": "{source} agrees on[ {agreeing}]: “{passage}”[ It does not mention {missing}.]",
    "source_supported_issuer": "As the issuer states ({source}),[ {agreeing} holds]: “{passage}”[ It does not mention"
    " {missing}.]",
    "source_contradicted": "{source} has {theirs} where the article has {ours}: “{passage}”",
    "source_contradicted_words": "{source} says otherwise: “{passage}”",
    "source_not_found": "{source} does not speak of this[; the nearest passage: “{passage}”]",
    "source_unreadable": "{source} has no text that can be read.",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "With {meant:number} for {written} the figures agree: it may be off by a power of ten.",
    "slip_swapped_parts": "With {written} and {meant} in each other's place the figures agree.",
    "slip_digits_transposed": "Two digits may have changed places: {meant} for {written}.",
    "slip_wrong_digit": "One digit may be wrong: with {meant} for {written} the figures agree.",
    "slip_wrong_currency": "The figures agree in {meant:unit}: the currency of {written} may be wrong.",
    "slip_percent_for_points": "The figures agree in percentage points: {written} may be one of them.",
    "slip_points_for_percent": "The figures agree in percent: {written} may be one.",
    "slip_wrong_year": "The figures agree a year apart, on {meant}: the year of {written} may be wrong.",
    # any kind
    "figure_corrected": "An editor reads “{text}” as {value:money}.",
    "kind_unknown": "No kind of claim is called “{kind}”.",
    "write": "Write “{new}” for “{old}”.",
    "add_note": "Leave the quotation as it is and add an editor's note: (correctly “{new}”).",
    "write_amount": "Write {new:money} for “{old}”.",
    "add_note_amount": "Leave the quotation as it is and add an editor's note: (correctly {new:money}).",
}

CURRENCIES = {
    "AED": "dirhams",
    "AUD": "Australian dollars",
    "BRL": "reais",
    "CAD": "Canadian dollars",
    "CHF": "Swiss francs",
    "CNY": "yuan",
    "CZK": "Czech koruna",
    "DKK": "Danish kroner",
    "EUR": "euros",
    "GBP": "pounds",
    "HKD": "Hong Kong dollars",
    "HUF": "forints",
    "IDR": "rupiah",
    "ILS": "shekels",
    "INR": "rupees",
    "JPY": "yen",
    "KRW": "won",
    "MOP": "patacas",
    "MXN": "Mexican pesos",
    "MYR": "ringgit",
    "NOK": "Norwegian kroner",
    "NZD": "New Zealand dollars",
    "PHP": "Philippine pesos",
    "PLN": "zlotys",
    "RUB": "roubles",
    "SAR": "Saudi riyals",
    "SEK": "Swedish kronor",
    "SGD": "Singapore dollars",
    "THB": "baht",
    "TRY": "Turkish lira",
    "TWD": "New Taiwan dollars",
    "UAH": "hryvnias",
    "USD": "US dollars",
    "VND": "dong",
    "ZAR": "rand",
}

PROVIDERS = {
    "ecb": "ECB",
    "nbp": "National Bank of Poland",
    "hmrc": "HMRC",
}

LANGUAGE = Language(
    code="en",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "trillion", 3), (9, "billion", 3), (6, "million", 3)),
    grouping=",",
    money="{number} {scale} {name}",
    day="{day} {month} {year}",
    month="{month} {year}",
    year="{year}",
    span="{first} to {last}",
    higher="{number} % high",
    lower="{number} % low",
    same="exact",
    percent="{number} %",
    days=("1 earlier day", "{number} earlier days"),
    unnamed="an unnamed currency",
    month_names=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)
