"""Documents of Haystack 2: a converter for pipelines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from haystack import Document, component, logging
from haystack.components.converters.utils import get_bytestream_from_source, normalize_metadata
from haystack.dataclasses import ByteStream

from nuffield_extract.adapters._metadata import flat_metadata
from nuffield_extract.adapters._pages import FAILURES, charset_of, web_address
from nuffield_extract.api import export, extract

_LOG = logging.getLogger(__name__)


@component
class NuffieldConverter:
    """Documents of saved pages.

    Args:
        to: the format of `content`, one of `nuffield_extract.formats()`.
        store_full_path: whether `file_path` is the whole path; by default it is the name alone,
            as in the converters of Haystack.
        raise_on_failure: whether a page that fails raises its error, as Haystack's fetchers name
            it; by default it is logged and left out, as its converters do, and named in `failed`.
    """

    def __init__(
        self, to: str = "text", *, store_full_path: bool = False, raise_on_failure: bool = False
    ) -> None:
        self.to = to
        self.store_full_path = store_full_path
        self.raise_on_failure = raise_on_failure

    @component.output_types(documents=list[Document], failed=list[dict[str, str]])
    def run(
        self,
        sources: list[str | Path | ByteStream],
        meta: dict[str, Any] | list[dict[str, Any]] | None = None,
    ) -> dict[str, Any]:
        """The articles of the sources that have one, in their order.

        Args:
            sources: paths of files, or streams; `url` and `content_type` in the meta of a stream
                say where it is from and in which encoding, as `LinkContentFetcher` leaves them.
            meta: more metadata, for all sources or a dict each; they go before all others.

        Returns:
            `documents`, and `failed`: a dict with `source`, `error` and `message` for each page
            that is left out.

        Raises:
            InputError, NoContent, OSError: a page cannot be read, and `raise_on_failure` is set.
        """
        documents, failed = [], []
        for source, own in zip(sources, normalize_metadata(meta, len(sources)), strict=True):
            try:
                documents.append(self._document(get_bytestream_from_source(source), own))
            except FAILURES as error:
                if self.raise_on_failure:
                    raise
                failure = _failure(source, error)
                failed.append(failure)
                _LOG.warning("Skipping {page}: {error}", page=failure["source"], error=error)
        return {"documents": documents, "failed": failed}

    def _document(self, stream: ByteStream, own: dict[str, Any]) -> Document:
        found = dict(stream.meta)
        charset = charset_of(found.get("content_type") or stream.mime_type)
        article = extract(stream.data, url=web_address(found.get("url")), charset=charset)
        if "file_path" in found and not self.store_full_path:
            found["file_path"] = Path(found["file_path"]).name
        meta = {**found, **flat_metadata(article), **own}
        return Document(content=export(article, self.to), meta=meta)


def _failure(source: str | Path | ByteStream, error: Exception) -> dict[str, str]:
    named: object = source
    if isinstance(source, ByteStream):
        known = (source.meta.get(key) for key in ("url", "file_path"))
        named = next(filter(None, known), "a stream without a name")
    return {"source": str(named), "error": type(error).__name__, "message": str(error)}
