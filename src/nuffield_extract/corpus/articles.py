"""Articles one by one, in this process: for loops of your own over files and archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.corpus.file_list import list_files
from nuffield_extract.corpus.opening import read
from nuffield_extract.corpus.records import Damage, NotAPage, Piece
from nuffield_extract.errors import DamagedArchive, NuffieldExtractError
from nuffield_extract.options import Options

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from nuffield_extract.corpus.records import Page, Place
    from nuffield_extract.model import Article

_DEFAULTS = Options()


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a page; either `article` or `error` is set."""

    place: Place
    """Where the page stands: the name of its file, and its place in it."""

    url: str | None = None
    """Address of the page, where the archive knows it."""

    article: Article | None = None
    """None where the page failed."""

    error: NuffieldExtractError | None = None
    """Why the page failed; None where it did not."""


def iter_articles(
    inputs: Iterable[str | os.PathLike[str]], *, options: Options = _DEFAULTS
) -> Iterator[Outcome]:
    """The outcome of each page of files, folders, patterns and archives, in order.

    What is no page is passed over. Pages are read in this process, one at a time, which nothing
    guards; `run_corpus` takes harm from none.

    Raises:
        UnusableInput: an input is not there.
        MissingExtra: a package that an archive needs is not installed.
    """
    for source, path in list_files([str(each) for each in inputs], ()).files:
        for record in read(Piece(source=source, path=path), options.limits.reading):
            if isinstance(record, Damage):
                error = DamagedArchive(record.message)
                yield Outcome(place=record.place, error=error)
            elif not isinstance(record, NotAPage):
                yield _outcome(record, options)


def _outcome(page: Page, options: Options) -> Outcome:
    try:
        article = api.extract(page.content, url=page.url, charset=page.charset, options=options)
    except NuffieldExtractError as error:
        return Outcome(place=page.place, url=page.url, error=error)
    return Outcome(place=page.place, url=page.url, article=article)
