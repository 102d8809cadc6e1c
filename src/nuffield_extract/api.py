"""The one place where the order of the stages is written: from saved page to article to text."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

import attrs

from nuffield_extract import dom, metadata, notices, profiles, references
from nuffield_extract.bounds import tree_within
from nuffield_extract.capture import Captured, sound
from nuffield_extract.content import Content, find, reason_of_absence
from nuffield_extract.errors import NoContent
from nuffield_extract.exporting import (
    export,
    export_bytes,
    format_description,
    format_extension,
    format_origin,
    formats,
)
from nuffield_extract.links import Links
from nuffield_extract.model import Article, Section
from nuffield_extract.model.depth import check_depth
from nuffield_extract.options import Limits, Options
from nuffield_extract.page import open_page
from nuffield_extract.reading import MIN_WORDS, FlowReader, fold, has_words

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    from nuffield_extract.errors import PluginError
    from nuffield_extract.metadata import Head, Metadata, Printed, Statement
    from nuffield_extract.model import Block, Link, Paragraph, Reference
    from nuffield_extract.profiles import Choice, Found, Profile
    from nuffield_extract.reading import Flowing

__all__ = [
    "PageReading",
    "article_of",
    "export",
    "export_bytes",
    "extract",
    "extract_file",
    "format_description",
    "format_extension",
    "format_origin",
    "formats",
    "load",
    "parse_reference",
    "plain_text",
    "profile_names",
    "read_page",
]

_DEFAULTS = Options()


@attrs.frozen(kw_only=True)
class PageReading:
    """What the stages found on one page, before it becomes an Article."""

    captured: Captured
    tree: dom.Tree
    head: Head
    links: Links
    profile: Profile | None
    choice: Choice | None
    """The profile, and what of the page speaks for it."""

    found: Sequence[Found]
    """What the profile names."""

    stated: tuple[Statement, ...]
    """What the page says of the article to machines."""

    printed: tuple[Printed, ...]
    """What the page prints about the article."""

    content: Content
    flow: tuple[Flowing, ...]
    """Blocks and headings of the article, in page order."""

    losses: Mapping[str, int]
    """What the article lost in reading, and how often."""

    anchors: Mapping[str, Paragraph]
    """The paragraph at each id of the article; empty where no link leads to one."""


def extract(
    page: bytes | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    options: Options = _DEFAULTS,
) -> Article:
    """The article of a saved page.

    Args:
        page: the saved page, best as the bytes that were saved.
        url: where the page was, if known; relative links and the site's profile follow it.
        charset: of the transport, such as the `Content-Type` header.
        options: limits and profiles of your own.

    Raises:
        InputError: the page is no HTML, too large, too deep, or `charset` is unknown.
        NoContent: the page was read, and no article stands in it.
        ProfileError: one of `options.profiles` does not parse.
    """
    read = read_page(page, url=url, charset=charset, options=options)
    return article_of(read, options.limits)


def extract_file(
    path: str | os.PathLike[str], *, url: str | None = None, options: Options = _DEFAULTS
) -> Article:
    """The article of a page saved in a file.

    Raises:
        OSError: the file cannot be read.
        NuffieldExtractError: as of `extract`.
    """
    with open(path, "rb") as file:
        return extract(file.read(options.limits.reading), url=url, options=options)


def read_page(
    page: bytes | str, *, url: str | None, charset: str | None, options: Options
) -> PageReading:
    """What the stages find on a page. Raises as `extract`, but takes few words too."""
    opened = open_page(page, url=url, charset=charset, options=options)
    tree, head, links = opened.tree, opened.head, opened.links
    profile = opened.choice.profile if opened.choice else None
    found = profile.match(tree) if profile else []
    stated = (*metadata.stated(head), *metadata.stated_by_url(links.page_url))
    printed = tuple(metadata.read_printed(tree, found, links, stated))
    content = find(tree, found, [(p.statement.field, node) for p in printed for node in p.nodes])
    reader = FlowReader(links, content.named)
    flow = tuple(reader.article(content.root))
    return PageReading(
        captured=opened.captured, tree=tree, head=head, links=links, profile=profile,
        choice=opened.choice,
        found=found, stated=stated, printed=printed, content=content, flow=flow,
        losses=reader.losses, anchors=reader.anchors if reader.has_inner_links else {},
    )  # fmt: skip


def parse_reference(fragment: str) -> Reference:
    """The reference that one entry prints; what is not recognised stays in its text alone.

    What a COinS span (ANSI/NISO Z39.88) or `data-doi` in it says goes before what is parsed.

    Args:
        fragment: an HTML fragment, or plain text.

    Raises:
        InputError: the fragment is beyond `Limits`.
    """
    tree = tree_within(sound(fragment).utf8, _DEFAULTS.limits)
    reader = FlowReader(Links(None), ())
    spans = reader.spans(tree.body) if tree.body is not None else ()
    return references.with_own(references.parse_entry(spans, id="reference-1"), tree)


def load(json_text: str) -> Article:
    """The article that `export(article, "json")` wrote.

    Raises:
        SchemaError: the text is no article; `.path` says where.
    """
    codec = importlib.import_module("nuffield_extract.model.codec")
    return cast("Article", codec.from_json(json_text))


def plain_text(part: Article | Section | Block) -> str:
    """The text of an article, a section or a block, as a person would type it out.

    Raises:
        SchemaError: the part is nested more than 60 levels deep; none of `extract` is.
    """
    check_depth(part)
    text = importlib.import_module("nuffield_extract.exporters.text")
    if isinstance(part, Article):
        return cast("str", text.article_text(part))
    if isinstance(part, Section):
        return cast("str", text.section_text(part))
    return cast("str", text.block_text(part))


def profile_names() -> tuple[str, ...]:
    """The names of the site profiles, sorted: shipped ones, and those of installed packages."""
    added = (one.name for one in profiles.installed_profiles() if one.profile is not None)
    return tuple(sorted((*(one.name for one in profiles.shipped_profiles()), *added)))


def article_of(read: PageReading, limits: Limits) -> Article:
    """The article of what was read.

    Raises:
        NoContent: it has too few words.
    """
    if not has_words(read.flow):
        reason = reason_of_absence(read.tree, read.head.title)
        raise NoContent(f"{reason}: fewer than {MIN_WORDS} words of article")
    sections = fold(read.flow)
    sections, citation = references.lift_citation(sections)
    sections, notes = references.lift_notes(sections, read.anchors, read.links.page_url)
    places = references.EntryPlaces(sections, read.anchors, read.links.page_url)
    sections, entries = references.lift_references(
        sections, read.links.page_url, most=limits.references
    )
    notes, entries = references.lift_cited_notes(
        sections, notes, entries, read.links.page_url, most=limits.references
    )
    entries = references.with_exact(entries, read.tree, read.head)
    joined, notes = references.join_citations(sections, notes, entries, places)
    formats = read.profile.date_formats if read.profile else ()
    merged = _merged(read)
    return Article(
        **{"url": read.links.page_url, **merged.values},
        citation=citation,
        sections=joined,
        references=entries,
        notes=notes,
        downloads=_downloads(read, formats),
        related=metadata.read_cards(read.found, "related", read.links, formats),
        evidence=merged.claims,
        notices=(
            *read.captured.notices,
            *read.head.notices,
            *notices.of_profiles(_broken_profiles(read)),
            *notices.of_content(is_article=read.content.is_article),
            *notices.of_losses(read.losses),
            *notices.of_links(read.links, sections),
            *notices.of_references(entries, references.LONGEST_ENTRY),
        ),
        capture=read.captured.info,
    )


def _broken_profiles(read: PageReading) -> list[PluginError]:
    """What is wrong with profiles that might have served the page."""
    if read.profile is not None:
        return []
    return [one.fault for one in profiles.installed_profiles() if one.fault is not None]


def _merged(read: PageReading) -> Metadata:
    """The fields of the article, of all that the page prints and says."""
    profile = read.profile
    return metadata.merge(
        [*(printed.statement for printed in read.printed), *read.stated],
        metadata.PageFacts(
            links=read.links,
            date_formats=profile.date_formats if profile else (),
            profile=profile.name if profile else "",
        ),
    )


def _downloads(read: PageReading, formats: tuple[str, ...]) -> tuple[Link, ...]:
    """The files that the profile finds, or Drupal's file fields where there is no profile."""
    if read.profile is None:
        return metadata.read_files(read.tree, read.links)
    return metadata.read_cards(read.found, "downloads", read.links, formats)
