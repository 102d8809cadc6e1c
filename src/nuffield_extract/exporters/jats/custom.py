"""What JATS has no element for, as names and values: how the page was saved, what was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article, CaptureInfo


def custom(article: Article) -> Iterator[Element]:
    """The capture, the notices, and the claims of the sources of the page."""
    yield from (_custom("capture", name, value) for name, value in _saved(article.capture))
    for notice in article.notices:
        where = f" ({notice.where})" if notice.where else ""
        yield _custom("notice", notice.code, notice.message + where)
    for claim in article.evidence:
        use = "evidence-won" if claim.won else "evidence"
        yield _custom(use, f"{claim.field} ({claim.source})", claim.value)


def _saved(capture: CaptureInfo) -> Iterator[tuple[str, str]]:
    yield "wrapper", capture.wrapper
    if capture.encoding:
        yield "encoding", f"{capture.encoding} (by {capture.encoding_from})"
    if capture.source_url:
        yield "source-url", capture.source_url


def _custom(use: str, name: str, value: str) -> Element:
    return group(
        "custom-meta",
        element("meta-name", name),
        element("meta-value", value),
        specific_use=use,
    )
