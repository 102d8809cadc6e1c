"""Pages in Debian's Chromium, without a window and without the network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

CHROMIUM = Path("/usr/bin/chromium")

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium with a new profile; skips where there is none, or no playwright."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no playwright: pip install nuffield-extract[browser]"
    )
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def visit(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Visit]]:
    """Opens a page of HTML; keywords are of the browser's context.

    A page that loads anything, prints anything to the console, breaks its own policy or asks
    for a dialog fails the test, or the next one that opens a page.
    """
    file = tmp_path_factory.mktemp("pages") / "report.html"
    visits: list[Visit] = []

    def opened(html: str, **kinds: object) -> Visit:
        if visits and visits[-1].kinds != kinds:
            visits.pop().context.close()
        if not visits:
            visits.append(Visit(browser, file, kinds))
        visits[-1].open(html)
        return visits[-1]

    yield opened
    for last in visits:
        last.check()
        last.context.close()
