"""Ending quietly where whoever reads our output has gone, as with `| head -1`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def while_read() -> Iterator[None]:
    """What is written inside goes out as long as anybody reads it; after that, nothing is done and nothing said."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # the interpreter writes out what is left when it ends, and would complain then
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
