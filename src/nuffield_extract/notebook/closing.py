"""What stands below the text: the suggested citation, files, related pages, notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text
from nuffield_extract.exporters.html.inline import linked
from nuffield_extract.notebook.room import Room, folded, listed, short, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Article, Link, Notice

_CITATION = 500  # characters
_TEXT = 300  # characters of a link or a notice
_LIST = 2_000  # bytes of markup a list


def closing(article: Article) -> Markup:
    """What is there, each under its own label."""
    return lines(
        (
            _citation(article.citation),
            _links("Downloads", article.downloads),
            _links("Related", article.related),
            _notices(article.notices),
        )
    )


def _citation(citation: str | None) -> Markup:
    if not citation:
        return NOTHING
    return element("p", told("Suggested citation: "), text(short(citation, _CITATION)))


def _links(label: str, links: Sequence[Link]) -> Markup:
    if not links:
        return NOTHING
    items = listed(map(_link, links), len(links), Room(_LIST))
    return folded(label, f"{len(links):,}", items)


def _link(link: Link) -> Markup:
    known = (link.kind, link.date.isoformat() if link.date else None)
    behind = " · ".join(short(each, _TEXT) for each in known if each)
    shown = linked(text(short(link.text, _TEXT)), link.url)
    return element("li", shown, text(" "), told(behind) if behind else NOTHING)


def _notices(notices: Sequence[Notice]) -> Markup:
    """What was lost, repaired or guessed."""
    if not notices:
        return NOTHING
    items = listed(map(_notice, notices), len(notices), Room(_LIST))
    return folded("Notices", f"{len(notices):,}", items)


def _notice(notice: Notice) -> Markup:
    code = element("code", text(short(notice.code, _TEXT)))
    where = f" ({short(notice.where, _TEXT)})" if notice.where else ""
    return element("li", code, text(f" {short(notice.message, _TEXT)}{where}"))
