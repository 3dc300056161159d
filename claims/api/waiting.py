"""`Prefer: wait=5` (RFC 7240): the answer comes when the checks are done, or after so many seconds as it is then."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

from rest_framework.request import Request
from rest_framework.response import Response

from claims.models import Run

if TYPE_CHECKING:
    from claims.api.views.desk import DeskView

WAIT = re.compile(r"(?:^|[,;])\s*wait\s*=\s*\"?(?P<seconds>\d{1,3})\"?", re.IGNORECASE)
LONGEST = 10  # seconds
LOOKS_EVERY = 0.1  # seconds
MOST_WAITING = 2  # of a web process's threads; more of them waiting would leave nobody to answer

_places = threading.BoundedSemaphore(MOST_WAITING)


class Awaited(Response):
    """An answer that may be given anew once the checks of some claims are done."""

    def __init__(self, data: Any, *, status: int, claims: Sequence[int], again: Callable[[], Any]) -> None:
        super().__init__(data, status=status)
        self.claims = claims
        self.again = again


def waiting(post: Callable[..., Response]) -> Callable[..., Response]:
    """A view's POST that heeds the wish to wait. Where too many wait already it answers at once and says so."""

    @wraps(post)
    def wrapped(view: DeskView, request: Request, **named: Any) -> Response:
        answer = post(view, request, **named)
        seconds = wished(request.headers.get("Prefer", ""))
        if not seconds or not isinstance(answer, Awaited) or not _places.acquire(blocking=False):
            return answer
        try:
            _wait(answer.claims, seconds)
        finally:
            _places.release()
        answer.data = answer.again()
        answer["Preference-Applied"] = f"wait={seconds}"
        return answer

    return wrapped


def wished(prefer: str) -> int:
    """The seconds a Prefer header wishes to wait, ten at most; 0 for none."""
    found = WAIT.search(prefer)
    return min(int(found["seconds"]), LONGEST) if found else 0


def _wait(claims: Sequence[int], seconds: int) -> None:
    end = time.monotonic() + seconds
    live = Run.objects.live().filter(version__claim__in=claims)
    while live.exists() and time.monotonic() < end:
        time.sleep(LOOKS_EVERY)
