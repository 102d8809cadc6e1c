"""Why a part is in the article or not: what its tooltip says, and a screen reader with it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.explain.explanation import Dropped, Kept
from nuffield_extract.explain.renderings.html.lines import common_path
from nuffield_extract.explain.renderings.html.words import (
    MAX_CODE,
    MAX_NAME,
    beginning,
    code,
    ending,
    isolated,
    plain,
    spoken,
)
from nuffield_extract.explain.rules import describe_rule
from nuffield_extract.exporters._markup import NOTHING, Markup, element, text

if TYPE_CHECKING:
    from nuffield_extract.explain.grouping import Group


def reason(group: Group, named: str) -> Markup:
    """The tooltip of a group, with this id."""
    fate = group.fate
    match fate:
        case Kept():
            said = _of_kept(fate, common_path(group.texts) or group.texts[0].element)
        case Dropped():
            said = _of_dropped(fate)
        case _:
            assert_never(fate)
    return element("span", *said, id=named, class_="why", role="tooltip")


def _of_kept(kept: Kept, path: str) -> tuple[Markup, ...]:
    said = _under(kept.section)
    return said, _line("In the article", kept.place), _line("On the page", path)


def _of_dropped(dropped: Dropped) -> tuple[Markup, ...]:
    said = _meaning(dropped.rule)
    return said, _line("Element", dropped.start_tag), _line("On the page", dropped.element)


@lru_cache(maxsize=64)  # neighbours share it
def _under(section: tuple[str, ...]) -> Markup:
    headings = [isolated(beginning(heading, MAX_NAME)) for heading in section]
    under = (text(" under "), Markup(" › ".join(headings))) if headings else ()
    return element("span", element("b", text("Kept")), *under)


@lru_cache(maxsize=64)
def _meaning(rule: str) -> Markup:
    name = element("b", text(f"Dropped by {plain(rule)}."))
    return element("span", name, text(" "), spoken(describe_rule(rule)))


def _line(name: str, words: str) -> Markup:
    if not words:
        return NOTHING
    return element("span", text(f"{name}: "), code(_cut(words)))


def _cut(words: str) -> str:
    """A path keeps its end, a start tag its beginning."""
    return beginning(words, MAX_CODE) if words.startswith("<") else ending(words, MAX_CODE)
