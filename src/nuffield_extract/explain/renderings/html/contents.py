"""Ways to the parts of the report, and to the first text of each section of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nuffield_extract.explain.explanation import Kept
from nuffield_extract.explain.renderings.html.passages import group_id
from nuffield_extract.explain.renderings.html.words import MAX_NAME, beginning
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nuffield_extract.explain.renderings.html.rows import Numbered
    from nuffield_extract.model import Article, Section

_SECTION = re.compile(r"\$(?:\.sections\[\d+\])+")


def parts_of_report(article: Article | None) -> Markup:
    """Links to the parts of the report."""
    ways = [
        element("li", element("a", text(name), href=f"#{part}")) for part, name in _parts(article)
    ]
    return element("nav", element("ul", *ways), class_="parts", aria_label="Parts of the report")


def section_tree(article: Article | None, numbered: Iterable[Numbered]) -> Markup:
    """The sections of the article, each a link to its first text."""
    if article is None or not article.sections:
        return NOTHING
    tree = _tree(article.sections, "$", _first_texts(numbered))
    summary = element("summary", text("Sections of the article"))
    folded = element("details", summary, tree, open=True, class_="fold")
    return element("nav", folded, class_="sections", aria_label="Sections of the article")


def _parts(article: Article | None) -> Iterable[tuple[str, str]]:
    yield "text", "Text"
    if article is not None:
        yield "metadata", "Metadata"
        for part, what in (
            ("references", article.references),
            ("notes", article.notes),
            ("notices", article.notices),
        ):
            if what:
                yield part, f"{part.capitalize()} ({len(what):,})"
    yield "rules", "Rules"


def _tree(sections: Sequence[Section], around: str, first: Mapping[str, int]) -> Markup:
    items = []
    for number, section in enumerate(sections):
        place = f"{around}.sections[{number}]"
        inner = _tree(section.sections, place, first) if section.sections else NOTHING
        items.append(element("li", _way(section, first.get(place)), inner))
    return element("ul", within(lines(items)))


def _way(section: Section, number: int | None) -> Markup:
    name = text(beginning(section.heading or "", MAX_NAME)) or text("(without a heading)")
    if number is None:
        return element("span", name, dir="auto")
    return element("a", name, href=f"#{group_id(number)}", dir="auto")


def _first_texts(numbered: Iterable[Numbered]) -> Mapping[str, int]:
    """The number of the first group in each section, by the section's place."""
    first: dict[str, int] = {}
    for number, group in numbered:
        fate = group.fate
        found = _SECTION.match(fate.place) if isinstance(fate, Kept) else None
        if found:
            first.setdefault(found[0], number)
    return first
