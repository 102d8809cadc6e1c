"""The functions that users of trafilatura know: `from nuffield_extract.compat import extract`.

Names, order and meaning of the arguments are those of trafilatura 2.3 (its documentation, "Core
functions"); docs/adapters.md says which are honoured, and what differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nuffield_extract.compat.document import Document
from nuffield_extract.compat.reading import read
from nuffield_extract.compat.request import IgnoredOption, Request
from nuffield_extract.compat.writing import written

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = ["Document", "IgnoredOption", "bare_extraction", "extract"]


def extract(
    filecontent: Any,
    url: str | None = None,
    record_id: str | None = None,
    fast: bool = False,
    no_fallback: bool = False,
    favor_precision: bool = False,
    favor_recall: bool = False,
    include_comments: bool = False,
    output_format: str = "txt",
    tei_validation: bool = False,
    target_language: str | None = None,
    include_tables: bool = True,
    include_images: bool = False,
    include_formatting: bool | None = None,
    include_links: bool = False,
    deduplicate: bool = False,
    date_extraction_params: Mapping[str, Any] | None = None,
    with_metadata: bool = False,
    only_with_metadata: bool = False,
    max_tree_size: int | None = None,
    url_blacklist: Collection[str] | None = None,
    author_blacklist: Collection[str] | None = None,
    settingsfile: str | None = None,
    prune_xpath: str | list[str] | None = None,
    config: Any = None,
    options: Any = None,
) -> str | None:
    """The article of a page in one of seven formats, or None where there is none.

    Args:
        filecontent: the page: bytes, str, an lxml element, or a response that has it as `data`.
        url: where the page was.
        record_id: goes into the metadata as `id`.
        fast: changes nothing; there is no slower way.
        no_fallback: changes nothing.
        favor_precision: ignored.
        favor_recall: ignored.
        include_comments: ignored: comments of readers are never read.
        output_format: `txt`, `json`, `markdown`, `html`, `xml`, `xmltei` or `csv`.
        tei_validation: ignored.
        target_language: of the article, ISO 639-1; a page that declares another gives None.
        include_tables: whether tables are kept.
        include_images: whether images are kept.
        include_formatting: whether emphasis is kept, and `txt` is Markdown; None is True for
            `markdown` and False for all others.
        include_links: whether the targets of links are kept.
        deduplicate: ignored.
        date_extraction_params: ignored.
        with_metadata: whether title, author, date and so on are written.
        only_with_metadata: whether a page without date, title or url gives None.
        max_tree_size: ignored.
        url_blacklist: an article of one of these urls gives None.
        author_blacklist: names that are no authors, in any case.
        settingsfile: ignored.
        prune_xpath: ignored.
        config: ignored.
        options: an `Extractor` of trafilatura, which goes before all arguments.

    Warns:
        IgnoredOption: an argument that would change the result there is given, and ignored.

    Raises:
        UnknownFormat: `output_format` is none of the seven, or `xmltei` cannot be written.
    """
    request = Request.of({**locals()}, stacklevel=3)
    document = read(filecontent, request)
    return written(document, request) if document is not None else None


def bare_extraction(
    filecontent: Any,
    url: str | None = None,
    fast: bool = False,
    no_fallback: bool = False,
    favor_precision: bool = False,
    favor_recall: bool = False,
    include_comments: bool = False,
    output_format: str = "python",
    target_language: str | None = None,
    include_tables: bool = True,
    include_images: bool = False,
    include_formatting: bool | None = None,
    include_links: bool = False,
    deduplicate: bool = False,
    date_extraction_params: Mapping[str, Any] | None = None,
    with_metadata: bool = False,
    only_with_metadata: bool = False,
    max_tree_size: int | None = None,
    url_blacklist: Collection[str] | None = None,
    author_blacklist: Collection[str] | None = None,
    as_dict: bool = False,
    prune_xpath: str | list[str] | None = None,
    config: Any = None,
    options: Any = None,
) -> Document | dict[str, Any] | None:
    """The article of a page as values, or None where there is none.

    Args:
        filecontent: as of `extract`, like all that is not named here.
        url: where the page was.
        fast: changes nothing.
        no_fallback: changes nothing.
        favor_precision: ignored.
        favor_recall: ignored.
        include_comments: ignored.
        output_format: `python`, whose text is that of `txt`; `markdown` gives Markdown.
        target_language: of the article.
        include_tables: whether tables are kept.
        include_images: whether images are kept.
        include_formatting: whether emphasis is kept.
        include_links: whether the targets of links are kept.
        deduplicate: ignored.
        date_extraction_params: ignored.
        with_metadata: changes nothing: the metadata are always there.
        only_with_metadata: whether a page without date, title or url gives None.
        max_tree_size: ignored.
        url_blacklist: an article of one of these urls gives None.
        author_blacklist: names that are no authors, in any case.
        as_dict: whether a dict is wanted, as of `Document.as_dict`.
        prune_xpath: ignored.
        config: ignored.
        options: an `Extractor` of trafilatura, which goes before all arguments.

    Warns:
        IgnoredOption: as of `extract`.

    Raises:
        UnknownFormat: as of `extract`.
    """
    document = read(filecontent, Request.of({**locals()}, stacklevel=3))
    return document.as_dict() if as_dict and document is not None else document
