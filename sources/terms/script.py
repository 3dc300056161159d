"""One script for the words of Chinese: 上漲 is looked up as 上涨. A character for a character, so that spans stay.

traditional.txt holds the pairs, the traditional form first: those of the vocabularies and the commonest of the news.
"""

from __future__ import annotations

from pathlib import Path

PAIRS = "".join(Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").split())
SIMPLIFIED = str.maketrans(PAIRS[::2], PAIRS[1::2])


def one_script(text: str, lang: str) -> str:
    """Chinese in simplified characters, of the same length; any other language as it is."""
    return text.translate(SIMPLIFIED) if lang == "zh" else text
