"""What end tags make of the open elements (HTML Standard, 13.2.6.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.bounds import foreign, tables
from nuffield_extract.bounds import open_elements as kinds
from nuffield_extract.bounds.adoption import end_any_other, end_formatting
from nuffield_extract.bounds.construction import end_implied, end_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.bounds.construction import Construction


def end(page: Construction, name: bytes) -> None:
    """An end tag follows, its name in lower case."""
    ended = page.open.ended
    top = page.open.top
    is_foreign = top is not None and top.is_foreign
    if not (is_foreign and foreign.end(page.open, name)) and name not in tables.IGNORED:
        name = tables.SAME_AS.get(name, name)
        _ENDS.get(name, end_any_other)(page, name)
    if page.open.ended == ended:  # it ends nothing, or makes an element of its own
        page.make()


def _end_block(page: Construction, name: bytes) -> None:
    page.open.end(page.open.place(name), kinds.SCOPE)


def _end_item(page: Construction, name: bytes) -> None:
    page.open.end(page.open.place(name), kinds.LIST_SCOPE)


def _end_paragraph(page: Construction, _name: bytes) -> None:
    if not end_paragraph(page):
        page.make()


def _end_marked(page: Construction, name: bytes) -> None:
    if page.open.end(page.open.place(name), kinds.SCOPE):
        page.clear_to_marker()


def _end_template(page: Construction, name: bytes) -> None:
    if page.is_in_template and page.open.end_from(page.open.place(name)):
        page.clear_to_marker()


def _end_table_part(page: Construction, name: bytes) -> None:
    """Ends a table, or a part of the innermost table, and a cell or caption that is open in it."""
    place, cell = page.open.place(name), page.open.wall(kinds.CAPTION_OR_CELL)
    if page.open.end(place, kinds.TABLE_SCOPE) and cell >= place:
        page.clear_to_marker()


def _end_column_group(page: Construction, name: bytes) -> None:
    top = page.open.top
    if top is not None and top.name == name:
        page.open.end_from(len(page.open.stack) - 1)


def _end_form(page: Construction, name: bytes) -> None:
    if page.is_in_template:
        _end_block(page, name)
        return
    form, place = page.form, page.form_place
    page.form = page.form_place = None
    stack = page.open.stack
    if form is None or place is None or place >= len(stack) or stack[place] is not form:
        return
    if not page.open.holds(place, kinds.SCOPE):
        return
    end_implied(page)
    if page.open.top is form:
        page.open.end_from(place)
    form.is_sure = False  # what it holds stays open, without it


def _end_break(page: Construction, _name: bytes) -> None:
    page.open_formatting()
    page.make()


_ENDS: dict[bytes, Callable[[Construction, bytes], None]] = {
    **dict.fromkeys(tables.BLOCK_ENDS, _end_block),
    **dict.fromkeys(tables.FORMATTING, end_formatting),
    **dict.fromkeys((b"applet", b"marquee", b"object"), _end_marked),
    **dict.fromkeys(tables.TABLE_PARTS | {b"table"}, _end_table_part),
    b"br": _end_break,
    b"colgroup": _end_column_group,
    b"form": _end_form,
    b"li": _end_item,
    b"p": _end_paragraph,
    b"template": _end_template,
}
