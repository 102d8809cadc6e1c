"""Articles in pipelines of datatrove: an extractor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datatrove.pipeline.extractors.base import BaseExtractor

from nuffield_extract.adapters._metadata import flat_metadata
from nuffield_extract.adapters._pages import web_address
from nuffield_extract.api import export, extract
from nuffield_extract.errors import InputError, NoContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from datatrove.data import Document


class Page(str):
    """The text of a page, with its url: datatrove hands an extractor nothing but the text."""

    __slots__ = ("url",)

    url: str | None


class Extracted(str):
    """The text of an article with its metadata, or "" with the name of what is wrong."""

    __slots__ = ("failure", "metadata")

    failure: str | None
    metadata: dict[str, str]


class NuffieldExtractor(BaseExtractor):  # type: ignore[misc, unused-ignore]  # untyped if missing
    """The text of each page, and its metadata; a page without an article is dropped.

    What is wrong is counted in the statistics of the step, as `no article: NoContent`. A page that
    datatrove's own process cannot bear is dropped by datatrove (`timeout`, `broken_process`).

    Args:
        to: the format of the text, one of `nuffield_extract.formats()`.
        timeout: seconds that a page may take.
    """

    name = "⛏ nuffield-extract"

    def __init__(self, to: str = "text", timeout: float = 1) -> None:
        super().__init__(timeout)
        self.to = to

    def extract(self, text: str) -> str:
        """The article's text, an `Extracted`; "" where there is none."""
        try:
            article = extract(str(text), url=getattr(text, "url", None))
        except (InputError, NoContent) as error:
            return _extracted("", {}, type(error).__name__)
        return _extracted(export(article, self.to), flat_metadata(article), None)

    def run(
        self, data: Iterable[Document], rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """The documents that hold an article; its metadata go before those of the reader."""
        for document in super().run(self._pages(data), rank, world_size):
            document.metadata.update(getattr(document.text, "metadata", {}))
            document.text = str(document.text)
            yield document

    def _pages(self, data: Iterable[Document]) -> Iterator[Document]:
        """The documents on their way in, with their urls; on their way out failures are counted."""
        for document in data:
            document.text = _page(document.text, document.metadata.get("url"))
            yield document
            failure = getattr(document.text, "failure", None)
            if failure:
                self.stat_update(f"no article: {failure}")


def _page(text: str, url: Any) -> Page:
    page = Page(text)
    page.url = web_address(url)
    return page


def _extracted(text: str, metadata: dict[str, str], failure: str | None) -> Extracted:
    extracted = Extracted(text)
    extracted.metadata = metadata
    extracted.failure = failure
    return extracted
