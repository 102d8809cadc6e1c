"""What was claimed, lost, repaired or guessed, as TEI says how a text was encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, filled, group, worded

if TYPE_CHECKING:
    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article, CaptureInfo, Claim, Notice


def encoding(article: Article) -> Element:
    """How the page was saved, what it lost, and what its sources claim."""
    return group(
        "encodingDesc",
        group("samplingDecl", element("p", _saved(article.capture))),
        group(
            "editorialDecl",
            filled("correction", *map(_notice, article.notices)),
            _claims(article.evidence),
            element("p") if not article.notices and not article.evidence else None,
        ),
    )


def _saved(capture: CaptureInfo) -> str:
    encoded = f", encoded as {capture.encoding}" if capture.encoding else ""
    return f"Saved page: wrapper {capture.wrapper}{encoded} (by {capture.encoding_from})"


def _notice(notice: Notice) -> Element:
    where = worded("seg", notice.where, type="where")
    return element("p", notice.message, " " if where else None, where, n=notice.code or None)


def _claims(claims: tuple[Claim, ...]) -> Element | None:
    """A table of the claims: field, source, value, and whether it won."""
    if not claims:
        return None
    rows = [
        _row(claim.field, claim.source, claim.value, "won" if claim.won else "") for claim in claims
    ]
    table = group("table", _row("field", "source", "value", "result", role="label"), *rows)
    return group("interpretation", element("p", table))


def _row(*cells: str, role: str | None = None) -> Element:
    return group("row", *[element("cell", cell) for cell in cells], role=role)
