"""The house rules that a linter does not know, held by reading the source (docs/architecture.md, CONTRIBUTING.md)."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("figures", "sources", "claims", "factcheck")
PURE = (
    "figures",
    "claims/kinds",
    "claims/reasons",
    "claims/verdicts.py",
    "claims/workflow.py",
    "sources/rates/book.py",
    "sources/passages.py",
    "sources/matching",
    "sources/addresses.py",
    "sources/formats",
)
EXACT = ("figures", "claims/kinds", "claims/verdicts.py", "sources/rates")  # money and figures: Decimal alone
IMPORTING_INITS = (
    "claims/models/__init__.py",
    "claims/admin/__init__.py",
    "sources/models/__init__.py",
    "sources/admin/__init__.py",
)
OPENS_CONNECTIONS = (
    "sources/fetching.py",
    "sources/responses.py",  # reads what fetching opened
    "factcheck/running/",  # the launcher asks its own broker and web server whether they answer
)
LONGEST_FUNCTION = 40
LONGEST_MODULE = 400
EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "handle",
    "handler",
    "process",
    "data",
    "common",
    "misc",
}
NETWORK = {"socket", "ssl", "http", "requests", "requests_hardened", "urllib3", "httpx", "aiohttp", "ftplib", "smtplib"}
NETWORK_CALLS = {"urlopen", "urlretrieve", "create_connection"}
CHANCE = {"random", "secrets", "uuid", "time"}
CLOCK = {"now", "utcnow", "today", "monotonic", "perf_counter"}
POSSESSIVE_GROUP = re.compile(r"(?<![\\(])\)(?:[*+?]|\{[0-9]*,?[0-9]*\})\+|\(\?>")
SIGNALS = {"post_save", "pre_save", "post_delete", "pre_delete", "m2m_changed", "receiver"}
UNESCAPED = {"mark_safe", "SafeString", "SafeText"}
UNESCAPED_TEMPLATE = re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off")
PERSONAL_PATHS = re.compile(r"/(?:home|Users)/[A-Za-z0-9_.-]+/|/root/")


def sources(*below: str) -> list[Path]:
    """Python files of the product, migrations left out; only below the given paths where there are any."""
    files = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    files = [path for path in (*files, ROOT / "run.py", ROOT / "manage.py") if "migrations" not in path.parts]
    return [path for path in files if not below or is_below(path, below)]


def is_below(path: Path, places: tuple[str, ...]) -> bool:
    """Whether a file is one of the places or in one of them."""
    name = path.relative_to(ROOT).as_posix()
    return any(name == place or name.startswith(place.rstrip("/") + "/") for place in places)


def nodes(*below: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of the source with its place."""
    for path in sources(*below):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}", node


def imported(node: ast.AST) -> list[str]:
    """The modules an import statement names, in full."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def called(node: ast.AST) -> str:
    """The last name of what a call calls."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    documented = ast.get_docstring(node, clean=False)
    return (node.end_lineno or 0) - node.lineno + 1 - (documented.count("\n") + 1 if documented else 0)


