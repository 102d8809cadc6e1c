"""What stands above all: which page it was, what found its article, and how much was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.explain.explanation import letters_in
from nuffield_extract.explain.renderings.html.contents import parts_of_report
from nuffield_extract.explain.renderings.html.words import (
    MAX_CODE,
    code,
    counted,
    ending,
    isolated,
    plain,
)
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from nuffield_extract.explain.explanation import Explanation, PageText


def title(explanation: Explanation) -> str:
    """What the report is about."""
    article = explanation.article
    if article is None:
        return "a page without an article"
    return article.title or "an article without a title"


def opening(explanation: Explanation) -> Markup:
    """The header of the page."""
    told = title(explanation)
    parts = (
        element("p", text("What became of"), class_="kicker"),
        element("h1", text(told[0].upper() + told[1:]), dir="auto"),
        _absence(explanation),
        _shares(explanation),
        _facts(explanation),
        parts_of_report(explanation.article),
    )
    return element("header", within(lines(parts)))


def _absence(explanation: Explanation) -> Markup:
    if explanation.article is not None:
        return NOTHING
    why = text(f" {explanation.absence or ''}")
    return element("p", element("strong", text("No article.")), why, class_="absence", dir="auto")


def _shares(explanation: Explanation) -> Markup:
    """Kept and dropped, in numbers and as a bar."""
    kept, dropped = letters_in(explanation.kept), letters_in(explanation.dropped)
    percent = f"{100 * kept / (kept + dropped):.1f}%" if kept + dropped else "0%"
    bar = element(
        "svg",
        element("rect", width="100%", height="100%", class_="rest"),
        element("rect", width=percent, height="100%", class_="part"),
        class_="bar",
        aria_hidden="true",
    )
    sought = explanation.sought
    told = "the page's visible text" if sought is None else f"the parts with {sought!r}"
    said = text(f"{percent} of {told} was kept.")
    return lines((element("p", said, class_="share", dir="auto"), bar))


def _facts(explanation: Explanation) -> Markup:
    kept, dropped = explanation.kept, explanation.dropped
    facts = (
        ("Kept", text(f"{counted(letters_in(kept), 'character')} in {_texts(kept)}")),
        ("Dropped", text(f"{counted(letters_in(dropped), 'character')} in {_texts(dropped)}")),
        ("Page", _address(explanation)),
        ("Found by", _finder(explanation)),
        ("Element", code(ending(explanation.root, MAX_CODE))),
    )
    told = [element("div", element("dt", text(name)), element("dd", fact)) for name, fact in facts]
    return element("dl", within(lines(told)), class_="facts")


def _texts(texts: tuple[PageText, ...]) -> str:
    return counted(len(texts), "text")


def _finder(explanation: Explanation) -> Markup:
    if explanation.found_by == "profile":
        return Markup(f"the profile {isolated(plain(explanation.profile or ''))}")
    if explanation.profile:
        served = isolated(plain(explanation.profile))
        return Markup(f"the scorer; the profile {served} named no element that is here")
    return text("the scorer, for no profile serves this page")


def _address(explanation: Explanation) -> Markup:
    url = explanation.url
    if not url:
        return text("address unknown")
    shown = isolated(plain(url))
    if not url.startswith(("https://", "http://")):
        return shown
    return element("a", shown, href=url, rel="noopener noreferrer")
