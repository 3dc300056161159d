"""English for readers: what was checked, and no word on whether the article can be believed."""

from claims.publishing.words.language import Language

LANGUAGE = Language(
    code="en",
    tag="en",
    name="English",
    nouns={
        "computed": "calculation",
    },
    answers={
        "agrees": "{what} agrees",
        "roughly_agrees": "{what} roughly agrees",
        "older": "{what} agrees with older figures",
        "differs": "{what} does not agree",
        "sources_differ": "sources disagree",
        "undecided": "too little material, not judged",
    },
    held={
        "source.agrees": "agrees with the attached source",
        "source.differs": "does not agree with the attached source",
        "issuer.agrees": "agrees with the issuer's own statement",
        "issuer.differs": "does not agree with the issuer's own statement",
    },
    noun_in={"quoted": "{what} in the quotation", "forecast": "{what} in the forecast"},
    spoken={"attributed": "reported statement ", "quoted": "quotation ", "forecast": "forecast figure "},
    forecast="forecast, not judged",
    forecast_fits="{what} in the forecast fits together, the forecast itself not judged",
    by_editor="{words} (editor's decision)",
    under_review="under review ({day}: {words})",
    amended="{words} · amended",
    meanings={
        "computed.agrees": (
            "Recomputed from the article's other figures or the material shown, the result lies within what "
            "the written digits and words leave open."
        ),
        "computed.roughly_agrees": (
            "Recomputed from the article's other figures or the material shown, the result is slightly off, but within "
            "what is allowed for this kind of calculation."
        ),
        "forecast.fits": (
            "The figures of the forecast go together within what is allowed for this kind of calculation. "
            "Whether it comes about was not judged."
        ),
        "computed.older": "The recomputed result fits only figures released earlier.",
        "computed.differs": (
            "Recomputed from the article's other figures or the material shown, the result is off by more than is "
            "allowed for this kind of calculation."
        ),
        "source.agrees": "A sentence of the attached source speaks of the same thing and gives the same figure.",
        "source.differs": "A sentence of the attached source speaks of the same thing and gives another figure.",
        "issuer.agrees": "Only the issuer's own statement was at hand; it gives the same figure.",
        "issuer.differs": "Only the issuer's own statement was at hand; it gives another figure.",
        "sources_differ": "The attached sources contradict each other or the recomputed result.",
        "undecided": (
            "There was not enough material to hold the statement against. This says neither that it is wrong nor that "
            "it is not."
        ),
        "editor": "This is an editor's decision for the reason given, not a computed result.",
    },
    limits={
        "computed": "Only the calculation between the figures. Where the figures come from was not checked.",
        "source": (
            "Only the figure was compared with that sentence of the source. Whether the source can be relied on was "
            "not judged."
        ),
        "issuer": "No source other than the issuer's own statement was compared.",
        "editor": "Nothing beyond what the reason says was checked.",
        "none": "No judgement was made on this statement.",
    },
    labels={
        "check": "Check",
        "under_review": "under review",
        "under_review_note": "This is being checked again. Below is the result published on {day}.",
        "amended": "amended",
        "amended_note": "The article was changed after an earlier result; this result is of the changed text.",
        "quote": "The article says",
        "reason": "Reason",
        "editor_reason": "The editor's reason",
        "written": "Written",
        "computed": "Computed from the rate or formula shown",
        "stated": "Given by the source",
        "deviation": "Difference",
        "formula": "Formula",
        "rate": "Exchange rate",
        "rate_day": "Day of the rate",
        "rate_week": "stands for the whole week",
        "rate_month": "stands for the whole month",
        "rate_average": "average of the period",
        "provider": "Provider of the rate",
        "terms": "terms of use",
        "sources": "Attached sources",
        "primary": "primary record",
        "issuer": "the issuer's own statement",
        "independent": "independent report",
        "copy": "copy of another source",
        "meaning": "What this result means",
        "limits": "What was not checked",
        "checked_at": "Checked",
        "published_at": "Published",
        "checked_by": "Checked by",
        "by_machine": "computed automatically, reviewed by an editor before publication",
        "by_editor": "an editor's decision",
        "article": "Article",
        "revision": "Revision checked",
        "languages": "Other languages",
        "forms": "Other forms",
        "nothing": "No published check is found here.",
        "more": "More about this check",
        "close": "Close",
        "article_checks": "Checks in this article",
        "nth_page": "p. {n}",
        "as_of": "as of {moment}",
        "nth_revision": "revision {n}",
        "history": "Published before",
        "past": "{start} to {end}: {words} (revision {n})",
        "other_checks": "Other checks in this article",
        "policy": "How we amend",
        "report": "Report an error",
        "report_lead": "What is wrong with this check? It goes to the desk that published it.",
        "report_text": "What is wrong",
        "report_contact": "Where we can answer you (not required)",
        "report_contact_help": "Used for nothing else, and deleted when your report is settled.",
        "report_send": "Send",
        "report_thanks": "Thank you. The desk has it and will look into it.",
        "report_missing": "Write what is wrong.",
        "report_too_long": "Write less: there is room for {most} characters.",
        "report_wait": "Too much came from your address just now. Try again in a minute.",
        "report_back": "Back to the check",
        "text": "Text",
        "picture": "Picture",
        "figures": "Of {read} figures in this article, {held} stand in published checks and {rest} do not.",
    },
    counts={
        "agrees": "{n} agree",
        "roughly_agrees": "{n} roughly agree",
        "older": "{n} agree with earlier data",
        "differs": "{n} do not agree",
        "undecided": "{n} not judged",
        "under_review": "{n} under review",
    },
    counted=", ",
)
