"""The commands end quietly when their reader goes: `python -m figures | head -1`."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

MORE_THAN_A_PIPE_HOLDS = 2_000  # answers; a pipe holds 64 KiB


@pytest.mark.parametrize("command", ["figures", "claims.kinds"])
def test_a_command_whose_reader_goes_says_nothing(command: str) -> None:
    line = json.dumps({"id": "a" * 100, "lang": "en", "text": "It sold 5 kg."}) + "\n"
    with subprocess.Popen(
        [sys.executable, "-m", command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        try:
            running.stdin.write(line * MORE_THAN_A_PIPE_HOLDS)
            running.stdin.close()
        except BrokenPipeError:
            pass  # it has ended already
        assert running.stderr.read() == ""
        assert running.wait(timeout=60) == 0
