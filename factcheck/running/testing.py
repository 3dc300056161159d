"""`run.py test`: the system packages the browser tests want, then pytest on both databases (tests/__main__.py)."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import NoReturn

from factcheck.running import installation

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FONT_FAMILY = "Noto Sans CJK"
PACKAGES = ("chromium", "fonts-noto-cjk")
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120")


def run(arguments: list[str], *, everything: bool) -> NoReturn:
    """Become the tests: pytest's summary is the last line, and the exit status is pytest's."""
    missing = _missing_packages()
    if missing and not _install(missing):
        print(f"The browser tests are skipped; they need: sudo apt-get install {' '.join(missing)}")
    chosen = arguments if everything else ["-m", "not slow", *arguments]
    os.chdir(installation.ROOT)
    os.execv(installation.PYTHON, [str(installation.PYTHON), "-m", "tests", *chosen])


def _missing_packages() -> list[str]:
    found = (any(shutil.which(name) for name in BROWSERS), _font_is_there())
    return [package for package, there in zip(PACKAGES, found, strict=True) if not there]


def _font_is_there() -> bool:
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False)
    return FONT_FAMILY in listed.stdout


def _install(packages: list[str]) -> bool:
    """Install system packages as root or by a sudo that asks for no password; whether that was done."""
    if not shutil.which("apt-get"):
        return False
    command = list(APT)
    if os.geteuid() != 0:
        if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode != 0:
            return False
        command = ["sudo", "-n", *command]
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    steps = (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages])
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run([*command, *step], env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
        for step in steps
    )
