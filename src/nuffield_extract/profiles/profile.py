"""A site profile: where a site's pages print what, as data."""

from __future__ import annotations

import attrs

FIELDS = ("title", "standfirst", "kind", "published", "modified", "authors", "topics", "licence")
"""Fields of the article for which a profile may name a selector."""


@attrs.frozen(kw_only=True)
class Card:
    """Where a site prints its links to other pages: CSS selectors, the last three inside `item`."""

    item: str
    link: str = "a"
    kind: str | None = None
    date: str | None = None


@attrs.frozen(kw_only=True)
class Profile:
    """What one site's pages look like. Selectors are CSS; the first match counts."""

    name: str
    hosts: tuple[str, ...]
    """Hosts of the site; a host stands for its subdomains too."""

    scope: str | None = None
    """Selector of the element in which all that the others name stands; None: the whole page."""

    roots: tuple[str, ...] = ()
    """Selectors of the element that holds the article, the widest first."""

    drop: tuple[tuple[str, str], ...] = ()
    """Rule name and selector of what stands inside the article but is not of it."""

    fields: tuple[tuple[str, str], ...] = ()
    """Field name and selector of what the page prints about the article."""

    related: Card | None = None
    downloads: Card | None = None
    date_formats: tuple[str, ...] = ()
    """As in `strptime`; they are looked for inside the printed text."""

    def serves(self, host: str) -> bool:
        """Whether pages of this host are the profile's."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)
