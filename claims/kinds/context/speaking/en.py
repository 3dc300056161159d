"""English: according to X, X said, said X; is expected to, will, forecasts make a forecast of what follows them."""

from claims.kinds.context.speaking.speaking import Speaking, named

_SAID = (
    "said|says|told|announced|reported|estimates?|estimated|forecasts?|expects?|predicts?|predicted|claims?|claimed"
    "|added|noted|warned|stated|wrote"
)
_WHO = r"(?:[A-Z][\w.&'’-]*)(?: (?:of|de|and|for|[A-Z][\w.&'’-]*)){0,5}"
_WHOM = rf"{_WHO}|[Tt]he [a-z]+(?: [a-z]+)?"
_MOVES = "expected|projected|forecast|forecasted|set|likely|predicted|estimated|poised|tipped|due"

SPEAKING = Speaking(
    names=(
        (
            r"[Aa]ccording to (?P<name>[^,.;:()“”\"\n]{2,60}?)"
            r"(?=[,.;:()“”\"\n]|$| (?:on|in|released|published|issued|by|at|from) )"
        ),
        rf"(?P<name>{_WHOM})(?:, [^,.]{{2,60}},)? (?:{_SAID})\b",
        rf"\b(?:said|says) (?P<name>{_WHO})",
    ),
    tags=(rf",? ?(?P<name>{_WHOM})(?:, [^,.]{{2,60}},)? (?:{_SAID})\b", rf",? ?(?:said|says) (?P<name>{_WHO})"),
    reporting=(r"\b(?:said|says|told|according to|reported|reportedly|announced|claimed|claims)\b",),
    nobody=named(
        "He She It They We I You This That These Those Who What There Officials Sources Analysts The And But In On At"
        " As If When While January February March April May June July August September October November December"
        " Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    ),
    ahead=(
        rf"\b(?:is|are|be|being|was|were) (?:widely |now |also )?(?:{_MOVES}) to\b",
        r"\b(?:is|are|was|were) (?:forecast|projected|predicted|expected|seen) at\b",
        r"\b(?:expects|expect|forecasts|predicts|predict|projects|foresees|sees)\b",
        r"\bforecast (?:that|for)\b|\bforecasting\b",
        r"(?<!\bat )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bfree )\bwill (?:be |have |likely |also |still )?(?=[a-z])",
        r"\bcould (?=(?:reach|rise|grow|fall|climb|drop|exceed|top|hit)\b)",
    ),
    behind=(r"\b(?:is|are) (?:forecast|expected|projected|predicted)\b(?! to\b)",),
    breaks=(
        r"[;\n]|[.!?](?=\s)",
        r", (?:which|who|where|but|while|compared|up from|down from)\b",
        r"\b(?:but|while|after|whereas|although|because)\b",
        r", (?:[\w’'-]+ ){0,6}?(?:had|was|were|did|rose|fell|posted|reported|made|earned|lost|grew|cost|bought|paid)\b",
    ),
    no_forecast=(
        (
            r"\b(?:beat|beating|beats|above|below|exceed\w*|miss\w*|than|topp\w+|in line with|ahead of|short of)"
            r" (?:[\w’'-]+ ){0,4}?(?:expect\w*|forecasts?|estimates?|projections?)\b"
        ),
        r"\bwill (?:and|or|of)\b",
    ),
)
