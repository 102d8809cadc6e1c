"""The metadata: every claim of the page's sources, field by field, and which one won."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.explain.renderings.html.words import isolated, plain
from nuffield_extract.exporters._markup import Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Article, Claim


def metadata(article: Article) -> Markup:
    """The part of the page that holds the claims."""
    fields: dict[str, list[Claim]] = {}
    for claim in article.evidence:
        fields.setdefault(claim.field, []).append(claim)
    inside = _table(fields) if fields else element("p", text("No source says anything."))
    heading = element("h2", text("Metadata: what each source says"), id="metadata")
    return element("section", within(lines((heading, inside))), aria_labelledby="metadata")


def _table(fields: dict[str, list[Claim]]) -> Markup:
    names = ("Value", "Source", "Won")
    head = element("tr", *[element("th", text(name), scope="col") for name in names])
    bodies = [_field(name, claims) for name, claims in fields.items()]
    return element(
        "table", element("thead", head), within(lines(bodies)), aria_labelledby="metadata"
    )


def _field(name: str, claims: Sequence[Claim]) -> Markup:
    heading = element("th", text(plain(name)), colspan=3, scope="rowgroup")
    rows = [_claim(claim) for claim in claims]
    return element("tbody", within(lines((element("tr", heading), *rows))))


def _claim(claim: Claim) -> Markup:
    return element(
        "tr",
        element("td", isolated(plain(claim.value))),
        element("td", isolated(plain(claim.source))),
        element("td", element("strong", text("✓ won")) if claim.won else text("no")),
        class_="won" if claim.won else None,
    )
