"""English: four countries: A, B, C and D; three companies (A, B and C)."""

from claims.kinds.counting.listing import Listing

LISTING = Listing(
    noun=r" (?:[a-z-]+ ){0,2}[a-z]+s",
    opens=r"(?: \(|: )",
    closes=r"(?:\)|\.(?:\s|$)|;|\n)",
    separates=", ",
    joins=r",? and ",
    open_ended=r"\b(?:including|such as|among|others?|etc|e\.g|like|or|both|mostly|from|in|of|which|with|for|plus)\b",
    name=r"[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}",
)
