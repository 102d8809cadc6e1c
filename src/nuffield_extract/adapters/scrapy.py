"""Articles in Scrapy: of a response, and an item pipeline."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem, NotConfigured
from scrapy.http import Response

from nuffield_extract.adapters._pages import charset_of
from nuffield_extract.api import export, extract, formats
from nuffield_extract.errors import InputError, NoContent, NuffieldExtractError
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn, Self

    from scrapy.crawler import Crawler

    from nuffield_extract.model import Article

_DEFAULTS = Options()


def article_of(response: Response, *, options: Options = _DEFAULTS) -> Article:
    """The article of a response: of its body, url, and the charset of its `Content-Type`.

    Raises:
        InputError, NoContent: as of `nuffield_extract.extract`.
    """
    header = response.headers.get("Content-Type") or b""
    charset = charset_of(header.decode("latin-1"))
    return extract(response.body, url=response.url, charset=charset, options=options)


class NuffieldPipeline:
    """Puts the article into each item that holds a response, and takes the response out of it.

    Settings:
        NUFFIELD_EXTRACT_FROM: the field with the Response, or with the page as bytes or text
            (then the field `url`, if any, says where it is from); "response". An item without it
            goes on as it is.
        NUFFIELD_EXTRACT_INTO: the field that gets the article; "article".
        NUFFIELD_EXTRACT_FORMAT: one of `nuffield_extract.formats()`, or "dict" for that of the
            `json` as a dict, which Scrapy's exporters nest; "dict".
        NUFFIELD_EXTRACT_ERRORS: what becomes of an item whose page has no article: "drop" raises
            DropItem, "keep" lets it go on without one, "raise" raises the error itself; "drop".

    Args:
        source: NUFFIELD_EXTRACT_FROM.
        target: NUFFIELD_EXTRACT_INTO.
        to: NUFFIELD_EXTRACT_FORMAT.
        errors: NUFFIELD_EXTRACT_ERRORS.

    Raises:
        NotConfigured: a setting has a value that is not one of these.
    """

    def __init__(
        self,
        source: str = "response",
        target: str = "article",
        to: str = "dict",
        errors: str = "drop",
    ) -> None:
        _refuse_unknown("NUFFIELD_EXTRACT_FORMAT", to, ("dict", *formats()))
        _refuse_unknown("NUFFIELD_EXTRACT_ERRORS", errors, tuple(_ON_ERROR))
        self.source = source
        self.target = target
        self.to = to
        self.errors = errors

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The pipeline as the settings of the crawl describe it."""
        names = {
            name: setting for name, setting in _SETTINGS.items() if setting in crawler.settings
        }
        return cls(**{name: crawler.settings.get(setting) for name, setting in names.items()})

    def process_item(self, item: Any, spider: Any = None) -> Any:  # noqa: ARG002 - older Scrapys
        """The item with its article.

        Raises:
            DropItem, InputError, NoContent: by NUFFIELD_EXTRACT_ERRORS.
        """
        adapter = ItemAdapter(item)
        page = adapter.get(self.source)
        if page is None:
            return item
        try:
            adapter[self.target] = self._written(page, adapter.get("url"))
        except (InputError, NoContent) as error:
            _ON_ERROR[self.errors](error)
        if isinstance(item, MutableMapping):
            del item[self.source]
        else:  # attrs and dataclasses cannot be printed without one of their fields
            adapter[self.source] = None
        return item

    def _written(self, page: Any, url: str | None) -> Any:
        article = article_of(page) if isinstance(page, Response) else extract(page, url=url)
        if self.to == "dict":
            return json.loads(export(article, "json"))
        return export(article, self.to)


def _refuse_unknown(setting: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise NotConfigured(f"{setting} is {value!r}, and none of {', '.join(known)}")


def _drop(error: NuffieldExtractError) -> NoReturn:
    raise DropItem(f"{type(error).__name__}: {error}") from error


def _keep(_: NuffieldExtractError) -> None:
    pass


def _raise(error: NuffieldExtractError) -> NoReturn:
    raise error


_ON_ERROR: Mapping[str, Callable[[NuffieldExtractError], None]] = {
    "drop": _drop,
    "keep": _keep,
    "raise": _raise,
}

_SETTINGS = {
    "source": "NUFFIELD_EXTRACT_FROM",
    "target": "NUFFIELD_EXTRACT_INTO",
    "to": "NUFFIELD_EXTRACT_FORMAT",
    "errors": "NUFFIELD_EXTRACT_ERRORS",
}
"""Settings by argument."""
