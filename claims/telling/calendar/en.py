"""What is told of the kind Calendar, in English."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="Calendar",
    roles={
        "date": "date",
        "weekday": "weekday",
        "relative": "day in words",
        "from": "from",
        "since": "since",
        "to": "to",
        "duration": "duration",
        "era": "year of an era",
        "fiscal": "fiscal year",
        "birth": "year of birth",
        "life": "years of life",
        "age": "age",
        "founded": "founded in",
        "anniversary": "anniversary",
        "clock": "time",
        "elsewhere": "time elsewhere",
    },
    reasons={
        "weekday_accurate": "{day:day} is a {weekday}, as written.",
        "weekday_inaccurate": "{day:day} is a {weekday}, not a {written}.",
        "relative_accurate": "“{word}” is {expected:day}, by the day of publication ({published:day}), as written.",
        "relative_inaccurate": (
            "“{word}” is {expected:day}, by the day of publication ({published:day}), not {written}."
        ),
        "relative_unverifiable": (
            "“{word}” is {expected:day}, by the day of publication ({published:day}); {written} fits if it was written"
            " a day apart."
        ),
        "span_accurate": "From {first} to {last} it is {expected}, as written.",
        "span_approximate": "From {first} to {last} it is {expected}; {written} is a round figure.",
        "span_inaccurate": "From {first} to {last} it is {expected}, not {written}.",
        "since_accurate": "From {first} to publication it is {expected}[ ({published:day})]; {written} agrees.",
        "since_approximate": "From {first} to publication it is {expected}; {written} is a round figure.",
        "since_inaccurate": "From {first} to publication it is {expected}, not {written}.",
        "era_accurate": "{era} is {expected}, as written.",
        "era_inaccurate": "{era} is {expected}, not {written}.",
        "fiscal_accurate": "{fiscal} ends in March {expected}, as written.",
        "fiscal_inaccurate": "{fiscal} ends in March {expected}, not in {written}.",
        "age_accurate": "From {birth} to {until} it is {expected} years: {written} agrees.",
        "age_approximate": "From {birth} to {until} it is {expected} years: {written} counts as some do.",
        "age_inaccurate": "From {birth} to {until} it is {expected} years, not {written}.",
        "anniversary_accurate": "From {founded} to {published} it is {expected} years: {written} agrees.",
        "anniversary_approximate": "From {founded} to {published} it is {expected} years: {written} is one off.",
        "anniversary_inaccurate": "From {founded} to {published} it is {expected} years, not {written}.",
        "zone_accurate": "{first} is {expected}, as written.",
        "zone_approximate": "{first} is {expected}; {written} is an hour off: summer time?",
        "zone_inaccurate": "{first} is {expected}, not {written}.",
        "calendar_unreadable": "No date can be reckoned from “{first}” and “{second}”.",
        "calendar_no_publication": "The day of publication is not known, and “{first}” is reckoned from it.",
        "calendar_roles": "The figures do not say what is to be reckoned.",
    },
    noun="date",
    meanings={
        "agrees": "Reckoned by the calendar, the dates, weekdays, years or times go together.",
        "roughly_agrees": (
            "Reckoned by the calendar, the result is a little off, as round figures and other ways of counting may be."
        ),
        "differs": "Reckoned by the calendar, the dates, weekdays, years or times do not go together.",
    },
    limits="Only the reckoning between the dates. Whether what is told happened then was not checked.",
)
