"""Answers a user can get instead of what they asked for: a sentence naming the field and the mend."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """Base of expected failures.

    code: stable, for software. field: the name of the input at fault, or "" where it is none.
    sentence: what is wrong and what mends it, translatable. details: further facts, JSON-safe.
    """

    code = "refused"

    def __init__(self, sentence: Any, *, field: str = "", details: dict[str, Any] | None = None) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.field = field
        self.details = details or {}


class BadInput(Refusal):
    """What was given cannot be used as it is."""

    code = "invalid"


class NotAllowed(Refusal):
    """The person or token may not do this."""

    code = "not_allowed"


class NotKnown(Refusal):
    """Nobody here knows the answer."""

    code = "not_known"


class WrongState(Refusal):
    """Possible in another state of the thing."""

    code = "wrong_state"


class Overtaken(WrongState):
    """Somebody changed the thing since it was looked at; `details` says who did what, the latest first."""

    code = "overtaken"


class TooLarge(Refusal):
    """More than is taken at once."""

    code = "too_large"
