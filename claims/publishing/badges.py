"""The badge as SVG: a label, and the words of a verdict. Inert: no script, no address, nothing fetched. Pure.

Light and dark follow the page the badge stands in. Colours tell answers apart, words tell what they are; there is no
tick and no seal. `textLength` holds the words to the width reckoned, whatever font the reader has.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from html import escape

from claims.publishing.lettering import printable, width
from claims.publishing.wording import Answer

LONGEST_WORDS = 120  # code points: the longest words we have, under review, come to about 90
LONGEST_TITLE = 400
LONGEST_TAG = 35  # BCP 47, 4.4.1
FONTS = (
    "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', "
    "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK SC', 'Noto Sans', sans-serif"
)
NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" aria-hidden="true"/>\n'


class Tone(StrEnum):
    """What a badge's colour stands for."""

    AGREES = "agrees"
    OLDER = "older"
    DIFFERS = "differs"
    OPEN = "open"
    CORRECTED = "corrected"


TONES = {
    Answer.AGREES: Tone.AGREES,
    Answer.ROUGHLY: Tone.AGREES,
    Answer.OLDER: Tone.OLDER,
    Answer.DIFFERS: Tone.DIFFERS,
    Answer.SOURCES_DIFFER: Tone.DIFFERS,
    Answer.UNDECIDED: Tone.OPEN,
    Answer.CORRECTED: Tone.CORRECTED,
}
# Label colour on light and on dark pages; white on each has a contrast of at least 4.5 to 1
COLOURS = {
    Tone.AGREES: ("#1f5f8b", "#2f6f9c"),
    Tone.OLDER: ("#7d5a0b", "#876413"),
    Tone.DIFFERS: ("#93372b", "#a9483b"),
    Tone.OPEN: ("#56606b", "#626d79"),
    Tone.CORRECTED: ("#5b4a8a", "#6c5a9e"),
}


@dataclass(frozen=True, slots=True)
class Size:
    """Measures of a badge in pixels."""

    font: int
    height: int
    pad: int

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return round(self.height / 2 + self.font * 0.36, 2)


SIZES = {"small": Size(font=12, height=22, pad=7), "large": Size(font=16, height=30, pad=10)}


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says. title: what is read aloud and shown on hovering; tag: the BCP 47 tag of the words."""

    label: str
    words: str
    title: str
    tag: str
    tone: Tone


def svg(badge: Badge, size: str = "small") -> str:
    """The badge as an SVG document; an unknown size is small."""
    measures = SIZES.get(size, SIZES["small"])
    label, words = printable(badge.label, LONGEST_WORDS), printable(badge.words, LONGEST_WORDS)
    label_box, words_box = _box(label, measures), _box(words, measures)
    return TEMPLATE.format(
        width=label_box + words_box,
        height=measures.height,
        tag=escape(printable(badge.tag, LONGEST_TAG)),
        title=escape(printable(badge.title, LONGEST_TITLE)),
        label_box=label_box,
        words_box=words_box,
        light=COLOURS[badge.tone][0],
        dark=COLOURS[badge.tone][1],
        font=measures.font,
        fonts=FONTS,
        label=_text(label, measures, 0, ""),
        words=_text(words, measures, label_box, "fc-words"),
        ground=label_box + words_box - 1,
        inner=measures.height - 1,
        under=measures.height - 4,
    )


def _box(text: str, size: Size) -> int:
    return round(width(text) * size.font) + 2 * size.pad


def _text(text: str, size: Size, left: int, name: str) -> str:
    length = round(width(text) * size.font)
    look = f'class="{name}" fill="#1d2329"' if name else 'fill="#ffffff"'
    return (
        f'<text {look} x="{left + size.pad}" y="{size.baseline}" textLength="{length}"'
        f' lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'
    )


# Colours stand as attributes too, for pages that strip style elements
TEMPLATE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
role="img" lang="{tag}" xml:lang="{tag}" aria-label="{title}">
<title>{title}</title>
<style>
@media (prefers-color-scheme: dark) {{
.fc-ground {{ fill: #22272d; stroke: #454d56 }} .fc-label {{ fill: var(--fc-dark) }} .fc-words {{ fill: #e8ebee }}
}}
</style>
<rect class="fc-ground" x="0.5" y="0.5" width="{ground}" height="{inner}" rx="3.5" fill="#f6f8f9" stroke="#c3cad1"/>
<path class="fc-label" style="--fc-dark: {dark}" fill="{light}" \
d="M4 0H{label_box}V{height}H4A4 4 0 0 1 0 {under}V4A4 4 0 0 1 4 0Z"/>
<g font-family="{fonts}" font-size="{font}">
{label}
{words}
</g>
</svg>
"""
