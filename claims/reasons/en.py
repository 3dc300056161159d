"""English sentences, and how English writes figures: million and billion, 7 March 2024."""

from claims.reasons.language import Language

SENTENCES = {
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
