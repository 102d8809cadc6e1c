"""The notes, and the notices: what was lost, repaired or guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.api import plain_text
from nuffield_extract.explain.renderings.html.words import isolated, plain
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Article, Note, Notice


def notes(article: Article) -> Markup:
    """The part of the page that holds the notes; nothing where there are none."""
    return _part("notes", "dl", [_note(note) for note in article.notes])


def notices(article: Article) -> Markup:
    """The part of the page that holds the notices; nothing where there are none."""
    return _part("notices", "ul", [_notice(notice) for notice in article.notices])


def _part(name: str, tag: str, entries: Sequence[Markup]) -> Markup:
    if not entries:
        return NOTHING
    heading = element("h2", text(f"{name.capitalize()} ({len(entries):,})"), id=name)
    listed = element(tag, within(lines(entries)), class_=name)
    return element("section", within(lines((heading, listed))), aria_labelledby=name)


def _note(note: Note) -> Markup:
    said = "\n\n".join([plain_text(block) for block in note.blocks])
    mark = element("dt", isolated(note.mark))
    return element("div", mark, element("dd", text(said), dir="auto"))


def _notice(notice: Notice) -> Markup:
    where = notice.where
    return element(
        "li",
        element("strong", text(plain(notice.code))),
        text(": "),
        isolated(plain(notice.message)),
        Markup(f" ({isolated(plain(where))})") if where else NOTHING,
    )
