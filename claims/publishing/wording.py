"""Public words for a verdict: they name what was checked, never that something is so. Pure.

One table says on what a verdict rests; the words of each language stand in `words/`, a module a language.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

from claims.kinds.kind import Voice
from claims.kinds.registry import kinds
from claims.publishing.words.language import Language
from claims.telling.words import words_in
from claims.verdicts import BY_DIGITS, ISSUER, Finding, Outcome, Verdict

FALLBACK = "en"
CLOSEST = {
    "zh": "zh-hans",
    "zh-cn": "zh-hans",
    "zh-sg": "zh-hans",
    "zh-tw": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-mo": "zh-hant",
}


class Answer(StrEnum):
    """A verdict as readers are told it."""

    AGREES = "agrees"
    ROUGHLY = "roughly_agrees"
    OLDER = "older"
    DIFFERS = "differs"
    SOURCES_DIFFER = "sources_differ"
    UNDECIDED = "undecided"
    CORRECTED = "corrected"


class Ground(StrEnum):
    """What a verdict rests on."""

    COMPUTED = "computed"
    SOURCE = "source"
    ISSUER = "issuer"
    EDITOR = "editor"
    CORRECTION = "correction"
    NONE = "none"


ANSWERS = {
    Verdict.ACCURATE: Answer.AGREES,
    Verdict.APPROXIMATE: Answer.ROUGHLY,
    Verdict.OUTDATED: Answer.OLDER,
    Verdict.INACCURATE: Answer.DIFFERS,
    Verdict.DISPUTED: Answer.SOURCES_DIFFER,
    Verdict.UNVERIFIABLE: Answer.UNDECIDED,
}


@dataclass(frozen=True, slots=True)
class Made:
    """A correction that was made: the day (ISO), the old figure, and the new one, "" where it was taken out."""

    day: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A published verdict with the findings readers may know of.

    by_editor: whether an editor's verdict stands in place of the machine's.
    """

    verdict: Verdict
    kind: str
    voice: Voice
    findings: tuple[Finding, ...]
    by_editor: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """What is told of a ruling: the answer, on what ground, and the findings that bear it out.

    day: the earlier day whose rate fits, where there is one (ISO). made: of a correction, which is no verdict.
    """

    answer: Answer
    ground: Ground
    kind: str
    voice: Voice
    findings: tuple[Finding, ...] = ()
    day: str | None = None
    made: Made | None = None

    @property
    def scope(self) -> str:
        """What was checked, as a word for machines: the kind where it was recomputed, else the ground."""
        return self.kind if self.ground is Ground.COMPUTED else self.ground.value


def _outcome(outcome: Outcome) -> Callable[[Finding], bool]:
    return lambda finding: finding.outcome is outcome


def _said(outcome: Outcome, *, by_issuer: bool) -> Callable[[Finding], bool]:
    def holds(finding: Finding) -> bool:
        return finding.outcome is outcome and (finding.evidence.get("source_role") == ISSUER) is by_issuer

    return holds


# Verdict → the grounds it can rest on; the first that a finding bears out is told. Without one it is the editor's word.
GROUNDS: tuple[tuple[Verdict, Ground, Callable[[Finding], bool]], ...] = (
    (Verdict.ACCURATE, Ground.COMPUTED, _outcome(Outcome.ACCURATE)),
    (Verdict.ACCURATE, Ground.SOURCE, _said(Outcome.SUPPORTED, by_issuer=False)),
    (Verdict.ACCURATE, Ground.ISSUER, _said(Outcome.SUPPORTED, by_issuer=True)),
    (Verdict.APPROXIMATE, Ground.COMPUTED, _outcome(Outcome.APPROXIMATE)),
    (Verdict.OUTDATED, Ground.COMPUTED, _outcome(Outcome.OUTDATED)),
    (Verdict.INACCURATE, Ground.COMPUTED, _outcome(Outcome.INACCURATE)),
    (Verdict.INACCURATE, Ground.SOURCE, _said(Outcome.CONTRADICTED, by_issuer=False)),
    (Verdict.INACCURATE, Ground.ISSUER, _said(Outcome.CONTRADICTED, by_issuer=True)),
    (Verdict.DISPUTED, Ground.SOURCE, _outcome(Outcome.CONTRADICTED)),
)


def answered(ruling: Ruling) -> Answered:
    """What is told of a ruling."""
    if ruling.verdict is Verdict.UNVERIFIABLE:
        return _undecided(ruling)
    for verdict, ground, holds in GROUNDS:
        bearing = tuple(finding for finding in ruling.findings if holds(finding))
        if verdict is ruling.verdict and bearing:
            return _told(ruling, ANSWERS[verdict], ground, bearing)
    return _told(ruling, ANSWERS[ruling.verdict], Ground.EDITOR, ())


def corrected(made: Made, kind: str, voice: Voice) -> Answered:
    """What is told of a correction: that it was made, and no verdict."""
    return Answered(Answer.CORRECTED, Ground.CORRECTION, kind, voice, made=made)


def _undecided(ruling: Ruling) -> Answered:
    """An issuer alone decides nothing, but that it says the same is told."""
    issuer = tuple(f for f in ruling.findings if _said(Outcome.SUPPORTED, by_issuer=True)(f))
    if issuer and not ruling.by_editor:
        return _told(ruling, Answer.AGREES, Ground.ISSUER, issuer)
    open_ones = tuple(f for f in ruling.findings if f.outcome is Outcome.UNVERIFIABLE)
    return _told(ruling, Answer.UNDECIDED, Ground.NONE, open_ones)


