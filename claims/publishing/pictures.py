"""A check as a picture, for places where scripts and links are stripped: newsletters, social networks, print.

Nobody can withdraw a picture, so it says the time it speaks of, the revision, and where the present state stands: a
short address, and the same as a QR code.
"""

from __future__ import annotations

import io
from functools import cache
from importlib.metadata import files

import segno
from PIL import Image, ImageDraw, ImageFont

from claims.publishing.badges import COLOURS, Badge
from claims.publishing.lettering import printable

FACES = {"ja": 0, "ko": 1, "zh-Hant": 3}  # of the font collection; all others as simplified Chinese, with Latin letters
USUAL_FACE = 2
PACKAGE = "noto-cjk-sans-otc"
SCALE = 2  # a picture is looked at on screens of twice the points, and scaled down where it is not
MARGIN, GAP, LABEL_PAD = 16 * SCALE, 8 * SCALE, 8 * SCALE
TITLE, BODY, SMALL = 19 * SCALE, 15 * SCALE, 12 * SCALE
WIDTH = 620 * SCALE
QUIET_ZONE = 2  # modules
QR_MODULE = 3 * SCALE
MOST_LINES = 3
GROUND, INK, SOFT, LINE = "#f6f8f9", "#1d2329", "#56606b", "#c3cad1"


def png(badge: Badge, quote: str, standing: str, address: str) -> bytes:
    """The picture: label and words, the claim's own words, its standing (time, revision), the address and its code."""
    code = _code(address)
    room = WIDTH - 3 * MARGIN - code.width
    words, body, small = (_font(badge.tag, size) for size in (TITLE, BODY, SMALL))
    quoted = _lines(printable(quote, 200), body, room)
    rows = [(line, words, INK) for line in _lines(badge.words, words, room)]
    rows += [(line, body, SOFT) for line in quoted]
    rows += [(standing, small, SOFT), (address.partition("://")[2], small, SOFT)]
    height = max(code.height, sum(_height(font) + GAP for _text, font, _ink in rows) + _height(small) + 2 * GAP)
    image = Image.new("RGB", (WIDTH, height + 2 * MARGIN), GROUND)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH - 1, image.height - 1), outline=LINE, width=SCALE)
    draw.rectangle((0, 0, 6 * SCALE, image.height), fill=COLOURS[badge.tone][0])
    image.paste(code, (WIDTH - MARGIN - code.width, MARGIN))
    _draw(draw, badge.label, small, rows, COLOURS[badge.tone][0])
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(
    draw: ImageDraw.ImageDraw,
    label: str,
    small: ImageFont.FreeTypeFont,
    rows: list[tuple[str, ImageFont.FreeTypeFont, str]],
    tone: str,
) -> None:
    left, top = MARGIN + GAP, MARGIN
    draw.text((left, top), label, font=small, fill=tone)
    top += _height(small) + GAP
    for text, font, ink in rows:
        draw.text((left, top), text, font=font, fill=ink)
        top += _height(font) + GAP


def _lines(text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """A text cut into lines that fit, three at most."""
    lines = [""]
    for letter in text:
        if font.getlength(lines[-1] + letter) <= room:
            lines[-1] += letter
        elif len(lines) == MOST_LINES:
            lines[-1] = lines[-1][:-1] + "…"
            break
        else:
            lines.append(letter.lstrip())
    return lines


def _height(font: ImageFont.FreeTypeFont) -> int:
    above, below = font.getmetrics()
    return above + below


def _code(address: str) -> Image.Image:
    """The address as a QR code, dark on light in every scheme: readers of codes want it so."""
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix_iter(border=QUIET_ZONE)]
    image = Image.new("1", (len(rows[0]), len(rows)), 1)
    image.putdata([not module for row in rows for module in row])
    return image.resize((image.width * QR_MODULE, image.height * QR_MODULE), Image.Resampling.NEAREST).convert("RGB")


@cache
def _font(tag: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_file(), size, index=FACES.get(tag, USUAL_FACE))


@cache
def _file() -> str:
    """Where the font lies that is installed with us."""
    found = (file for file in files(PACKAGE) or () if file.suffix == ".ttc")
    return str(next(found).locate())
