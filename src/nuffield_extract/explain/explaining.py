"""What became of every visible text of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract import references
from nuffield_extract.api import article_of, read_page
from nuffield_extract.errors import NoContent
from nuffield_extract.explain.alignment import align
from nuffield_extract.explain.explanation import Dropped, Explanation, Kept, PageText
from nuffield_extract.explain.ledger import Entry, entries
from nuffield_extract.explain.paths import Paths, start_tag
from nuffield_extract.explain.places import placed_texts
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nuffield_extract.api import PageReading
    from nuffield_extract.dom import Node
    from nuffield_extract.explain.explanation import Fate
    from nuffield_extract.model import Article

NO_ARTICLE = "no-article"
"""Rule of what an article would keep, on a page that has too few words to be one."""

CITATION_LABEL = "citation-label"
"""Rule of the heading over the page's suggested citation, which is `Article.citation`."""

UNFOUND = "not-found"
"""Rule of what no other rule drops and the article does not hold: a defect of this library."""

_DEFAULTS = Options()


def explain(
    page: bytes | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    options: Options = _DEFAULTS,
) -> Explanation:
    """What became of every visible text of a page, and the article that was made of it.

    A page without an article is explained too: all its texts are dropped then.

    Args:
        page: the saved page, best as the bytes that were saved.
        url: where the page was, if known.
        charset: of the transport, such as the `Content-Type` header.
        options: limits and profiles of your own.

    Raises:
        InputError: the page is no HTML, too large, too deep, or `charset` is unknown.
        NoContent: the page has no body at all.
        ProfileError: one of `options.profiles` does not parse.
    """
    read = read_page(page, url=url, charset=charset, options=options)
    article: Article | None = None
    absence: str | None = None
    try:
        article = article_of(read, options.limits)
    except NoContent as reason:
        absence = str(reason)
    paths = Paths(read.tree)
    return Explanation(
        texts=_texts(read, article, paths),
        url=read.links.page_url,
        article=article,
        absence=absence,
        found_by=read.content.found_by,
        profile=read.profile.name if read.profile else None,
        root=paths.path(read.content.root),
    )


def _texts(read: PageReading, article: Article | None, paths: Paths) -> tuple[PageText, ...]:
    ledger = tuple(entries(read))
    places = _places(ledger, article)
    told = _Drops(paths)

    def fate(entry: Entry) -> Fate:
        if entry.drop is not None:
            return told.dropped(entry.drop.rule, entry.drop.node)
        kept = places.get(entry.node.mem_id)
        return kept or told.dropped(_rule_of_missing(entry.text, article), entry.node)

    return tuple(
        [
            PageText(
                text=entry.text,
                element=paths.path(entry.node),
                begins_line=entry.begins_line,
                fate=fate(entry),
            )
            for entry in ledger
        ]
    )


def _rule_of_missing(text: str, article: Article | None) -> str:
    """The rule of a text that no rule of the content drops, and that the article does not hold."""
    if article is None:
        return NO_ARTICLE
    return CITATION_LABEL if references.labels_citation(text) else UNFOUND


class _Drops:
    """Dropped elements as they are told of, each made once."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._known: dict[tuple[str, int], Dropped] = {}

    def dropped(self, rule: str, node: Node) -> Dropped:
        """What is told of a text that goes with a node."""
        key = (rule, node.mem_id)
        if key not in self._known:
            self._known[key] = Dropped(
                rule=rule, element=self._paths.path(node), start_tag=start_tag(node)
            )
        return self._known[key]


def _places(ledger: Sequence[Entry], article: Article | None) -> Mapping[int, Kept]:
    """Where the kept texts stand in the article, by the `mem_id` of their nodes."""
    if article is None:
        return {}
    kept = [entry for entry in ledger if entry.drop is None]
    placed = list(placed_texts(article))
    texts = [one.text for one in placed]
    found = zip(kept, align([entry.text for entry in kept], texts), strict=True)
    return {entry.node.mem_id: placed[index].kept for entry, index in found if index is not None}
