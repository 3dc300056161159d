"""SIGTERM, SIGHUP and Ctrl-C as one exception, held back where a child would be left behind half known."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StopAsked(BaseException):
    """Somebody asked us to stop. No Exception, so that nothing takes it for an error."""


class _Asked:
    """What the signal handler leaves for the code it interrupted."""

    held = False
    waiting = False


def heed() -> None:
    """From here on a signal to stop raises StopAsked."""
    for number in SIGNALS:
        signal.signal(number, _stop)


def ignore() -> None:
    """From here on nothing interrupts the stopping, which ends in a bounded time."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold a signal to stop back until the block is done."""
    _Asked.held = True
    try:
        yield
    finally:
        _Asked.held = False
    if _Asked.waiting:
        _Asked.waiting = False
        raise StopAsked


def _stop(_number: int, _frame: FrameType | None) -> None:
    if not _Asked.held:
        raise StopAsked
    _Asked.waiting = True
