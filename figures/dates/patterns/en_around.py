"""What stands around an English year or month that makes it one."""

from __future__ import annotations

import re

from figures.words.en_dates import YEAR_ASKED

ASKS_YEAR = re.compile(rf"(?:{'|'.join(YEAR_ASKED.split(';'))})[ -]$", re.IGNORECASE)
WORD_YEAR = re.compile(r"(?<![a-z])(?:in|since|by|until)[ ]$", re.IGNORECASE)
YEAR_CLOSED = re.compile(r"$|[.,;!?)]| (?:and|or|to|until|the|he|she|it|they|when|after|before|by)(?![a-z])")
ASKS_MONTH = re.compile(
    r"(?:^|[^a-z])(?:in|by|since|of|until|till|from|to|and|or|early|mid|late|last|next|this|during|before|after|[0-9])"
    r"[ -]$",
    re.IGNORECASE,
)
FORENAME = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)[A-Z][a-z]+"
)