def _told(ruling: Ruling, answer: Answer, ground: Ground, findings: tuple[Finding, ...]) -> Answered:
    rests_on_hidden = ground is Ground.EDITOR and not ruling.by_editor  # not on what the kind computes
    kind = "plain" if rests_on_hidden else ruling.kind
    day = _older_day(findings) if answer is Answer.OLDER else None
    return Answered(answer, ground, kind, ruling.voice, findings, day)


def _older_day(findings: tuple[Finding, ...]) -> str | None:
    days = (finding.evidence.get("explaining_day") or finding.reason.values.get("older") for finding in findings)
    return next((str(day) for day in days if day), None)


# ---------------------------------------------------------------- in a language


@cache
def languages() -> dict[str, Language]:
    """Every language of `words/` by its code, with the public words of every kind."""
    names = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent / "words")]))
    modules = (importlib.import_module(f"claims.publishing.words.{name}") for name in names)
    found = (getattr(module, "LANGUAGE", None) for module in modules)
    return {language.code: _with_kinds(language) for language in found if isinstance(language, Language)}


def _with_kinds(language: Language) -> Language:
    kinds = words_in(language.code)
    return replace(
        language,
        nouns={**{kind: words.noun for kind, words in kinds.items() if words.noun}, **language.nouns},
        phrases={f"{kind}.{answer}": said for kind, words in kinds.items() for answer, said in words.phrases.items()},
        meanings={
            **{f"{kind}.{answer}": said for kind, words in kinds.items() for answer, said in words.meanings.items()},
            **language.meanings,
        },
        limits={**{kind: words.limits for kind, words in kinds.items() if words.limits}, **language.limits},
    )


def language_of(wanted: str, otherwise: str) -> Language:
    """The language asked for, as en, zh-Hant, zh_TW or ja-JP; where it is unknown the other one."""
    return _known(wanted) or _known(otherwise) or languages()[FALLBACK]


def _known(wanted: str) -> Language | None:
    code = wanted.lower().replace("_", "-")
    parts = code.split("-")
    tried = (code, CLOSEST.get(code), "-".join(parts[:2]), parts[0], CLOSEST.get(parts[0]))
    return next((languages()[known] for known in tried if known in languages()), None)


def words(told: Answered, language: Language) -> str:
    """The public words: 换算约略相符, Conversion roughly agrees."""
    return _capital(_words(told, language))


def words_shown(
    told: Answered, language: Language, *, review_of: str | None, amended: bool, made: Made | None = None
) -> str:
    """The public words as a badge shows them: under review with the day (ISO) of the last verdict, or amended.

    made: a correction made before the verdict, which stands beside it.
    """
    found = _words(told, language)
    if review_of is not None:
        return _capital(language.under_review.format(day=review_of, words=found))
    if made is not None and told.made is None:
        return _capital(language.also.format(words=found, done=_corrected(made, language)))
    return _capital(language.amended.format(words=found) if amended else found)


def said(ground: Ground, *, agrees: bool, language: Language) -> str:
    """What one source says: 与所附来源一致, Does not agree with the issuer's own statement."""
    return _capital(language.held[f"{ground}.{Answer.AGREES if agrees else Answer.DIFFERS}"])


def _only_fits(told: Answered) -> bool:
    """A forecast whose figures go together, exactly or roughly: that is all that was checked of it."""
    fits = told.answer in (Answer.AGREES, Answer.ROUGHLY)
    return told.voice is Voice.FORECAST and told.ground is Ground.COMPUTED and fits


def meaning(told: Answered, language: Language) -> str:
    """What the words mean, with the tolerance behind them."""
    if _only_fits(told):
        return language.meanings["forecast.fits"]
    if told.ground is Ground.EDITOR:
        return language.meanings["editor"]
    if told.answer in (Answer.SOURCES_DIFFER, Answer.UNDECIDED, Answer.CORRECTED):
        return language.meanings[told.answer]
    own, general = f"{told.scope}.{told.answer}", f"{told.ground}.{told.answer}"
    pattern = language.meanings.get(own) or language.meanings[general]
    known = kinds().get(told.kind)
    policy = known.policy if known else BY_DIGITS
    return pattern.format(same=_percent(policy.same), agree=_percent(policy.agree), near=_percent(policy.near))


def limits(told: Answered, language: Language) -> str:
    """What was not checked."""
    return language.limits.get(told.scope) or language.limits[told.ground]


def _corrected(made: Made, language: Language) -> str:
    pattern = language.corrected if made.new else language.corrected_out
    return pattern.format(day=made.day, old=made.old, new=made.new)


def _words(told: Answered, language: Language) -> str:
    if told.made is not None:
        return _corrected(told.made, language)
    if told.answer is Answer.UNDECIDED:
        return language.forecast if told.voice is Voice.FORECAST else language.answers[told.answer]
    if told.answer is Answer.SOURCES_DIFFER:
        found = language.answers[told.answer]
    elif told.ground in (Ground.SOURCE, Ground.ISSUER):
        found = language.spoken.get(told.voice, "") + language.held[f"{told.ground}.{told.answer}"]
    else:
        found = _computed(told, language)
    return language.by_editor.format(words=found) if told.ground is Ground.EDITOR else found


def _computed(told: Answered, language: Language) -> str:
    own = f"{told.kind}.{told.answer}"
    noun = language.nouns.get(told.kind) or language.nouns["computed"]
    if _only_fits(told):
        return language.forecast_fits.format(what=noun)
    if told.answer is Answer.OLDER and told.day is None:
        own += "_undated"
    if own in language.phrases:
        return language.phrases[own].format(day=told.day)
    what = language.noun_in.get(told.voice, "{what}").format(what=noun)
    return language.answers[told.answer].format(what=what)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _percent(share: Decimal | None) -> str:
    return f"{((share or Decimal(0)) * 100).normalize():f}"
