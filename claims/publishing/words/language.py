"""What a language needs to tell readers of a verdict: words are data, one module a language.

Keys are the same in every language (a test holds them together). What is said of one kind alone stands with the kind,
in claims/telling; a kind without a noun of its own is called by that of `computed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """A reader's language.

    code: as articles name it; tag: its BCP 47 tag; name: what it calls itself.
    nouns: what was recomputed, by kind. answers: patterns of `what` by answer.
    phrases: what a kind says otherwise than by its noun, by `kind.answer`.
    held: what sources said, by `source.agrees` and the like.
    noun_in: patterns of a noun by voice; spoken: what stands before a `held` phrase by voice; forecast: not judged;
    forecast_fits: a pattern of `what`, for a forecast whose figures go together.
    by_editor, under_review, amended: patterns of `words` (and `day`).
    corrected: of `day`, `old` and `new`; corrected_out: where nothing new stands in its place; also: a verdict of
    `words` with it, `done`. note, note_out: the draft of a note to readers, of these and `where`, a `paragraph` of `n`.
    meanings: by `kind.answer` or `ground.answer`; limits: what was not checked, by kind or ground.
    labels: of the page and the badge.
    counts: patterns of `n`, how many claims of an article have which answer; counted: what parts them.
    """

    code: str
    tag: str
    name: str
    nouns: Mapping[str, str]
    answers: Mapping[str, str]
    held: Mapping[str, str]
    noun_in: Mapping[str, str]
    spoken: Mapping[str, str]
    forecast: str
    forecast_fits: str
    by_editor: str
    under_review: str
    amended: str
    also: str
    corrected: str
    corrected_out: str
    note: str
    note_out: str
    paragraph: str
    meanings: Mapping[str, str]
    limits: Mapping[str, str]
    labels: Mapping[str, str]
    counts: Mapping[str, str]
    counted: str
    phrases: Mapping[str, str] = field(default_factory=dict)
