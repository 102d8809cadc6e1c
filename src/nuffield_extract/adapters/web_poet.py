"""Articles as items of web-poet: a page object."""

from __future__ import annotations

from typing import ClassVar

import attrs
from web_poet import WebPage, cached_method, item_from_fields, validates_input
from web_poet.exceptions import UseFallback

from nuffield_extract.adapters._pages import charset_of, web_address
from nuffield_extract.api import extract
from nuffield_extract.errors import InputError, NoContent
from nuffield_extract.model import Article
from nuffield_extract.options import Options


class ArticlePage(WebPage[Article]):  # type: ignore[misc, unused-ignore]  # untyped if missing
    """The page whose item is its Article; fields of a subclass override the article's own."""

    options: ClassVar[Options] = Options()
    """As of `nuffield_extract.extract`."""

    use_fallback: ClassVar[bool] = False
    """Whether a page without an article raises web-poet's UseFallback, and not the error itself."""

    @cached_method
    def article(self) -> Article:
        """The article of the response: of its body, url and the charset of its headers.

        Raises:
            InputError, NoContent: as of `nuffield_extract.extract`.
            UseFallback: instead of them, where `use_fallback` is set.
        """
        charset = charset_of(self.response.headers.get("Content-Type"))
        url = web_address(str(self.response.url))
        try:
            page = bytes(self.response.body)
            return extract(page, url=url, charset=charset, options=self.options)
        except (InputError, NoContent) as error:
            if self.use_fallback:
                raise UseFallback(f"{type(error).__name__}: {error}") from error
            raise

    @validates_input
    async def to_item(self) -> Article:
        """The article, with the fields that a subclass defines in place of its own.

        Raises:
            InputError, NoContent, UseFallback: as of `article`.
        """
        own = await item_from_fields(self, item_cls=dict)
        article: Article = self.article()
        return attrs.evolve(article, **own)
