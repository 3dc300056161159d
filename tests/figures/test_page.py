"""The page about figures shows what really happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")


def test_the_example_prints_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"```python\n(?P<code>.*?)(?P<told>(?:^# .*\n)+)```", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None
    exec(found["code"], {})
    assert [f"# {line}" for line in capsys.readouterr().out.splitlines()] == found["told"].splitlines()


@pytest.mark.parametrize("name", re.findall(r"`([a-z_]+\.py)`", PAGE))
def test_every_module_the_page_names_is_there(name: str) -> None:
    assert list((Path(__file__).parents[2] / "figures").rglob(name))
