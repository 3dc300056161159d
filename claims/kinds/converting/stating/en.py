"""English: at a rate of 1,300 won to the dollar, using an exchange rate of $1 = 7.1 yuan."""

from claims.kinds.converting.stating.stating import Stating

STATING = Stating(
    currencies={
        "dollar": "USD",
        "euro": "EUR",
        "pound": "GBP",
        "yen": "JPY",
        "yuan": "CNY",
        "won": "KRW",
        "franc": "CHF",
        "rupee": "INR",
    },
    equals=("=", "to", "is", "equals", "is worth"),
    before=(
        "at a rate of",
        "at the rate of",
        "at an exchange rate of",
        "at the exchange rate of",
        "using an exchange rate of",
        "using a rate of",
        "using the rate of",
        "based on an exchange rate of",
        "based on a rate of",
        "converted at",
        "calculated at",
    ),
    after=(),
    per=r" (?:to|per|for|against) (?:(?:the|each|one|a|every) )?(?:U\.?S\.? )?(?P<name>[a-z]+)\b",
)
