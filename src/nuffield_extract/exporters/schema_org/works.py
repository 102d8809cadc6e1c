"""Works that an article cites, as nodes of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from nuffield_extract.exporters._addresses import link_target
from nuffield_extract.exporters.schema_org.nodes import Node, named, node, people

if TYPE_CHECKING:
    from nuffield_extract.model import Reference


def work(entry: Reference) -> Node:
    """The work that an entry names, with the entry as printed as its `creditText`."""
    kind = _TYPES.get(entry.type or "", "CreativeWork")
    return node(
        kind,
        name=entry.title,
        author=people(entry.authors),
        editor=people(entry.editors),
        datePublished=_date(entry),
        isPartOf=_whole(entry),
        publisher=named("Organization", entry.publisher, location=named("Place", entry.place)),
        version=entry.edition,
        pagination=entry.pages,
        identifier=_identifiers(entry),
        sameAs=_addresses(entry),
        url=link_target(entry.url),
        creditText=entry.text,
    )


def _date(entry: Reference) -> str | None:
    """The day, or the year alone (ISO 8601)."""
    if entry.date is not None:
        return entry.date.isoformat()
    return None if entry.year is None else f"{entry.year:04}"


def _whole(entry: Reference) -> Node | None:
    """What holds the work; of a journal, the volume and issue are told of the same node."""
    numbered = [name for name, field in _NUMBERED.items() if getattr(entry, field)]
    kind = _CONTAINERS.get(entry.type or "", "Periodical" if numbered else "CreativeWork")
    whole = node(
        [kind, *numbered] if numbered else kind,
        name=entry.container,
        volumeNumber=entry.volume,
        issueNumber=entry.issue,
    )
    return whole if len(whole) > 1 else None


def _identifiers(entry: Reference) -> list[Node]:
    return [
        node("PropertyValue", propertyID=field, value=getattr(entry, field))
        for field in _PAGES_OF
        if getattr(entry, field)
    ]


def _addresses(entry: Reference) -> list[str]:
    """Where the registries of its identifiers show the work."""
    found = ((start, getattr(entry, field)) for field, start in _PAGES_OF.items() if start)
    return [
        start + quote(value, safe="/:;().,", errors="replace") for start, value in found if value
    ]


_PAGES_OF = {
    "doi": "https://doi.org/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "arxiv": "https://arxiv.org/abs/",
    "isbn": "",
}
"""What an address begins with that ends in the identifier, by field."""

_NUMBERED = {"PublicationVolume": "volume", "PublicationIssue": "issue"}
"""Types that may have a number, and the fields that hold it."""

_CONTAINERS = {
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Newspaper",
    "chapter": "Book",
    "paper-conference": "Book",
    "entry-encyclopedia": "Book",
    "post-weblog": "Blog",
    "webpage": "WebSite",
}
"""What holds a work, by its CSL type."""

_TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "broadcast": "Episode",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""Types of schema.org, by CSL type."""
