"""Japanese: 3社（A、B、C）, 三か国（日本・米国・韓国）."""

from claims.kinds.counting.listing import Listing

LISTING = Listing(
    noun=r"(?:か国|カ国|ヵ国|社|人|県|市|校|都市|つ)?[\u4e00-\u9fffァ-ヶー]{0,6}",
    opens=r"[（(]",
    closes=r"[）)]",
    separates="、",
    joins=r"(?!)",
    open_ended=r"など|ほか|他|うち|含|または|約|の|は|が|を|に|で",
    name=r"[\u4e00-\u9fffァ-ヶーA-Za-z&\- ・]{1,14}",
)
