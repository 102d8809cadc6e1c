"""A site profile: where a site's pages print what, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.profiles.match import Query

if TYPE_CHECKING:
    from nuffield_extract.dom import Tree
    from nuffield_extract.profiles.match import Found

FIELDS = ("title", "standfirst", "kind", "published", "modified", "authors", "topics", "licence")
"""Fields of the article for which a profile may name a selector."""

CARDS = ("related", "downloads")
"""Fields that hold links, printed as cards: an item with a link, a kind and a date in it."""


@attrs.frozen(kw_only=True)
class Profile:
    """What one site's pages look like."""

    name: str
    hosts: tuple[str, ...]
    """Hosts of the site; a host stands for its subdomains too."""

    generators: tuple[str, ...] = ()
    """Programs that write pages of this kind, as `<meta name="generator">` names them."""

    selectors: tuple[tuple[str, str], ...] = ()
    """Name and CSS selector: `root:N`, `whole:N`, `drop:RULE`, `field:FIELD`, ..."""

    date_formats: tuple[str, ...] = ()
    """As in `strptime`; they are looked for inside the printed text."""

    scope: str | None = None
    """Selector of the element in which all that the others name stands; None: the whole page."""

    _query: Query = attrs.field(init=False, eq=False, repr=False)

    @_query.default
    def _make_query(self) -> Query:
        return Query(dict(self.selectors))

    def serves(self, host: str) -> bool:
        """Whether pages of this host are the profile's."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)

    def made_by(self, generator: str | None) -> bool:
        """Whether pages by this program are the profile's."""
        return generator in self.generators

    def match(self, tree: Tree) -> list[Found]:
        """All nodes of the page that the profile names, in page order."""
        scope = tree.css_first(self.scope) if self.scope else None
        return self._query.match(tree if scope is None else scope)
