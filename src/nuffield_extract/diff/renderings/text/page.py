"""A whole difference in pieces: metadata, the text under its headings, what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nuffield_extract.diff.renderings._labels import label, noun_of, path_name, summary
from nuffield_extract.diff.renderings._parts import part_lines
from nuffield_extract.diff.renderings._rows import Fold, folded, text_matches
from nuffield_extract.diff.renderings.text.pieces import (
    Piece,
    Style,
    field_pieces,
    line_pieces,
    link_pieces,
    on_one_line,
    shortened,
)
from nuffield_extract.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.diff.difference import Difference, Kind, Match


def pieces(difference: Difference, context: int) -> Iterator[Piece]:
    """The text in pieces, each with its style; a terminal shows them in colours."""
    title = difference.new.title or difference.old.title
    if title:
        yield Piece("heading", f"{on_one_line(title)}\n")
    yield Piece("plain", f"{summary(difference)}\n")
    if difference.fields:
        yield Piece("heading", "\nMetadata\n")
    for change in difference.fields:
        yield from field_pieces(change, "    ")
    yield from _list("Topics", difference.topics)
    yield from _list("Authors", difference.authors)
    yield from _text(text_matches(difference), context)
    yield from _list("References", difference.references)
    yield from _list("Notes", difference.notes)
    yield from _list("Downloads", difference.downloads)


def _list(title: str, matches: Iterable[Match[Any]]) -> Iterator[Piece]:
    changed = [match for match in matches if match.kind != "equal"]
    if changed:
        yield Piece("heading", f"\n{title}\n")
    for match in changed:
        yield from _match(match)


def _text(matches: Sequence[Match[Any]], context: int) -> Iterator[Piece]:
    """The sections and blocks; a line names the headings where another section begins."""
    if all(match.kind == "equal" for match in matches):
        return
    yield Piece("heading", "\nText\n")
    here: set[tuple[str, ...]] = {()}
    for row in folded(matches, context):
        if isinstance(row, Fold):
            yield Piece("faint", f"    … {len(row.matches)} unchanged\n")
            continue
        is_section = isinstance(row.either.part, Section)
        if row.either.path not in here and not (is_section and row.kind != "equal"):
            yield Piece("faint", f"  @ {path_name(row.either.path)}\n")
        if is_section or row.either.path not in here:
            here = {placed.path for placed in (row.old, row.new) if placed}
        if not is_section or row.kind != "equal":
            yield from _match(row)


def _match(match: Match[Any]) -> Iterator[Piece]:
    lines = part_lines(match.either.part)
    known = _indented(shortened(" ".join(lines)))
    if match.kind == "equal":
        yield Piece("plain", known)
        return
    mark, style = _MARKS[match.kind]
    yield Piece(style, f"  {mark} {label(match, noun_of(match.either.part))}\n")
    if match.kind == "moved":
        yield Piece("plain", known)
    elif match.kind == "changed":
        yield from _details(match, known)
    else:
        yield from (Piece(style, _indented(line)) for line in lines)


def _details(match: Match[Any], known: str) -> Iterator[Piece]:
    if not match.lines and not any(field.name in _TELLING for field in match.fields):
        yield Piece("plain", known)
    for field in match.fields:
        yield from field_pieces(field, _INDENT)
    for line in match.lines:
        if line.old != line.new:
            yield from line_pieces(line, _INDENT)
    for link in match.links:
        yield from link_pieces(link, _INDENT)


def _indented(text: str) -> str:
    lines = text.replace("\n", f"\n{_INDENT}")
    return f"{_INDENT}{lines}\n"


_INDENT = "      "

_TELLING = frozenset(("text", "heading", "name", "topic", "markup"))
"""Fields whose change shows by itself which part it is of."""

_MARKS: dict[Kind, tuple[str, Style]] = {
    "added": ("+", "added"),
    "removed": ("-", "removed"),
    "changed": ("~", "changed"),
    "moved": (">", "moved"),
    "equal": (" ", "plain"),
}
"""The mark before what became of a part, and the style of both."""
