"""Documents of LlamaIndex: a reader for files and folders."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING, Any

from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document

from nuffield_extract.adapters._metadata import flat_metadata
from nuffield_extract.adapters._pages import FAILURES, page_files
from nuffield_extract.api import export, extract
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.adapters._pages import PagePath

_LOG = logging.getLogger(__name__)
_DEFAULTS = Options()

SHOWN = ("title", "authors", "published")
"""Metadata that go into embeddings and prompts; the others are kept beside the text."""


class NuffieldReader(BaseReader):  # type: ignore[misc, unused-ignore]  # untyped if missing
    """Documents of saved pages; also for the `file_extractor` of a `SimpleDirectoryReader`.

    Args:
        to: the format of the text, one of `nuffield_extract.formats()`.
        raise_on_error: whether a page that fails raises its error, as readers of LlamaIndex do;
            else it is logged and left out.
        options: as of `nuffield_extract.extract`.
    """

    def __init__(
        self, *, to: str = "text", raise_on_error: bool = True, options: Options = _DEFAULTS
    ) -> None:
        super().__init__()
        self.to = to
        self.raise_on_error = raise_on_error
        self.options = options

    def lazy_load_data(
        self,
        file: PagePath | Iterable[PagePath],
        extra_info: Mapping[str, Any] | None = None,
        fs: Any = None,
    ) -> Iterator[Document]:
        """A Document of each page, whose id is the same whenever it is loaded.

        The id is the article's url, or the SHA-256 of the page where nothing names one.

        Args:
            file: a file, a folder or several of them.
            extra_info: more metadata, which the article's own override.
            fs: a file system of fsspec that holds the files; folders are then not listed.

        Raises:
            InputError, NoContent, OSError: a page cannot be read, and `raise_on_error` is set.
        """
        paths = page_files(file) if fs is None else (file,)
        for path in paths:
            try:
                page = _content(path, fs, self.options.limits.reading)
                yield _document(page, {**(extra_info or {})}, self.to, self.options)
            except FAILURES as error:
                if self.raise_on_error:
                    raise
                _LOG.warning("%s: %s: %s", path, type(error).__name__, error)


def _content(path: Any, fs: Any, size: int) -> bytes:
    """So many bytes of the file at most."""
    with open(path, "rb") if fs is None else fs.open(str(path), "rb") as file:
        content: bytes = file.read(size)
        return content


def _document(page: bytes, extra: Mapping[str, Any], to: str, options: Options) -> Document:
    article = extract(page, options=options)
    metadata = {**extra, **flat_metadata(article)}
    hidden = [name for name in metadata if name not in SHOWN]
    return Document(
        text=export(article, to),
        metadata=metadata,
        id_=article.url or f"sha256:{hashlib.sha256(page).hexdigest()}",
        excluded_embed_metadata_keys=hidden,
        excluded_llm_metadata_keys=hidden,
    )
