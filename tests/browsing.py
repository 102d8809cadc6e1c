"""A visit to a page in a browser, which sees all that the page should not do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Route

SHARED = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


class Visit:
    """A file that is open in a browser."""

    def __init__(self, browser: Browser, file: Path, kinds: Mapping[str, Any]) -> None:
        self.kinds = kinds
        self._file = file
        self.address = file.as_uri()
        self.faults: list[str] = []
        self.context = browser.new_context(**kinds)
        self.page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.add_init_script(SHARED)
        self.page.on("console", lambda said: self.faults.append(f"console: {said.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("framenavigated", lambda frame: self._moved(frame.url))
        self.context.route("**/*", self._request)

    def open(self, html: str) -> None:
        """Opens a page in place of the one before. AssertionError if that did what none should."""
        self.check()
        self._file.write_text(html, "utf-8", errors="replace")
        self.page.emulate_media(media="screen")
        self.page.mouse.move(0, 0)
        self.page.goto(self.address)

    def check(self) -> None:
        """AssertionError if the page did what it should not."""
        faults, self.faults = [*self.faults, *self.page.evaluate("window.violations ?? []")], []
        assert faults == []

    def seen(self, selector: str) -> list[str]:
        """The texts of the elements that can be seen, on one line each."""
        found = self.page.locator(selector).all()
        return [" ".join(one.inner_text().split()) for one in found if one.is_visible()]

    def one(self, selector: str) -> Locator:
        """The first such element."""
        return self.page.locator(selector).first

    def press(self, *keys: str) -> None:
        """Presses keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def width(self) -> int:
        """Pixels that the page is wide, with what stands out of the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))

    def _dialog(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _moved(self, url: str) -> None:
        if url.partition("#")[0] != self.address:
            self.faults.append(f"moved to {url}")

    def _request(self, route: Route) -> None:
        if route.request.url == self.address:
            route.continue_()
        else:
            self.faults.append(f"request: {route.request.url}")
            route.abort()
