"""Whole pages of HTML that hold all they need, with a policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within


def whole_page(title: str, body: Markup, *, style: Markup, script: Markup = NOTHING) -> str:
    """A page in English that loads nothing, with its style inside, and its script at the end.

    Args:
        title: of the tab.
        body: all that is shown.
        style: a style sheet, from the code and never from a page.
        script: the same of scripts.
    """
    head = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", text(title)),
        element("style", style),
    )
    shown = lines((body, element("script", script) if script else NOTHING))
    parts = element("head", within(lines(head))), element("body", within(shown))
    return f"<!DOCTYPE html>\n{element('html', within(lines(parts)), lang='en')}\n"


def policy(style: Markup, script: Markup = NOTHING) -> str:
    """A policy by which this style and this script alone count (CSP Level 3, 8.4)."""
    allowed = {"style-src": style, "script-src": script}
    sources = [f"{name} 'sha256-{_digest(source)}'" for name, source in allowed.items() if source]
    return "; ".join(("default-src 'none'", *sources, "base-uri 'none'", "form-action 'none'"))


def _digest(source: Markup) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