def tracked() -> list[Path]:
    """Text files git knows; all files of the folder where there is no git."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    """Tracked files that are text."""
    for path in tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_function_is_longer_than_forty_lines() -> None:
    functions = [(at, node) for at, node in nodes() if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f"{at} {node.name}: {length(node)}" for at, node in functions if length(node) > LONGEST_FUNCTION] == []


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    counted = {path: path.read_text(encoding="utf-8").count("\n") for path in [*sources(), *ROOT.glob("tests/**/*.py")]}
    assert [f"{path.relative_to(ROOT)}: {lines}" for path, lines in counted.items() if lines > LONGEST_MODULE] == []


def test_every_file_is_named_after_a_thing() -> None:
    assert [str(path) for path in sources() if path.stem in EMPTY_NAMES or path.parent.name in EMPTY_NAMES] == []


def test_package_files_import_nothing() -> None:
    inits = [path for path in sources() if path.name == "__init__.py" and not is_below(path, IMPORTING_INITS)]
    assert [str(path) for path in inits if path.read_text(encoding="utf-8").strip()] == []


def test_package_files_that_list_their_modules_do_nothing_else() -> None:
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.Expr)
    for path in (ROOT / name for name in IMPORTING_INITS if (ROOT / name).exists()):
        assert [n for n in ast.parse(path.read_text(encoding="utf-8")).body if not isinstance(n, allowed)] == [], path


def test_pure_code_knows_neither_clock_nor_chance() -> None:
    found = [at for at, node in nodes(*PURE) if {name.partition(".")[0] for name in imported(node)} & CHANCE]
    found += [at for at, node in nodes(*PURE) if called(node) in CLOCK]
    assert found == []


def test_money_and_figures_are_never_floats() -> None:
    found = [at for at, node in nodes(*EXACT) if isinstance(node, ast.Constant) and isinstance(node.value, float)]
    found += [at for at, node in nodes(*EXACT) if called(node) == "float"]
    assert found == []


def test_one_module_alone_opens_connections() -> None:
    elsewhere = [(at, node) for at, node in nodes() if not at.startswith(OPENS_CONNECTIONS)]
    found = [at for at, node in elsewhere if {name.partition(".")[0] for name in imported(node)} & NETWORK]
    found += [at for at, node in elsewhere if "urllib.request" in imported(node) or called(node) in NETWORK_CALLS]
    assert found == []


def test_nothing_happens_by_signal_or_in_save() -> None:
    found = [at for at, node in nodes() if {name.rpartition(".")[2] for name in imported(node)} & SIGNALS]
    found += [
        f"{at} {node.name}"
        for at, node in nodes("claims/models", "sources/models")
        if isinstance(node, ast.FunctionDef) and node.name == "save" and not refuses(node)
    ]
    assert found == []


def refuses(node: ast.FunctionDef) -> bool:
    """Whether a method does nothing but raise or pass on: how immutable rows refuse an update."""
    return any(isinstance(inner, ast.Raise) for inner in ast.walk(node))


def test_nothing_is_called_safe_by_hand() -> None:
    found = [at for at, node in nodes() if {name.rpartition(".")[2] for name in imported(node)} & UNESCAPED]
    templates = [path for package in PACKAGES for path in (ROOT / package).rglob("templates/**/*.*")]
    found += [str(path) for path in templates if UNESCAPED_TEMPLATE.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 takes a part of what such a group did not match: "12." of "12. Then" (gh-106052)."""
    texts_of = ((at, node.value) for at, node in nodes() if isinstance(node, ast.Constant))
    assert [at for at, text in texts_of if isinstance(text, str) and POSSESSIVE_GROUP.search(text)] == []


def test_the_queue_is_rung_in_one_place() -> None:
    ringing = {"delay", "apply_async", "send_task", "delay_on_commit", "apply_async_on_commit"}
    found = {at.partition(":")[0] for at, node in nodes() if called(node) in ringing}
    assert found <= {"sources/operations/doorbell.py"}


def test_views_tasks_and_commands_write_nothing_themselves() -> None:
    writing = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete"}
    faces = ("claims/api", "claims/tasks.py", "sources/tasks.py", "claims/management", "sources/management")
    assert [f"{at} {called(node)}" for at, node in nodes(*faces) if called(node) in writing] == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    here = re.compile(re.escape(str(ROOT)) + r"\b")
    for path, text in texts():
        if path != Path(__file__):
            assert not here.search(text), path
            assert not PERSONAL_PATHS.search(text), path


def test_requirements_name_no_place_to_download_from() -> None:
    compiled = sorted((ROOT / "requirements").glob("*.txt"))
    assert compiled
    for path in compiled:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if "://" in line or line.startswith("-")] == [], path.name
        assert sum("==" in line for line in lines) <= sum("--hash=sha256:" in line for line in lines), path.name
