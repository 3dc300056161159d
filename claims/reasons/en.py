"""English sentences, and how English writes figures: million and billion, 7 March 2024."""

from claims.reasons.language import Language

SENTENCES = {
    # a linked source
    "source_supported": "{source} agrees on[ {agreeing}]: “{passage}”[ It does not mention {missing}.]",
    "source_supported_issuer": "As the issuer states ({source}),[ {agreeing} holds]: “{passage}”[ It does not mention"
    " {missing}.]",
    "source_contradicted": "{source} has {theirs} where the article has {ours}: “{passage}”",
    "source_contradicted_words": "{source} says otherwise: “{passage}”",
    "source_copies": "{source} repeats the text of {original}: the two count as one source",
    "source_not_found": "{source} does not speak of this[; the nearest passage: “{passage}”]",
    "series_supported": "{source}, row {row}: {item} for {period:span} was {theirs} as released on {released:day}",
    "series_contradicted": (
        "{source}, row {row}, has {theirs} for {item} for {period:span} (released on {released:day}) "
        "where the article has {ours}"
    ),
    "series_outdated": (
        "{ours} for {item} for {period:span} is the value released on {former:day}; when the article "
        "was published it was {theirs}, released on {released:day} ({source}, row {row})"
    ),
    "series_record": (
        "{source}: {theirs} for {item} in {period:span} is beyond every period from {first:span}, as "
        "known when the article was published (row {row}, released on {released:day})"
    ),
    "series_no_record": (
        "{source}: {theirs} for {item} in {period:span} is no record, {other_period:span} had {other} "
        "(row {row}, released on {released:day})"
    ),
    "series_revised": "Revised later: {theirs}, released on {released:day}",
    "series_no_publication": "{source} has values by day of release; the article's day of publication is missing",
    "series_no_item": "{source} has more than one item and the claim names none, or several, of them[: {items}]",
    "series_no_period": "{source} has {item}; which period the claim speaks of is not said, or there are several",
    "series_not_known": "{source} had no value for {item} for {period:span} when the article was published",
    "series_no_figure": "{source} has {theirs} for {item}; the claim has no figure of that unit, or several",
    "series_too_short": "{source} does not reach back far enough to tell a record of {item}[ since {since:span}]",
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
    # whose words they are
    "forecast_only_computed": "The figures are a forecast: only how they go together was checked.",
    "ask_source": "The figures are a forecast: "
    "ask its source before changing “{old}”; by the others it would be “{new}”.",
    "ask_source_amount": "The figures are a forecast: "
    "ask its source before changing “{old}”; by the others it would be {new:money}.",
    "note_in_brackets": "(correctly {new} – editor's note)",
    "note_in_brackets_amount": "(correctly {new:money} – editor's note)",
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
