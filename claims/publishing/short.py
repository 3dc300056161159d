"""Short addresses of claims: /k/ and eight letters, to be typed from paper. Pure.

The letters are the first forty bits of the public id in Crockford's base 32, which has no I, L, O, U to mistake.
"""

from __future__ import annotations

from uuid import UUID

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
MISTAKEN = str.maketrans({"o": "0", "i": "1", "l": "1"})
LENGTH, BITS = 8, 5
REST = 128 - LENGTH * BITS


def code_of(public_id: UUID) -> str:
    """The letters of an id."""
    head = public_id.int >> REST
    return "".join(LETTERS[head >> BITS * (LENGTH - 1 - at) & 31] for at in range(LENGTH))


def range_of(code: str) -> tuple[UUID, UUID] | None:
    """The first and last id of some letters, as they may be typed; None for what is no code of ours."""
    typed = code.lower().translate(MISTAKEN)
    if len(typed) != LENGTH or not set(typed) <= set(LETTERS):
        return None
    head = 0
    for letter in typed:
        head = head << BITS | LETTERS.index(letter)
    return UUID(int=head << REST), UUID(int=(head + 1 << REST) - 1)
