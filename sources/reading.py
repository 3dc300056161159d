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


def _in_a_child(format_: Format, content: bytes, told: Hints) -> Document | Unreadable:
    given = json.dumps(asdict(told)).encode() + b"\n" + content
    command = [sys.executable, "-X", "utf8", "-m", "sources.formats", format_.name]
    try:
        done = subprocess.run(
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
    return _answer(done)


def _answer(done: subprocess.CompletedProcess[bytes]) -> Document | Unreadable:
    """What the child said; one that was killed for its time or memory, or broke, has a reason too."""
    if done.returncode < 0:
        return Unreadable("too_long_to_read" if -done.returncode in KILLED_FOR_TIME else "broken_file")
    if done.returncode or len(done.stdout) > MOST_ANSWERED:
        code = "too_large" if b"MemoryError" in done.stderr or not done.returncode else "broken_file"
        return Unreadable(code, done.stderr.decode("utf-8", "replace").strip()[-200:])
    try:
        return from_json(json.loads(done.stdout))
    except (ValueError, KeyError, TypeError):
        return Unreadable("broken_file")
