"""From a page to a Document, or None where trafilatura gives None."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from nuffield_extract import api
from nuffield_extract.compat.document import document_of
from nuffield_extract.compat.selection import selected
from nuffield_extract.compat.text import text_of
from nuffield_extract.errors import InputError, NoContent

if TYPE_CHECKING:
    from nuffield_extract.compat.document import Document
    from nuffield_extract.compat.request import Request
    from nuffield_extract.model import Article


def read(filecontent: Any, request: Request) -> Document | None:
    """What is asked for of a page; None where it holds no such article, or is no page at all."""
    page = _page(filecontent)
    try:
        article = api.extract(page, url=request.url) if page else None
    except (InputError, NoContent):
        return None
    if article is None or not _is_wanted(article, request):
        return None
    chosen = selected(article, request)
    return document_of(chosen, text_of(chosen, request), request)


def _page(filecontent: Any) -> bytes | str | None:
    """The page in bytes or text; None of anything that holds none."""
    if isinstance(filecontent, bytes | str):
        return filecontent
    if hasattr(filecontent, "getroottree"):
        html = importlib.import_module("lxml.html")
        text: str = html.tostring(filecontent, encoding="unicode")
        return text
    body = getattr(filecontent, "data", None)
    return body if isinstance(body, bytes | str) else None


def _is_wanted(article: Article, request: Request) -> bool:
    declared = _language(article.language)
    if request.language and declared and declared != _language(request.language):
        return False
    if request.only_with_metadata and not (article.published and article.title and article.url):
        return False
    return article.url not in request.refused_urls


def _language(tag: str | None) -> str:
    """The language of a BCP 47 tag, without region and script."""
    return (tag or "").partition("-")[0].casefold()
