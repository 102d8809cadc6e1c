"""Articles, sections and references as a notebook shows them: HTML that runs and loads nothing.

The model's `_repr_html_` asks for it by name, so that a program without a notebook never imports
it, and the model knows no markup.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._markup import Markup, element, lines, within
from nuffield_extract.exporters.epub.portable import portable
from nuffield_extract.exporters.html.places import Places
from nuffield_extract.model import Article, Reference, Section
from nuffield_extract.model.depth import check_depth
from nuffield_extract.model.entries import as_printed
from nuffield_extract.notebook.closing import closing
from nuffield_extract.notebook.entries import reference_list
from nuffield_extract.notebook.opening import opening
from nuffield_extract.notebook.room import Room
from nuffield_extract.notebook.sections import sections
from nuffield_extract.notebook.style import CLASSES, STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENTRIES = 20_000  # bytes of the references and notes


def html_of(part: Article | Section | Reference) -> str:
    """The part in less than 100 kB of HTML; what has no room is counted.

    Images are links to them, and no address leads into the server of the notebook.

    Raises:
        SchemaError: the part is nested more than 60 levels deep; none of `extract` is.
    """
    match part:
        case Article():
            check_depth(part)
            shown = portable(as_printed(part))
            return _frame(shown, (opening(shown), _sections(shown), closing(shown)))
        case Section():
            check_depth(part)
            shown = portable(Article(sections=(part,)))
            return _frame(shown, (_sections(shown),))
        case Reference():
            shown = portable(Article(references=(part,)))
            listed = reference_list(shown.references, Room(_ENTRIES), Places(shown))
            return _frame(shown, (listed,))
        case _:
            assert_never(part)


def _sections(shown: Article) -> Markup:
    return sections(shown, Room(_ENTRIES), Places(shown, prefix=_prefix(shown)))


def _frame(shown: Article, parts: Iterable[Markup]) -> str:
    inside = lines((element("style", STYLE), *parts))
    return element("div", within(inside), class_=CLASSES, lang=shown.language, dir="auto")


def _prefix(shown: Article) -> str:
    """What the ids of an output begin with: those of other outputs, and of the notebook, do not."""
    name = f"{shown.url} {shown.title}".encode("utf-8", "replace")
    return f"nuffield-{zlib.crc32(name):08x}-"
