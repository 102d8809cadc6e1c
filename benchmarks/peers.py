"""The peers: what each is asked, and a function of a page that gives its main text.

Each is asked as its own manual does it, for the text of the article; nothing may be fetched.
`hostile_tools.py` and the report (`benchmarks/report`) read pages by this table.
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Page = bytes | str

if TYPE_CHECKING:
    Reader = Callable[[Page], str]

NOWHERE = "https://host.example/article"
"""The address of a page, for peers that want one."""


class Peer(NamedTuple):
    """A tool beside this library."""

    distribution: str
    """Its name on the package index."""

    module: str
    asked: str
    """The call, and what it is called for."""

    reader: Callable[[], Reader]
    """Imports the peer; gives a function of a page that gives its main text."""


def is_installed(name: str) -> bool:
    """Whether the module of a peer is there."""
    return importlib.util.find_spec(PEERS[name].module) is not None


def as_text(page: Page) -> str:
    """A page for those that take no bytes."""
    return page if isinstance(page, str) else page.decode("utf-8", "replace")


def _resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return lambda page: extract_plain_text(as_text(page), main_content=True)


def _pagesift() -> Reader:
    import pagesift  # noqa: PLC0415

    return lambda page: pagesift.convert(as_text(page), only_main_content=True).markdown or ""


def _trafilatura() -> Reader:
    import trafilatura  # noqa: PLC0415

    return lambda page: trafilatura.extract(page) or ""


def _trafilatura_precision() -> Reader:
    import trafilatura  # noqa: PLC0415

    return lambda page: trafilatura.extract(page, favor_precision=True) or ""


def _trafilatura_fast() -> Reader:
    import trafilatura  # noqa: PLC0415

    return lambda page: trafilatura.extract(page, fast=True) or ""


def _trafipy() -> Reader:
    import trafipy  # noqa: PLC0415

    return lambda page: trafipy.extract(as_text(page)).text or ""


def _readability() -> Reader:
    import readability  # noqa: PLC0415

    return lambda page: str(readability.Document(as_text(page)).summary())


def _magic() -> Reader:
    from magic_html import GeneralExtractor  # noqa: PLC0415

    extractor = GeneralExtractor()
    return lambda page: extractor.extract(as_text(page), base_url=NOWHERE)["html"] or ""


def _newspaper() -> Reader:
    import newspaper  # noqa: PLC0415

    def read(page: Page) -> str:
        article = newspaper.article(NOWHERE, input_html=as_text(page), fetch_images=False)
        return str(article.text)

    return read


def _goose() -> Reader:
    import goose3  # noqa: PLC0415

    goose = goose3.Goose({"enable_image_fetching": False})
    return lambda page: str(goose.extract(raw_html=as_text(page)).cleaned_text)


def _news_please() -> Reader:
    from newsplease import NewsPlease  # noqa: PLC0415

    def read(page: Page) -> str:
        article = NewsPlease.from_html(as_text(page), url=NOWHERE, fetch_images=False)
        return getattr(article, "maintext", None) or ""  # of an empty page it is a dict

    return read


def _boilerpy() -> Reader:
    from boilerpy3 import extractors  # noqa: PLC0415

    extractor = extractors.ArticleExtractor()
    return lambda page: str(extractor.get_content(as_text(page)))


def _justext() -> Reader:
    import justext  # noqa: PLC0415

    words = justext.get_stoplist("English")

    def read(page: Page) -> str:
        parts = justext.justext(page, words)
        return "\n".join(part.text for part in parts if not part.is_boilerplate)

    return read


def _html2text() -> Reader:
    import html2text  # noqa: PLC0415

    return lambda page: html2text.html2text(as_text(page))


def _html_text() -> Reader:
    import html_text  # noqa: PLC0415

    return lambda page: html_text.extract_text(as_text(page))


_TEXT = "main text"
_HTML = "main part of the page, as HTML"
_ALL = "all text of the page: it looks for no article"

PEERS = {
    "trafilatura": Peer("trafilatura", "trafilatura", f"`extract(page)`: {_TEXT}", _trafilatura),
    "trafilatura precision": Peer(
        "trafilatura",
        "trafilatura",
        f"`extract(page, favor_precision=True)`: {_TEXT}",
        _trafilatura_precision,
    ),
    "trafilatura fast": Peer(
        "trafilatura", "trafilatura", f"`extract(page, fast=True)`: {_TEXT}", _trafilatura_fast
    ),
    "pagesift": Peer(
        "pagesift",
        "pagesift",
        "`convert(page, only_main_content=True)`: main text, as Markdown",
        _pagesift,
    ),
    "resiliparse": Peer(
        "resiliparse",
        "resiliparse",
        f"`extract_plain_text(page, main_content=True)`: {_TEXT}",
        _resiliparse,
    ),
    "trafipy": Peer("trafipy", "trafipy", f"`extract(page)`: {_TEXT} and Markdown", _trafipy),
    "readability-lxml": Peer(
        "readability-lxml", "readability", f"`Document(page).summary()`: {_HTML}", _readability
    ),
    "magic-html": Peer(
        "magic-html", "magic_html", f"`GeneralExtractor().extract(page)`: {_HTML}", _magic
    ),
    "newspaper4k": Peer(
        "newspaper4k",
        "newspaper",
        f"`article(url, input_html=page)`: {_TEXT}, title, authors, date",
        _newspaper,
    ),
    "goose3": Peer(
        "goose3",
        "goose3",
        f"`Goose().extract(raw_html=page)`: {_TEXT}, title, authors, date",
        _goose,
    ),
    "news-please": Peer(
        "news-please",
        "newsplease",
        f"`NewsPlease.from_html(page)`: {_TEXT}, title, authors, date",
        _news_please,
    ),
    "boilerpy3": Peer(
        "boilerpy3", "boilerpy3", f"`ArticleExtractor().get_content(page)`: {_TEXT}", _boilerpy
    ),
    "jusText": Peer(
        "justext",
        "justext",
        f'`justext(page, get_stoplist("English"))`: {_TEXT}; it is told that pages are English',
        _justext,
    ),
    "html2text": Peer(
        "html2text", "html2text", f"`html2text(page)`: {_ALL}, as Markdown", _html2text
    ),
    "html-text": Peer("html-text", "html_text", f"`extract_text(page)`: {_ALL}", _html_text),
}
