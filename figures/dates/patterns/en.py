"""The pattern that finds the elements of English dates: one alternative an element, told by its named groups."""

from __future__ import annotations

import re

from figures.words.en_dates import (
    DAY_NAMES,
    HOLIDAYS,
    MONTH_NAMES,
    MONTHS,
    ONES,
    ORDINALS,
    SHIFTS,
    SMALL,
    TENS,
    UNITS,
    UNITS_OF_TEN,
    WEEKDAYS,
)


def _any(words: object) -> str:
    ordered = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(word.replace(" ", "[ ]") for word in ordered) + ")"


MONTH = rf"(?:{_any(MONTH_NAMES)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)(?![a-z])"
ST = "(?:st|nd|rd|th)(?![a-z])"
D = r"(?:3[01]|[12][0-9]|0?[1-9])"
ORD = _any(ORDINALS)
N = rf"(?:[0-9]{{1,3}}|{_any(UNITS_OF_TEN)})"
UNIT = rf"{_any(UNITS)}s?(?![a-z])"
TO = r"(?:[ ]?(?:-|–|—|~)[ ]?|[ ](?:to|and|through|until|till|untill)[ ])(?:the[ ])?"
PATTERN = re.compile(
    rf"""
    (?<![a-z])(?P<m>{MONTH})(?:(?:,?[ ]?|[-/])(?:the[ ])?(?P<md>{D})(?![0-9:%]|[ ]?(?:percent|million|billion|am|pm
        |{MONTH})|[.,][0-9])(?:{ST})?|,?[ ](?:the[ ])?(?P<mo>{ORD})(?![a-z]|[ ](?:quarter|week|half)))?
  | (?<![a-z0-9$€£¥.,])(?P<d>{D})(?:{ST})?(?:[ ]day)?(?=(?:[ /-]|[ ]?)(?:of[ ])?(?:{MONTH})(?:[^a-z]|$)|[ ]
      (?:of[ ])?(?:this|next|last|the)[ ](?:\w+[ ])?month)
  | (?<![a-z0-9$€£¥.,/-])(?P<dr>{D})(?:{ST})?(?={TO}{D}(?:{ST})?[ ](?:of[ ])?(?:{MONTH}|this[ ]month))
  | (?<=[-–—])(?P<dt>{D})(?:{ST})?(?![0-9a-z/:%]|[-–/.][0-9])|(?<=[ ]to[ ])(?P<dt2>{D})(?:{ST})?(?![0-9a-z/:%]
      |[-–/.,][0-9]|[ ][a-z])
  | (?<![a-z0-9-])(?P<ord>{ORD})(?:[ ]day)?(?=[ ](?:of[ ])(?:{MONTH}|the[ ]month))
  | (?<![a-z0-9])(?:the[ ]|on[ ])?(?P<dth>{D}){ST}(?![ ](?:[a-z]*century|qtr|quarter|half|week|day|month|anniversary
      |floor|street|place|edition|year))
  | (?<![a-z0-9$€£¥.,/:-])(?P<y>(?:1[5-9]|20)[0-9]{{2}})(?![0-9a-z%]|[.,][0-9]|[-–][0-9]{{2}}(?![0-9])|[ ]?
      (?:percent|million|billion|km|kg|people|won|yen|dollars|points))
  | (?<![a-z0-9$€£¥.,/:-])(?P<y1>(?:1[5-9]|20)[0-9]{{2}})(?=[ ]?[-–—][ ]?(?:1[5-9]|20)[0-9]{{2}}(?![0-9-]))
      |(?<=[-–—])(?P<y3>(?:1[5-9]|20)[0-9]{{2}})(?![0-9a-z%-])
  | (?<![a-z0-9])(?P<yw>two[ ]thousand(?:(?:[ ]and)?[ ](?:{_any(SMALL)}))?|(?:nineteen|twenty|eighteen)[ ]
      (?:{_any(TENS)}(?:[ -]{_any(ONES)})?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen
      |nineteen))(?![a-z]|[ ](?:dollars|people|percent|won|yen|million|thousand|hundred|miles|years|points))
  | (?<![a-z0-9])(?:the[ ])?(?P<fy>fiscal[ ]year|FY)[ ]?(?P<fyn>(?:19|20)?[0-9]{{2}})
  | (?<![a-z0-9])(?:the[ ])?(?P<nth>(?!last[ ][a-z-]+(?![a-z-]|[ ](?:of|in)[ ]))(?:{ORD}|[0-9]{{1,2}}{ST}))
      (?P<nlast>[ ]last)?[ ](?P<nthu>week|wk|weekend|wkend|month|day|{_any(WEEKDAYS)})(?![a-z])(?=[ ](?:of|in|,)|$
      |[ ][0-9])
  | (?<![a-z0-9])(?:the[ ])?(?P<shift>{_any(SHIFTS)})[ ]+(?:calendar[ ]|full[ ])?(?P<shiftu>weekend|wkend
      |{_any(UNITS)}|{_any(WEEKDAYS)}|{_any(MONTHS)})(?![a-z])(?:'s)?
  | (?<![a-z0-9])(?:the[ ])?(?P<last>{_any(SHIFTS)})[ ](?P<lastn>{N})[ ](?P<lastu>{UNIT})
  | (?<![a-z0-9])(?P<lastn2>{N})[ ](?P<last2>past|last|previous|next|coming|upcoming)[ ](?P<lastu2>{UNIT})
  | (?<![a-z0-9.,$])(?P<aton>{N})[ -]?(?P<atonu>{UNIT})(?:(?:,[ ]|[ ]and[ ]|[ ])(?P<andn>[0-9]{{1,3}})[ ]days?)?[ ]
      (?P<dir>ago|earlier|later|from[ ]now|from[ ]today|hence|before|prior)(?![a-z])(?![ ](?:the[ ])?(?:today
      |tomorrow|yesterday|{MONTH}|christmas|new[ ]year))
  | (?<![a-z0-9.,$])(?P<anchn>{N})[ -]?(?P<anchu>{UNIT})[ ](?P<anch>from|after|before)(?=[ ](?:the[ ])?(?:today
      |tomorrow|yesterday|{MONTH}|{D}(?:{ST})?[ ]{MONTH}|christmas|new[ ]year|[0-9]))
  | (?<![a-z0-9])(?:the[ ])?(?P<an>week|month|year|{_any(WEEKDAYS)}|{_any(MONTH_NAMES)})[ ]after[ ](?:the[ ])?next
      (?![a-z])
  | (?<![a-z0-9])(?P<inw>in|within)[ ](?P<inn>{N})[ ](?P<inu>{UNIT})(?:[’'][ ]?(?:s[ ])?time|'s[ ]time)?(?![ ]old|-)
  | (?<![a-z0-9])(?:the[ ])?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[ -](?:quarter|qtr)(?![a-z]
      |-final|-back|[ ]century)
  | (?<![a-z0-9])(?:Q(?P<q2>[1-4])|(?P<q3>[1-4])Q)(?![a-z0-9])
  | (?<![a-z0-9])(?:the[ ])?(?:(?P<h1>first|second|1st|2nd)[ ]half(?=[ ]of)|H(?P<h2>[12])(?![0-9a-z]))
  | (?<![a-z0-9])(?P<weekof>(?:the[ ])?week[ ](?:of|commencing|starting)(?:[ ]the)?)(?=[ ])
  | (?<![a-z0-9])(?P<dayw>the[ ]day[ ]after[ ]tomorrow|day[ ]after[ ]tomorrow|the[ ]day[ ]before[ ]yesterday
      |day[ ]before[ ]yesterday|today|tonight|yesterday|tomorrow|tmr|last[ ]night)(?![a-z])(?:'s(?![ ]))?
  | (?<![a-z0-9-])(?P<w>{_any(DAY_NAMES)})(?:s(?![a-z]))?(?![a-z])|(?<![a-z0-9])(?P<wa>mon|tue|tues|wed|thu|thur
      |thurs|fri|sat|sun)(?![a-z])\.?(?=,?[ ]?(?:[0-9]|{MONTH}|the[ ]))
      |^(?P<wl>mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?$
  | (?<![a-z0-9])(?:the[ ])?(?P<part>early|mid|late|beginning[ ]of|start[ ]of|middle[ ]of|end[ ]of)(?:[ ]the)?(?=[ -])
  | (?<![a-z0-9])(?:the[ ])?(?P<eo>EOM|EOY)(?![a-z])
  | (?<![a-z0-9])(?P<unitw>(?:the[ ])?(?P<unit>year|month|week|weekend))(?![a-z-]|[ ](?:1[5-9]|20)[0-9]{{2}})
  | (?<![a-z0-9])(?:the[ ])?(?P<dec>(?:1[0-9]|20)[0-9]0)'?[ ]?s(?![a-z])|(?<![a-z0-9])(?:the[ ])?'(?P<dec2>[1-9]0)s
      (?![a-z])|(?<![a-z0-9])the[ ](?P<dec3>[1-9]0)'?s(?![a-z])|(?<![a-z0-9-])(?:the[ ])?(?P<decw>twenties|thirties
      |forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])
  | (?<![a-z0-9])(?:the[ ])?(?P<cen>[0-9]{{1,2}}){ST}[ ]century
  | (?<![a-z0-9])(?:(?P<thisdp>this)[ ]|(?:in[ ]the[ ]))?(?P<dp>morning|afternoon|evening|night)(?![a-z])
  | (?<=and[ ])(?P<now>now)(?![a-z])|(?<=to[ ])(?P<now2>now)(?![a-z])
  | (?<![a-z0-9])(?:the[ ])(?P<dthw>(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth
      |ninth))(?![a-z])(?![ ](?:century|anniversary|floor))
  | (?<![a-z0-9])(?P<holiday>{_any(HOLIDAYS)})(?![a-z])
  | (?<![a-z0-9:.,$])(?:at[ ])?(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<mi>[0-5][0-9])(?:[:](?P<s>[0-5][0-9]))?)?[ ]?
      (?P<ap>[ap]\.?m\.?)(?![a-z])|(?<![a-z])(?:at[ ])?(?P<noon>noon|midnight)(?![a-z])|(?<![a-z0-9:.,$/-])
      (?P<hr>1[0-2]|[1-9])(?=(?:[ ]?[-–][ ]?|[ ](?:and|to|until|till)[ ])(?:1[0-2]|[1-9])
      (?::[0-5][0-9])?[ ]?[ap]\.?m)|(?<=at[ ])(?P<at>1[0-2]|[1-9])(?![0-9:%a-z]|[.,][0-9]|[ ](?:percent|million
      |billion))
    """,
    re.VERBOSE | re.IGNORECASE,
)
STARTS = re.compile("(?<![A-Za-z])[A-Za-z]|[0-9']")
