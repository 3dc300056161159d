"""What is told of the kind Said twice, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Said twice",
    roles={
        "from": "amount",
        "to": "converted to",
        "first": "first",
        "second": "second",
        "of": "given for",
    },
    reasons={
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
        "repeat_agrees": "{first} and {second} are the same[, for {of}].",
        "repeat_differs": (
            "The article gives {first} and {second} for one and the same thing[, {of}]: both cannot be right."
        ),
        "repeat_unreadable": "“{first}” and “{second}” cannot be held against each other.",
    },
    noun="repeated figure",
    phrases={
        "agrees": "figures within the article agree",
        "roughly_agrees": "figures within the article differ slightly",
        "differs": "figures within the article do not agree",
    },
    meanings={
        "agrees": "Both places can stand for one and the same figure or exchange rate.",
        "roughly_agrees": (
            "The exchange rates behind the two conversions differ slightly, by no more than {near} % "
            "beyond what their digits allow, as rates of different days may."
        ),
        "differs": (
            "No one figure can stand in both places. Where they are conversions, the exchange rates "
            "behind them lie more than {near} % apart, or one of them is wrong by a power of ten."
        ),
    },
    limits="The two places were only compared with each other. Which of them to go by was not judged.",
)
