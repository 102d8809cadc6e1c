"""What each tool says of a page, as the records that the shared scorer compares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import peers
from benchmarks.report.figures import US

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    Record = dict[str, Any]
    Recorder = Callable[[bytes, str | None], Record]

BLOCKS = ("p", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "div", "td")
"""Elements behind which a line ends, for peers that give HTML."""

MARKDOWN = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|^[#>*\-\s|]+|\*\*|__|`", re.MULTILINE)
"""What Markdown adds to the text of a page."""


def recorder(tool: str, scorer: ModuleType) -> Recorder:
    """The function that asks a tool for all that it gives and the scorer compares."""
    if tool == US:
        own: Recorder = scorer.nuffield()
        return own
    make = RECORDERS.get(tool)
    return make() if make else _text_alone(tool)


def decoded(body: bytes) -> str:
    """A page as text, for peers that take no bytes: decoded as this library would."""
    from nuffield_extract.capture.decode import decode  # noqa: PLC0415

    return decode(body).text


def _text_alone(tool: str) -> Recorder:
    read = peers.PEERS[tool].reader()
    return lambda body, _: {"text": read(decoded(body))}


def _of_markdown(tool: str) -> Recorder:
    read = peers.PEERS[tool].reader()
    return lambda body, _: {
        "text": MARKDOWN.sub(lambda found: found.group(1) or " ", read(decoded(body)))
    }


def text_of_html(html: str) -> str:
    """The text of a fragment of HTML, a block a line."""
    import lxml.html  # noqa: PLC0415

    if not html.strip():
        return ""
    root = lxml.html.fromstring(html)
    for element in root.iter(*BLOCKS):
        element.tail = "\n" + (element.tail or "")
    return str(root.text_content())


def _trafilatura(**options: bool) -> Recorder:
    import trafilatura  # noqa: PLC0415

    def record(body: bytes, url: str | None) -> Record:
        found = trafilatura.bare_extraction(
            body, url=url, with_metadata=True, include_comments=False, **options
        )
        if found is None:
            return _record("", None, [], None)
        names = (found.author or "").split(";")
        authors = [name.strip() for name in names if name.strip()]
        return _record(found.text, found.title, authors, found.date)

    return record


def _readability() -> Recorder:
    import readability  # noqa: PLC0415

    def record(body: bytes, url: str | None) -> Record:
        page = readability.Document(body, url=url)
        return {"text": text_of_html(page.summary()), "title": page.short_title()}

    return record


def _magic() -> Recorder:
    from magic_html import GeneralExtractor  # noqa: PLC0415

    extractor = GeneralExtractor()

    def record(body: bytes, url: str | None) -> Record:
        found = extractor.extract(decoded(body), base_url=url or peers.NOWHERE)
        return {"text": text_of_html(found["html"] or ""), "title": found["title"]}

    return record


def _newspaper() -> Recorder:
    import newspaper  # noqa: PLC0415

    def record(body: bytes, url: str | None) -> Record:
        found = newspaper.article(
            url or peers.NOWHERE, input_html=decoded(body), fetch_images=False
        )
        return _record(found.text, found.title, found.authors, found.publish_date)

    return record


def _goose() -> Recorder:
    import goose3  # noqa: PLC0415

    goose = goose3.Goose({"enable_image_fetching": False})

    def record(body: bytes, _: str | None) -> Record:
        found = goose.extract(raw_html=decoded(body))
        return _record(found.cleaned_text, found.title, found.authors, found.publish_date)

    return record


def _news_please() -> Recorder:
    from newsplease import NewsPlease  # noqa: PLC0415

    def record(body: bytes, url: str | None) -> Record:
        found = NewsPlease.from_html(decoded(body), url=url or peers.NOWHERE, fetch_images=False)
        return _record(found.maintext, found.title, found.authors, found.date_publish)

    return record


def _record(text: str | None, title: str | None, authors: Any, date: Any) -> Record:
    """What a peer gives; of the date, which is text or a value, the day."""
    return {
        "text": text or "",
        "title": title,
        "authors": list(authors or ()),
        "published": str(date)[:10] if date else None,
    }


RECORDERS: dict[str, Callable[[], Recorder]] = {
    "trafilatura": _trafilatura,
    "trafilatura precision": lambda: _trafilatura(favor_precision=True),
    "trafilatura fast": lambda: _trafilatura(fast=True),
    "pagesift": lambda: _of_markdown("pagesift"),
    "html2text": lambda: _of_markdown("html2text"),
    "readability-lxml": _readability,
    "magic-html": _magic,
    "newspaper4k": _newspaper,
    "goose3": _goose,
    "news-please": _news_please,
}
"""By tool; of those that are not here the text alone is compared."""
