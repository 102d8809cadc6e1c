"""What start tags make of the open elements (HTML Standard, 13.2.6.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.bounds import adoption, foreign, tables, templates
from nuffield_extract.bounds import open_elements as kinds
from nuffield_extract.bounds.construction import end_implied, end_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.bounds.construction import Construction


def start(page: Construction, name: bytes, attributes: bytes) -> bool:
    """Whether raw text follows a start tag, its name in lower case."""
    page.open.size.nodes += 1
    top = page.open.top
    if top is not None and top.is_foreign and foreign.holds_foreign(top, name):
        if not foreign.leaves(name, attributes):
            _start_foreign(page, name, attributes)
            return False
        foreign.leave(page.open)
    if page.is_in_template and templates.ignores(page.open, name):
        return False
    if name not in tables.IN_HEAD and not page.is_in_template:
        page.is_in_head = False
    _start_html(page, tables.SAME_AS.get(name, name), attributes)
    return name in tables.RAW_TEXT


def _start_html(page: Construction, name: bytes, attributes: bytes) -> None:
    if name not in _WITH_A_RULE:
        page.open_formatting()
        page.push(name, attributes)
    elif name in tables.TABLE_PARTS:
        _start_table_part(page, name)
    elif name in _INSTEAD:
        _INSTEAD[name](page)
    else:
        _end_before(page, name)
        if name not in tables.OPENS_NO_FORMATTING:
            page.open_formatting()
        if name in foreign.ROOTS:
            _start_foreign(page, name, attributes)
        elif name in tables.WITHOUT_CONTENT:
            page.open.reach(len(page.open.stack) + 1)
        else:
            page.push(name, attributes)


def _start_foreign(page: Construction, name: bytes, attributes: bytes) -> None:
    if not foreign.start(page.open, name, attributes):
        page.open.reach(len(page.open.stack) + 1)


def _end_before(page: Construction, name: bytes) -> None:
    """Ends what a start tag of a name ends."""
    if name in _ENDS_LIKE:
        _end_item(page, _ENDS_LIKE[name])
    if name in tables.CLOSES_PARAGRAPH:
        end_paragraph(page)
    if name in _BEFORE:
        _BEFORE[name](page)


def _start_table_part(page: Construction, name: bytes) -> None:
    """Ends what is open in the table around, and opens the parts that this one needs, and it."""
    table = page.open.wall(kinds.TABLE_SCOPE)
    if table < 0:
        return  # outside of tables their parts are ignored
    around = page.open.stack[table]
    if around.name != b"table" or not around.is_sure:
        page.push(name, is_sure=False)
        return
    if page.open.wall(kinds.CAPTION_OR_CELL) > table:
        page.clear_to_marker()
    last, missing = _place_of_part(page, name, table)
    page.open.pop_to(last + 1)
    for part in missing:
        page.open.size.nodes += 1
        page.push(part)
    if name == b"col":
        page.open.size.nodes += 1  # text before it may have ended the group
        page.open.reach(len(page.open.stack) + 1)
    else:
        page.push(name)


def _place_of_part(page: Construction, name: bytes, table: int) -> tuple[int, list[bytes]]:
    """Where the element stands that a part of a table goes into, and the parts missing between."""
    section, row = page.open.wall(kinds.SECTIONS), page.open.place(b"tr")
    if name == b"col":
        group = page.open.place(b"colgroup")
        return (group, []) if group > table else (table, [b"colgroup"])
    if name not in tables.CELLS and name != b"tr":
        return table, []
    missing = [] if section > table else [b"tbody"]
    if name == b"tr":
        return max(table, section), missing
    return max(table, section, row), [] if row > table else [*missing, b"tr"]


def _end_item(page: Construction, names: frozenset[bytes]) -> None:
    solid = page.open.wall(kinds.SOLID)
    if solid < 0:
        return
    if not page.open.stack[solid].is_sure:
        page.open.doubt(0)
    elif page.open.stack[solid].name in names:
        page.open.pop_to(solid)


def _end_top(page: Construction, *names: bytes) -> None:
    """Ends the current node if it is one of these."""
    top = page.open.top
    if top is not None and top.name in names:
        page.open.end_from(len(page.open.stack) - 1)


def _is_in_scope(page: Construction, name: bytes) -> bool:
    return page.open.holds(page.open.place(name), kinds.SCOPE)


def _before_button(page: Construction) -> None:
    page.open.end(page.open.place(b"button"), kinds.SCOPE)


def _before_option(page: Construction) -> None:
    if _is_in_scope(page, b"select"):
        end_implied(page, but=b"optgroup")
    else:
        _end_top(page, b"option")


def _before_option_group(page: Construction) -> None:
    if _is_in_scope(page, b"select"):
        end_implied(page)
    else:
        _end_top(page, b"option")


def _before_rule(page: Construction) -> None:
    if _is_in_scope(page, b"select"):
        end_implied(page)


def _before_input(page: Construction) -> None:
    page.open.end(page.open.place(b"select"), kinds.SCOPE)


def _before_ruby_base(page: Construction) -> None:
    if _is_in_scope(page, b"ruby"):
        end_implied(page)


def _before_ruby_text(page: Construction) -> None:
    if _is_in_scope(page, b"ruby"):
        end_implied(page, but=b"rtc")


def _before_link(page: Construction) -> None:
    one = page.formatting.last(b"a")
    if one is not None:
        adoption.end_formatting(page, b"a")
        one.is_active = False
        if one.place is not None:
            page.open.stack[one.place].is_sure = False


def _before_nobr(page: Construction) -> None:
    page.open_formatting()
    if _is_in_scope(page, b"nobr"):
        adoption.end_formatting(page, b"nobr")


def _start_select(page: Construction) -> None:
    if not page.open.end(page.open.place(b"select"), kinds.SCOPE):
        page.open_formatting()
        page.push(b"select")


def _start_table(page: Construction) -> None:
    if page.is_in_table:
        page.open.end_from(page.open.place(b"table"))
    if page.ends_paragraphs_before_tables:
        end_paragraph(page)
    elif page.ends_paragraphs_before_tables is None and _has_paragraph(page):
        page.open.doubt(page.open.place(b"p"))
    page.push(b"table", is_sure=not templates.holds_table_parts(page.open))


def _has_paragraph(page: Construction) -> bool:
    return page.open.place(b"p") >= max(0, page.open.wall(kinds.BUTTON_SCOPE))


def _start_form(page: Construction) -> None:
    if page.form is not None and not page.is_in_template:
        return  # a form in a form is none
    is_in_table = page.is_in_table
    if not is_in_table:
        end_paragraph(page)
    place = len(page.open.stack)
    form = page.push(b"form", is_sure=not templates.holds_table_parts(page.open))
    if is_in_table:  # between a table and its cells a form holds nothing
        page.open.pop_to(place)
    if not page.is_in_template:
        page.form, page.form_place = form, None if is_in_table else place


def _start_noscript(page: Construction) -> None:
    page.open_formatting()
    page.push(b"noscript", is_sure=not page.is_in_head)


def _start_frameset(page: Construction) -> None:
    page.framesets += 1
    page.open.reach(page.framesets)


_INSTEAD: dict[bytes, Callable[[Construction], None]] = {
    b"form": _start_form,
    b"frameset": _start_frameset,
    b"noscript": _start_noscript,
    b"select": _start_select,
    b"table": _start_table,
}

_ENDS_LIKE: dict[bytes, frozenset[bytes]] = {
    b"dd": frozenset({b"dd", b"dt"}),
    b"dt": frozenset({b"dd", b"dt"}),
    b"li": frozenset({b"li"}),
}

_BEFORE: dict[bytes, Callable[[Construction], None]] = {
    b"a": _before_link,
    b"button": _before_button,
    b"h1": lambda page: _end_top(page, b"h1"),
    b"hr": _before_rule,
    b"input": _before_input,
    b"nobr": _before_nobr,
    b"optgroup": _before_option_group,
    b"option": _before_option,
    b"rb": _before_ruby_base,
    b"rp": _before_ruby_text,
    b"rt": _before_ruby_text,
    b"rtc": _before_ruby_base,
}

_WITH_A_RULE = frozenset(
    {*_INSTEAD, *_BEFORE, *_ENDS_LIKE, *foreign.ROOTS}
    | tables.TABLE_PARTS
    | tables.CLOSES_PARAGRAPH
    | tables.OPENS_NO_FORMATTING
    | tables.WITHOUT_CONTENT
)
