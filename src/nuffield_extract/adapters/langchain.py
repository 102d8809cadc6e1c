"""Documents of LangChain: a loader for files and folders, and a parser for blobs."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from langchain_core.document_loaders import BaseBlobParser, BaseLoader
from langchain_core.documents import Document
from langchain_core.documents.base import Blob

from nuffield_extract.adapters._metadata import flat_metadata
from nuffield_extract.adapters._pages import FAILURES, page_files, web_address
from nuffield_extract.api import export, extract
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.adapters._pages import PagePath

_LOG = logging.getLogger(__name__)
_DEFAULTS = Options()


class NuffieldParser(BaseBlobParser):
    """One Document of each blob that is a saved page, for `GenericLoader` and the like.

    Args:
        to: the format of `page_content`, one of `nuffield_extract.formats()`.
        options: as of `nuffield_extract.extract`.
    """

    def __init__(self, *, to: str = "text", options: Options = _DEFAULTS) -> None:
        self.to = to
        self.options = options

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        """The article; its metadata are flat, `source` is the blob's source or the page's url.

        Raises:
            InputError, NoContent: as of `nuffield_extract.extract`.
            OSError: the blob's file cannot be read.
        """
        page = blob.data if isinstance(blob.data, str) else blob.as_bytes()
        url = web_address(blob.metadata.get("url")) or web_address(blob.source)
        article = extract(page, url=url, options=self.options)
        found = {**blob.metadata, **flat_metadata(article)}
        source = blob.source or found.get("url", "")
        yield Document(page_content=export(article, self.to), metadata={**found, "source": source})


class NuffieldLoader(BaseLoader):
    """Documents of saved pages.

    Args:
        sources: a file, a folder or a Blob, or several of them; of a folder all pages below it.
        to: the format of `page_content`, one of `nuffield_extract.formats()`.
        silent_errors: whether a page that fails is logged and left out, as the `DirectoryLoader`
            of LangChain names it; by default its error is raised.
        options: as of `nuffield_extract.extract`.
    """

    def __init__(
        self,
        sources: PagePath | Blob | Iterable[PagePath | Blob],
        *,
        to: str = "text",
        silent_errors: bool = False,
        options: Options = _DEFAULTS,
    ) -> None:
        self.sources: Iterable[PagePath | Blob]
        if isinstance(sources, str | os.PathLike | Blob):
            self.sources = (sources,)
        else:
            self.sources = sources
        self.silent_errors = silent_errors
        self.parser = NuffieldParser(to=to, options=options)

    def lazy_load(self) -> Iterator[Document]:
        """A Document of each page, in the order of the sources; of a folder sorted by path.

        Raises:
            InputError, NoContent, OSError: a page cannot be read, and `silent_errors` is not set.
        """
        for blob in self._blobs():
            try:
                yield from self.parser.lazy_parse(blob)
            except FAILURES as error:
                if not self.silent_errors:
                    raise
                _LOG.warning("%s: %s: %s", blob.source, type(error).__name__, error)

    def _blobs(self) -> Iterator[Blob]:
        for source in self.sources:
            if isinstance(source, Blob):
                yield source
            else:
                yield from map(Blob.from_path, page_files(source))
