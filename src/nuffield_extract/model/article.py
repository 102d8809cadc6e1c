"""The Article: all that was read from a page."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from nuffield_extract.model.blocks import Block
from nuffield_extract.model.printing import html_of, outline
from nuffield_extract.model.references import Note, Person, Reference

Role = Literal["body", "references", "notes"]
WrapperName = Literal[
    "none", "mirror-text", "httrack", "saved-from", "wayback", "singlefile", "mhtml", "warc"
]
EncodingSource = Literal[
    "bom", "transport", "meta", "utf-8", "pattern", "detected", "fallback", "text"
]


@attrs.frozen(kw_only=True)
class Section:
    """A heading and what stands under it."""

    heading: str | None = None
    """None for the text before the first heading and for notes without one."""

    href: str | None = None
    """Where a link in the heading leads."""

    level: int = 0
    """1 to 6 as on the page; 0 before the first heading."""

    id: str
    """Unique in the article; the same page gives the same id."""

    role: Role = "body"
    """The entries of `references` and `notes` sections live in the article's own fields."""

    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    def __repr__(self) -> str:
        """One line: the heading, and how much stands under it."""
        return outline(
            self,
            self.heading,
            level=self.level,
            blocks=len(self.blocks),
            sections=len(self.sections),
        )

    def _repr_html_(self) -> str:
        """The section as a notebook shows it. Raises SchemaError as `export`."""
        return html_of(self)


@attrs.frozen(kw_only=True)
class Link:
    """A link to another page or file."""

    text: str
    url: str
    kind: str | None = None
    date: datetime.date | None = None


@attrs.frozen(kw_only=True)
class Claim:
    """What one source of the page says of one field."""

    field: str
    """Name of the Article field."""

    value: str
    """As text; several values are joined by "; "."""

    source: str
    """`meta`, `og`, `data-layer`, `drupal-settings`, `visible`, `profile:NAME`, ..."""

    won: bool = False
    """Whether the article's value is this one."""


@attrs.frozen(kw_only=True)
class Notice:
    """Something lost, repaired or guessed: data, not a log line."""

    code: str
    message: str
    where: str | None = None


@attrs.frozen(kw_only=True)
class CaptureInfo:
    """How the page was saved, and how its bytes became text."""

    wrapper: WrapperName = "none"
    encoding: str | None = None
    """WHATWG label in lower case; None where the page came as text."""

    encoding_from: EncodingSource = "text"
    """What decided the encoding."""

    source_url: str | None = None
    """The url that the wrapper names."""


@attrs.frozen(kw_only=True)
class Article:
    """A saved page, read."""

    title: str | None = None
    standfirst: str | None = None
    """The summary that the page prints above the text."""

    kind: str | None = None
    """As the page names it, such as "Blog post"."""

    language: str | None = None
    """BCP 47."""

    url: str | None = None
    """Canonical url."""

    site: str | None = None
    image: str | None = None
    licence: str | None = None
    citation: str | None = None
    """How the page asks to be cited."""

    published: datetime.date | None = None
    modified: datetime.date | None = None
    topics: tuple[str, ...] = ()
    authors: tuple[Person, ...] = ()
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    downloads: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()
    evidence: tuple[Claim, ...] = ()
    notices: tuple[Notice, ...] = ()
    capture: CaptureInfo = CaptureInfo()

    def __repr__(self) -> str:
        """One line: the title, and how much of what there is. The parts print themselves whole."""
        return outline(
            self,
            self.title,
            published=self.published,
            sections=len(self.sections),
            references=len(self.references),
            notes=len(self.notes),
            notices=len(self.notices),
        )

    def _repr_html_(self) -> str:
        """The article as a notebook shows it: one that runs and loads nothing of the page.

        Raises:
            SchemaError: the article is nested more than 60 levels deep; none of `extract` is.
        """
        return html_of(self)
