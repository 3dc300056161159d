"""How a language states the rate it converts at: words, one module a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stating:
    """currencies: names that stand without a number ("won to the dollar"), with their codes.

    equals: between one unit and its worth (1美元兑7.1元). per: pattern between an amount and the bare currency it is of
    ("1,300 won to the dollar"), with `name`; for_each: pattern right before an amount (달러당 1300원), with `name`.
    before, after: words that say a rate is what was converted at; one of them must stand beside it.
    """

    currencies: Mapping[str, str]
    equals: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    per: str = ""
    for_each: str = ""
