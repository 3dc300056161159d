#!/usr/bin/env python3
"""The one command: `python3 run.py` starts the service; `test`, `check` and `lock` are for its developers.

Needs Python 3.11 or newer and nothing else: it makes its own virtual environment and installs pinned, hashed
packages into it. What it starts and how is in factcheck/running/.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - so that an older Python says this instead of a traceback
    sys.exit("factcheck needs Python 3.11 or newer, this is " + sys.version.split()[0] + ": python3.11 run.py")

import argparse
import os
from pathlib import Path

from factcheck.running import checking, installation, requirements, stopping, testing
from factcheck.running.obstacle import Obstacle
from factcheck.running.service import Service
from factcheck.running.surroundings import Address

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Run the command the arguments name; its exit status."""
    chosen, rest = _arguments()
    try:
        stopping.heed()
        return int(COMMANDS[chosen.command](chosen, rest))
    except Obstacle as obstacle:
        print(obstacle, file=sys.stderr)
        return 1
    except stopping.StopAsked:
        return 0 if chosen.command == "run" else 130


def run(chosen: argparse.Namespace, _rest: list[str]) -> int:
    """Start the service and stay until it is asked to stop."""
    folder = Path(os.environ.get("DATA_DIR") or ROOT / "var").resolve()
    service = Service(ROOT, folder, installation.PYTHON, Address(chosen.host, chosen.port), os.environ)
    service.claim_folder()
    installation.ensure("base")
    service.run()
    return 0


def test(chosen: argparse.Namespace, rest: list[str]) -> int:
    """Run the tests; further arguments go to pytest."""
    installation.ensure("test")
    testing.run(rest, everything=chosen.all)


def check(_chosen: argparse.Namespace, _rest: list[str]) -> int:
    """Run every check that needs no test."""
    installation.ensure("dev")
    return checking.run()


def lock(chosen: argparse.Namespace, _rest: list[str]) -> int:
    """Compile requirements/*.in into pinned, hashed requirements/*.txt."""
    installation.ensure("dev")
    requirements.lock(upgrade=chosen.upgrade)
    return 0


COMMANDS = {"run": run, "test": test, "check": check, "lock": lock}


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description="Run factcheck (no command), or test, check and lock it.")
    parser.add_argument("command", nargs="?", choices=tuple(COMMANDS), default="run")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    parser.add_argument("--all", action="store_true", help="test: the slow tests too; the rest goes to pytest")
    parser.add_argument("--upgrade", action="store_true", help="lock: take newer versions")
    chosen, rest = parser.parse_known_args()
    if rest and chosen.command != "test":
        parser.error(f"unknown: {' '.join(rest)}")
    if not 0 < chosen.port < 65536:
        parser.error(f"--port {chosen.port} is no port: use 1 to 65535; those below 1024 often need the administrator.")
    return chosen, rest


if __name__ == "__main__":
    sys.exit(main())
