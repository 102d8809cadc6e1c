"""A page without an article says what it is instead."""

from __future__ import annotations

import pytest

from nuffield_extract import NoContent, extract

LINES = "<p>Pier and glass</p>" * 3


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<!DOCTYPE html><title>Lamps</title><body></body>", "an empty page"),
        (f"<!DOCTYPE html><title>Page not found | Lamps</title>{LINES}", "an error page"),
        (f"<!DOCTYPE html><title>404</title>{LINES}", "an error page"),
        (f"<!DOCTYPE html><title>Zugriff: Fehler 403</title>{LINES}", "an error page"),
        (f'<!DOCTYPE html><title>Enter</title>{LINES}<input type="password">', "a login page"),
        (f"<!DOCTYPE html><title>Lamps</title>{LINES}", "no readable main text"),
    ],
)
def test_the_reason_is_told(page: str, reason: str) -> None:
    with pytest.raises(NoContent, match=reason):
        extract(page)


def test_an_article_about_an_error_is_an_article() -> None:
    text = "<p>The error was found at dawn by the keeper, who told nobody of it until May.</p>"
    assert extract(f"<!DOCTYPE html><title>404 lamps not found</title><main>{text * 4}</main>")
