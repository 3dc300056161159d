"""Reading a document safely: in a process of its own, with an end to its time and its memory.

A worker of Celery may not fork children through multiprocessing, and a parser that runs away can only be killed, so a
plain subprocess reads: bytes in, JSON out. Whatever it does, the answer is a document or a reason.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sources.documents import Document, Unreadable, from_json
from sources.formats.format import Format, Hints, UnreadableError, hints
from sources.formats.plain_text import FORMAT as PLAIN_TEXT
from sources.formats.plain_text import READER
from sources.formats.registry import recognise, suffixes

__all__ = ["READER", "UPLOADED_AT_ONCE", "UPLOADED_LATER", "Document", "Unreadable", "read"]

UPLOADED_AT_ONCE = PLAIN_TEXT.suffixes
UPLOADED_LATER = tuple(suffix for suffix in suffixes() if suffix not in UPLOADED_AT_ONCE)

WALL_SECONDS = 30.0  # a machine that is busy gives the child less than all of it
KILLED_FOR_TIME = (signal.SIGXCPU, signal.SIGKILL)
MOST_ANSWERED = 64_000_000  # bytes of JSON
ROOT = Path(__file__).resolve().parent.parent


def read(content: bytes, media_type: str, *, file_name: str = "") -> Document | Unreadable:
    """The document that bytes are, told by their first bytes, their media type (with its charset) and their name."""
    told = hints(media_type, file_name)
    format_ = recognise(content, told)
    if format_ is None:
        return Unreadable("not_text", told.media_type or file_name)
    if format_.in_a_child:
        return _in_a_child(format_, content, told)
    try:
        return format_.read(content, told)
    except UnreadableError as error:
        return Unreadable(error.code, error.detail)


def read_rows(content: bytes, *, file_name: str = "") -> list[list[str]] | Unreadable:
    """The cells of a spreadsheet as text, row by row."""
    known = hints("", file_name)
    format_ = recognise(content, known)
    if format_ is None or format_.rows is None:
        return Unreadable("not_text", file_name)
    done = _run(format_, content, known, "rows")
    if isinstance(done, Unreadable):
        return done
    told = _told(done)
    if isinstance(told, Unreadable):
        return told
    return told["rows"] if "rows" in told else Unreadable(**told["unreadable"])


def _in_a_child(format_: Format, content: bytes, told: Hints) -> Document | Unreadable:
    done = _run(format_, content, told)
    return done if isinstance(done, Unreadable) else _answer(done)


def _run(format_: Format, content: bytes, told: Hints, *wish: str) -> subprocess.CompletedProcess[bytes] | Unreadable:
    given = json.dumps(asdict(told)).encode() + b"\n" + content
    command = [sys.executable, "-X", "utf8", "-m", "sources.formats", format_.name, *wish]
    try:
        return subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=WALL_SECONDS,
            cwd=ROOT,
            check=False,
            env={"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"},
        )
    except subprocess.TimeoutExpired:
        return Unreadable("too_long_to_read")


def _answer(done: subprocess.CompletedProcess[bytes]) -> Document | Unreadable:
    """The document the child told."""
    told = _told(done)
    if isinstance(told, Unreadable):
        return told
    try:
        return from_json(told)
    except (KeyError, TypeError):
        return Unreadable("broken_file")


def _told(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any] | Unreadable:
    """What the child said; one that was killed for its time or memory, or broke, has a reason too."""
    if done.returncode < 0:
        return Unreadable("too_long_to_read" if -done.returncode in KILLED_FOR_TIME else "broken_file")
    if done.returncode or len(done.stdout) > MOST_ANSWERED:
        code = "too_large" if b"MemoryError" in done.stderr or not done.returncode else "broken_file"
        return Unreadable(code, done.stderr.decode("utf-8", "replace").strip()[-200:])
    try:
        told = json.loads(done.stdout)
    except ValueError:
        return Unreadable("broken_file")
    return told if isinstance(told, dict) else Unreadable("broken_file")
