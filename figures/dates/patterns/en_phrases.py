"""The pattern of English phrases that are a date as a whole: the rest of the week, this summer, within three weeks."""

from __future__ import annotations

import re

from figures.words.en_dates import DAY_NAMES, MOVING_HOLIDAYS, SEASONS, UNITS_OF_TEN


def _any(words: object) -> str:
    ordered = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(word.replace(" ", "[ ]") for word in ordered) + ")"


N = rf"(?:[0-9]{{1,3}}|{_any(UNITS_OF_TEN)})"
UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?)"
CLOCK = r"(?:2[0-4]|1[0-9]|0?[1-9])(?:[:.h][0-5][0-9])?"
TO = r"(?:[ ]?[-–—][ ]?|[ ](?:to|and|until|untill|till)[ ])"
DAY = rf"(?:{_any(DAY_NAMES)}|today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|[0-9]/20[0-9]{{2}})"
# how every phrase begins, so that the pattern is tried nowhere else
STARTS = re.compile(
    r"\b(?:[0-9]|rest|later|earlier|within|week|w/c|the|this|last|next|past|previous|current|spring|summer|autumn"
    rf"|winter|{'|'.join(UNITS_OF_TEN)}|{'|'.join(word.split()[0] for word in MOVING_HOLIDAYS)}|from|between)",
    re.IGNORECASE,
)
PATTERN = re.compile(
    rf"""
    rest[ ](?:of[ ])?(?:the[ ]|this[ ])?(?P<rest>week|month|year)(?![a-z-])
  | (?P<half>later|earlier)[ ]this[ ](?P<halfu>week|month|(?<!earlier[ ]this[ ])year)(?![a-z-])
  | within[ ](?:the[ ]next[ ])?(?P<within>{N}[ ]?{UNIT}(?:,?[ ](?:and[ ])?{N}[ ]{UNIT}){{0,3}})(?![a-z-]|[ ]of(?![a-z]))
      (?:[ ]from[ ](?:today|now))?
  | (?P<weekn>{N})[ ](?P<weekd>{_any(DAY_NAMES)})s?[ ](?P<weekw>ago|from[ ]now)(?![a-z])
  | (?:(?P<biz>last|past|previous|next)[ ])(?P<bizn>{N})[ ](?:business|working)[ ]days(?![a-z])
  | (?P<weekof>the[ ]week[ ]beginning|week[ ]beginning|w/c)(?=[ ])
  | (?P<seasonw>this|last|next|past|previous|current|the)[ ](?P<season>{_any(SEASONS)})(?![a-z-])(?!'s|[ ]of(?![a-z])
      |[ ][0-9]{{4}})
  | (?:the[ ])?(?P<season2>spring|summer|autumn|winter)[ ](?:of[ ])?(?P<seasony>(?:19|20)[0-9]{{2}})(?![0-9-]|[ ]
      (?:Olympic|Games))
  | (?P<moving>{_any(MOVING_HOLIDAYS)})(?![a-z])
  | (?:(?P<span>from|between)[ ])?(?P<h1>{CLOCK})[ ]?(?P<ap1>[ap]\.?m)?{TO}(?P<h2>{CLOCK})(?![0-9:/%a-z-]|[.,][0-9])
      (?:[ ]?(?P<ap2>[ap]\.?m)\.?)?(?![a-z0-9/-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEFORE_HOURS = re.compile(rf"(?:{DAY})[ ]$", re.IGNORECASE)
BEHIND_HOURS = re.compile(rf"[ ](?:on[ ])?(?:this[ ]|last[ ]|next[ ])?(?:{DAY})(?![a-z])", re.IGNORECASE)
PARTS = re.compile(rf"({N})[ ]?({UNIT})", re.IGNORECASE)
