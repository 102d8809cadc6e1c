"""What to tell of an article as a whole: what its page is, and what was lost in reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.links import is_absolute
from nuffield_extract.model import Notice
from nuffield_extract.model.walk import iter_sections, section_hrefs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.errors import PluginError
    from nuffield_extract.links import Links
    from nuffield_extract.model import Reference, Section

_LOSSES = {
    "nesting-flattened": "{} lists, tables or quotes nested too deep are read as paragraphs",
    "unsafe-link": "{} links that run code or hold data have no target",
    "heading-link": "{} links of headings that have one already have no place",
    "caption-link": "{} links of captions that have one already have no place",
    "inline-image": "{} images stand in the page itself and have no url",
}
"""Message of a Notice by its code."""


def of_profiles(faults: Iterable[PluginError]) -> Iterator[Notice]:
    """A Notice for each profile that an installed package adds and that cannot be used."""
    for fault in faults:
        yield Notice(code="broken-profile", message=str(fault), where="profiles")


def of_content(*, is_article: bool) -> Iterator[Notice]:
    """A Notice where the page is no running text."""
    if not is_article:
        message = "the page is a list, a form, a thread or a few words; its main text is given"
        yield Notice(code="not-an-article", message=message, where="sections")


def of_losses(losses: Mapping[str, int]) -> Iterator[Notice]:
    """A Notice for each kind of thing that reading lost, with how often."""
    for code, count in losses.items():
        yield Notice(code=code, message=_LOSSES[code].format(count), where="sections")


def of_links(links: Links, sections: Iterable[Section]) -> Iterator[Notice]:
    """A Notice where links stay as printed, for nothing names the page's url."""
    if links.page_url is not None:
        return
    hrefs = (href for section in iter_sections(sections) for href in section_hrefs(section))
    relative = sum(1 for href in hrefs if not is_absolute(href))
    if relative:
        message = f"{relative} relative links stay as printed: nothing names the page's url"
        yield Notice(code="relative-links", message=message, where="sections")


def of_references(references: Iterable[Reference], longest: int) -> Iterator[Notice]:
    """A Notice where entries are so long that only their first characters are parsed."""
    cut = sum(1 for reference in references if len(reference.text) > longest)
    if cut:
        message = f"{cut} references are parsed up to their {longest}th character only"
        yield Notice(code="long-reference", message=message, where="references")
