"""The Article: all that was read from a page."""

from __future__ import annotations

import datetime
from typing import Literal

import attrs

from nuffield_extract.model.blocks import Block
from nuffield_extract.model.printing import html_of, outline
from nuffield_extract.model.references import Note, Person, Reference

Role = Literal["body", "references", "notes"]
"""What a section holds."""

WrapperName = Literal[
    "none", "mirror-text", "httrack", "saved-from", "wayback", "singlefile", "mhtml", "warc"
]
"""Programs and formats that pages are saved with."""

EncodingSource = Literal[
    "bom", "transport", "meta", "utf-8", "pattern", "detected", "fallback", "text"
]
"""What an encoding is known from."""


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
    """What stands under the heading, up to the next one, in page order."""

    sections: tuple[Section, ...] = ()
    """Those of deeper headings below this one, in page order."""

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
    """As printed."""

    url: str
    """Absolute where the page's url is known, else as printed."""

    kind: str | None = None
    """As printed beside the link, such as "Report"; None where nothing is."""

    date: datetime.date | None = None
    """Printed beside the link."""


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
    """One word for what happened, the same on every page; docs/reference/notices.md lists all."""

    message: str
    """What happened on this page, in a sentence; its wording may change."""

    where: str | None = None
    """The part it is about, such as `capture`, `sections` or `references`."""


@attrs.frozen(kw_only=True)
class CaptureInfo:
    """How the page was saved, and how its bytes became text."""

    wrapper: WrapperName = "none"
    """What the page was saved with, or in; the outermost of several."""

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
    """The headline, without the site's name."""

    standfirst: str | None = None
    """The summary that the page prints above the text."""

    kind: str | None = None
    """As the page names it, such as "Blog post"."""

    language: str | None = None
    """BCP 47."""

    url: str | None = None
    """Canonical url."""

    site: str | None = None
    """Name of the site, as the page says it to machines."""

    image: str | None = None
    """Url of the picture that stands for the article, as the page says it to machines."""

    licence: str | None = None
    """Url or name of the licence."""

    citation: str | None = None
    """How the page asks to be cited."""

    published: datetime.date | None = None
    """Day of the first publication."""

    modified: datetime.date | None = None
    """Day of the last change."""

    topics: tuple[str, ...] = ()
    """Names of topics, as printed; each once."""

    authors: tuple[Person, ...] = ()
    """Persons and organisations, in printed order."""

    sections: tuple[Section, ...] = ()
    """The text, as a tree of headings; a first one of level 0 holds what stands before them."""

    references: tuple[Reference, ...] = ()
    """The entries of all reference lists, in page order."""

    notes: tuple[Note, ...] = ()
    """Footnotes and endnotes, in page order."""

    downloads: tuple[Link, ...] = ()
    """Files that the page offers."""

    related: tuple[Link, ...] = ()
    """Other pages that the page leads to, where a profile tells them."""

    evidence: tuple[Claim, ...] = ()
    """Everything that the sources of the page say of the fields, right or wrong."""

    notices: tuple[Notice, ...] = ()
    """What was lost, repaired or guessed."""

    capture: CaptureInfo = CaptureInfo()
    """How the page was saved and decoded."""

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
