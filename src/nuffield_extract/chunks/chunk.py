"""The chunk: a piece of an article, with all that a reader of the piece alone must know."""

from __future__ import annotations

from typing import Literal

import attrs

from nuffield_extract.model import Link  # noqa: TC001 - cattrs resolves the types
from nuffield_extract.model.article import Role  # noqa: TC001 - as above

Kind = Literal[
    "standfirst", "heading", "paragraph", "list", "table", "figure", "quote", "code", "embed",
    "note", "reference",
]  # fmt: skip


@attrs.frozen(kw_only=True)
class Cited:
    """A reference or note that a chunk cites or holds."""

    id: str
    """Id of the Reference or Note in the article."""

    text: str
    """The entry as printed."""


@attrs.frozen(kw_only=True)
class Chunk:
    """A piece of an article for retrieval."""

    id: str
    """16 hexadecimal digits of `text` and `section_path`; "-2" behind the second chunk that has
    both the same."""

    position: int
    """Place among the chunks of the article, from 0."""

    text: str
    """As `plain_text` prints it, headings included; never empty."""

    tokens: int
    """What the tokenizer counts in `text`."""

    oversize: bool = False
    """Whether `tokens` is beyond the limit, since what it holds is not to be cut."""

    repeated: str = ""
    """Beginning of `text` that an earlier chunk has too: the header of a table that goes on."""

    section_path: tuple[str, ...] = ()
    """Headings from the outermost section to that of the chunk."""

    heading_ids: tuple[str, ...] = ()
    """Ids of the sections whose headings these are."""

    role: Role = "body"
    """`references` and `notes` for entries of these lists."""

    blocks: tuple[Kind, ...] = ()
    """What is in the chunk, each kind once, in its order."""

    title: str | None = None
    """Of the article."""

    language: str | None = None
    """Of the article, BCP 47."""

    url: str | None = None
    """Of the article."""

    fragment_url: str | None = None
    """`url` with a text directive that leads to the chunk (URL Fragment Text Directives, WICG);
    the directive alone where the url is unknown, None where no words of the chunk are its own."""

    citation: str
    """How to cite the article."""

    references: tuple[Cited, ...] = ()
    """What the chunk cites, each entry once; in lists, the entries that the chunk holds."""

    links: tuple[Link, ...] = ()
    """Links in the chunk, each once."""
