"""How fast badges go out, as a share of an empty Django view on the same server in the same run.

`python -m bench.badges` starts the service with its example, publishes a claim, and asks with `wrk` (apt-get install
wrk) for an empty view, the badge, and the badge that the reader has already (304), in turn, three rounds.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.screenshots import WIDE, logged_in, open_claim
from factcheck.running.service import WEB
from tests.servers import PYTHON, ROOT, Product, free_port

ROUNDS, SECONDS, CONNECTIONS = 3, 4, 16
RATE = re.compile(r"Requests/sec:\s+(?P<rate>[\d.]+)")


def published_badge(service: Product) -> str:
    """The path of a badge that shows something."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = logged_in(browser, service, size=WIDE, scheme="light", locale="en-GB")
        page.wait_for_timeout(4_000)
        open_claim(page)
        page.get_by_role("button", name="Confirm").click()
        page.get_by_role("button", name="Publish").click()
        address = page.get_by_role("link", name="Public page").get_attribute("href") or ""
        browser.close()
    return address[address.index("/badges/") :] + ".svg"


def rate(url: str, *headers: str) -> float:
    """Requests a second."""
    given = [part for header in headers for part in ("-H", header)]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *given, url]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = RATE.search(done.stdout)
    assert found, done.stdout
    return float(found["rate"])


def measure(base: str, badge: str) -> None:
    with urllib.request.urlopen(base + badge, timeout=10) as answer:
        etag, size = answer.headers["ETag"], len(answer.read())
    print(f"badge: {size} bytes")
    rounds = [
        (rate(f"{base}/empty"), rate(base + badge), rate(base + badge, f"If-None-Match: {etag}"))
        for _round in range(ROUNDS)
    ]
    empty, full, unchanged = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"empty view {empty:.0f}/s")
    print(f"badge {full:.0f}/s = {full / empty:.0%}; 304 {unchanged:.0f}/s = {unchanged / empty:.0%}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        service = Product(Path(folder), free_port())
        service.start()
        port = free_port()
        settings = {"DJANGO_SETTINGS_MODULE": "bench.badges_settings", "DATA_DIR": folder, "LOG_LEVEL": "ERROR"}
        command = [str(PYTHON), *WEB, "--port", str(port), "--no-log", "factcheck.wsgi:application"]
        try:
            badge = published_badge(service)
            with subprocess.Popen(command, cwd=ROOT, env=os.environ | settings) as server:
                time.sleep(4)
                try:
                    measure(f"http://127.0.0.1:{port}", badge)
                finally:
                    server.terminate()
        finally:
            service.stop()


if __name__ == "__main__":
    main()
