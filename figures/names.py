"""Stretches of text that hold digits and no figures: addresses of the web and of mail."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|(?<![!-~])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255}")
MARKS = ("://", "www.", "@")


def addresses(text: str) -> list[tuple[int, int]]:
    """The spans of addresses, in order."""
    if not any(mark in text for mark in MARKS):
        return []
    return [found.span() for found in ADDRESS.finditer(text)]
