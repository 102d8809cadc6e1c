"""Tags by what they mean to the flow: emphasis, edges of paragraphs, blocks of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.reading.code import read_code
from nuffield_extract.reading.embeds import read_embed, read_lite_video
from nuffield_extract.reading.figures import read_caption, read_figure
from nuffield_extract.reading.headings import LEVELS, read_heading, read_title
from nuffield_extract.reading.images import read_image, read_unscripted
from nuffield_extract.reading.lists import read_list, read_terms
from nuffield_extract.reading.quotes import read_quote
from nuffield_extract.reading.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nuffield_extract.model import Mark
    from nuffield_extract.reading.reader import Read

MARKS: dict[str, Mark] = {
    "strong": "strong", "b": "strong",
    "em": "em", "i": "em", "cite": "em", "dfn": "em", "var": "em",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
    "sub": "sub", "sup": "sup", "mark": "mark",
}  # fmt: skip
"""Emphasis by tag: what browsers show alike is one mark."""

BREAKING = frozenset(
    "address article aside body center dd details dialog div dl dt fieldset figcaption figure"
    " footer form header hgroup hr legend li main menu nav ol option p pre search section summary"
    " table tbody td tfoot th thead tr ul blockquote caption h1 h2 h3 h4 h5 h6".split()
)
"""Tags at whose edges a paragraph ends."""

READERS: Mapping[str, Read] = {
    "ul": read_list, "ol": read_list, "dir": read_list, "dl": read_terms,
    "table": read_table,
    "figure": read_figure, "figcaption": read_caption,
    "img": read_image, "noscript": read_unscripted,
    "blockquote": read_quote, "pre": read_code,
    "iframe": read_embed, "video": read_embed, "audio": read_embed,
    "embed": read_embed, "object": read_embed,
    "lite-youtube": read_lite_video, "lite-vimeo": read_lite_video,
    "summary": read_title, "button": read_title,
} | dict.fromkeys(LEVELS, read_heading)  # fmt: skip
"""Reader by tag; every other element is read through."""

INLINE = frozenset(("img", "noscript"))
"""Tags with a reader that end a paragraph only if they are read as a block."""
