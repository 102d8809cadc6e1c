"""The tree as the parser constructs it, as far as its depth and size go."""

from __future__ import annotations

from nuffield_extract.bounds import foreign, tables
from nuffield_extract.bounds import open_elements as kinds
from nuffield_extract.bounds.formatting import ActiveFormatting
from nuffield_extract.bounds.open_elements import Element, OpenElements


class Construction:
    """The tree as far as it is made: depth and number of nodes, neither ever too low."""

    def __init__(self, *, ends_paragraphs_before_tables: bool | None) -> None:
        self.open = OpenElements()
        self.formatting = ActiveFormatting()
        self.ends_paragraphs_before_tables = ends_paragraphs_before_tables
        """None where that is not known."""

        self.form: Element | None = None
        self.form_place: int | None = None
        self.is_in_head = True
        self.framesets = 0

    @property
    def is_in_table(self) -> bool:
        """Whether what follows stands in a table, but in none of its cells."""
        table = self.open.wall(kinds.TABLE_SCOPE)
        if table < 0 or self.open.stack[table].name != b"table":
            return False
        return self.open.wall(kinds.CAPTION_OR_CELL) < table

    @property
    def is_in_template(self) -> bool:
        """Whether a template is open."""
        return self.open.place(b"template") >= 0

    def make(self) -> None:
        """An element is made, or may be, that holds nothing."""
        self.open.size.nodes += 1
        self.open.reach(len(self.open.stack) + 1)

    def text(self, text: bytes) -> None:
        """Text follows; NUL is none, nor is white space between the cells of a table."""
        top, seen = self.open.top, text.replace(b"\0", b"")
        is_between_cells = top is not None and top.name in tables.TABLE_CONTEXT
        if seen and not foreign.holds_foreign(top) and not (is_between_cells and seen.isspace()):
            self.open_formatting()

    def raw_text(self) -> None:
        """Text follows in a raw text element; the parser opens formatting in it, and ends it."""
        opened = len(self.formatting.closed())
        self.open.size.nodes += opened
        self.open.reach(len(self.open.stack) + 1 + opened)

    def clear_to_marker(self) -> None:
        """Forgets the formatting elements since the last marker."""
        self.open.size.nodes += self.formatting.clear_to_marker()  # as work, which is bounded so
        self.open.has_closed_formatting = True

    def open_formatting(self) -> None:
        """Opens anew the formatting elements that blocks have closed."""
        if not self.open.has_closed_formatting:
            return
        self.open.has_closed_formatting = False
        for one in self.formatting.closed():
            self.open.size.nodes += 1
            one.place = len(self.open.stack)
            self.open.push(Element(one.name, one.name, formatting=one, is_sure=one.is_sure))

    def push(self, name: bytes, attributes: bytes = b"", *, is_sure: bool = True) -> Element:
        """The element that a start tag opens."""
        element = Element(name, name, is_sure=is_sure)
        if name in tables.FORMATTING:
            element.formatting = self.formatting.add(name, attributes)
            element.formatting.place = len(self.open.stack)
        elif name in tables.MARKERS and is_sure:
            self.formatting.mark()
        elif name in tables.MARKERS:
            self.formatting.may_have_more_markers = True
        self.open.push(element)
        return element


def end_paragraph(page: Construction) -> bool:
    """Whether a paragraph was open, and is ended."""
    return page.open.end(page.open.place(b"p"), kinds.BUTTON_SCOPE)


def end_implied(page: Construction, but: bytes = b"") -> None:
    """Ends current nodes that need no end tag."""
    while (top := page.open.top) is not None:
        if top.tag not in tables.IMPLIED_ENDS or top.tag == but:
            return  # by tag, for lexbor ends such elements of SVG too
        if not page.open.end_from(len(page.open.stack) - 1):
            return
