"""The process in which a document is read: `python -m sources.formats NAME`, what is known of it as a line of JSON,
then its bytes on standard input; what was read as JSON on standard output. What runs away here ends here.
"""

from __future__ import annotations

import json
import resource
import sys

from sources.documents import Unreadable, as_json
from sources.formats.format import Hints, UnreadableError
from sources.formats.registry import formats

CPU_SECONDS = 10
MEMORY_BYTES = 512 * 1024 * 1024


ROWS = "rows"


def _rows(name: str, content: bytes) -> dict[str, object]:
    rows = formats()[name].rows
    return {ROWS: rows(content)} if rows else as_json(Unreadable("not_text"))


def main() -> None:
    """Read one document."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    told = Hints(**json.loads(sys.stdin.buffer.readline()))
    content = sys.stdin.buffer.read()
    name, *wish = sys.argv[1:]
    try:
        read = _rows(name, content) if wish == [ROWS] else as_json(formats()[name].read(content, told))
    except UnreadableError as error:
        read = as_json(Unreadable(error.code, error.detail))
    except (MemoryError, RecursionError):
        read = as_json(Unreadable("too_large"))
    json.dump(read, sys.stdout)


if __name__ == "__main__":
    main()
