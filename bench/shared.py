"""Where the measuring data lies that is not part of this repository."""

from __future__ import annotations

import os
from pathlib import Path


def shared() -> Path:
    """The folder FACTCHECK_SHARED names, or `shared` beside the project."""
    named = os.environ.get("FACTCHECK_SHARED")
    return Path(named) if named else Path(__file__).resolve().parents[2] / "shared"
