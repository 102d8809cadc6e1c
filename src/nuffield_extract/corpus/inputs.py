"""Inputs: files, folders, patterns and standard input as one tuple of named sources."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import pages
from nuffield_extract.corpus.opening import is_archive
from nuffield_extract.corpus.picking import file_of
from nuffield_extract.corpus.refusals import UnusableInput
from nuffield_extract.errors import like, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import PurePath

STANDARD_INPUT = "-"

_NOT_FETCHED = "pages are not fetched: save this one, or pipe it in and name -"
_WHOLE = "archives are read whole: name {}; `explain` and `diff` take a page of one"
_MOST_BESIDE = 2_000  # names that are compared with a mistyped one: some 20 ms
_ON_THE_NETWORK = ("http://", "https://")


@attrs.frozen(kw_only=True)
class Source:
    """A page to read, or an archive of pages."""

    name: str
    """Path below the folder that holds all inputs, its parts joined by "/"; unique in a run."""

    path: Path | None
    """Absolute; None for standard input."""

    is_archive: bool = False


@attrs.frozen
class Found:
    """What one input stands for: files, and the folder below which they are named."""

    top: Path | None
    paths: tuple[Path | None, ...]
    """None for standard input."""


def expand(inputs: Sequence[str]) -> tuple[Source, ...]:
    """The sources that files, folders, patterns and "-" stand for, each once, in the order given.

    A file that is named itself, or by a pattern that names its suffix, may be an archive; a folder
    stands for the pages below it, sorted. Hidden files are left out, and so are the
    folders in which browsers save what a page needs (`page_files` beside `page.html`).

    Raises:
        UnusableInput: an input stands for no page, or a folder cannot be listed.
    """
    found = [_pages(text) for text in dict.fromkeys(inputs)]
    base = common_folder(one.top for one in found if one.top is not None)
    unique: dict[str | None, Path | None] = {}
    for page in (page for one in found for page in one.paths):
        unique.setdefault(os.path.realpath(page) if page else None, page)
    return tuple(_source(base, page) for page in unique.values())


def names_one_page(text: str) -> bool:
    """Whether an input is a page itself, not a folder or a pattern that stands for pages."""
    return text == STANDARD_INPUT or (Path(text).exists() and not Path(text).is_dir())


def look_up(
    text: str,
    below: Callable[[Path], tuple[Path, ...]],
    matching: Callable[[Path, str], tuple[Path, ...]],
) -> Found:
    """What an input stands for: a file, those below a folder, or those that match a pattern.

    Raises:
        UnusableInput: there is no such file or folder, or it cannot be listed.
    """
    if not text:
        raise UnusableInput(
            "an input has an empty name: name a page, a folder, a pattern or an archive"
        )
    try:
        path = _absolute(text)
        if path.is_dir():
            return Found(path, below(path))
        if path.exists():
            return Found(path.parent, (path,))
        if (archive := _archive_of(text)) is not None:
            raise UnusableInput(f"{text}: {_WHOLE.format(archive)}")
        if pages.is_pattern(text) and not text.lower().startswith(_ON_THE_NETWORK):
            start, pattern = pages.split_pattern(text)
            return Found(_absolute(start), matching(_absolute(start), pattern))
    except OSError as error:
        raise UnusableInput(f"{error.filename or text}: {reason_of(error)}") from error
    is_address = text.lower().startswith(_ON_THE_NETWORK)
    raise UnusableInput(f"{text}: {_NOT_FETCHED if is_address else _not_there(text)}")


def common_folder(tops: Iterable[Path]) -> Path | None:
    """The folder that holds all of them; None for none, or for several drives."""
    try:
        return Path(os.path.commonpath(list(tops)))
    except ValueError:
        return None


def name_below(base: Path | None, path: Path) -> str:
    """The path from a folder on, its parts joined by "/"."""
    return (path.relative_to(base) if base else path).as_posix()


def _source(base: Path | None, path: Path | None) -> Source:
    if path is None:
        return Source(name=STANDARD_INPUT, path=None)
    return Source(name=name_below(base, path), path=path, is_archive=is_archive(path))


def _pages(text: str) -> Found:
    if text == STANDARD_INPUT:
        return Found(None, (None,))
    found = look_up(text, pages.pages_below, pages.pages_matching)
    if not found.paths:
        suffixes = ", ".join(sorted(pages.PAGE_SUFFIXES))
        raise UnusableInput(f"{text}: no page there ({suffixes}): name files, or another folder")
    return found


def _archive_of(text: str) -> Path | None:
    """The archive of whose pages a text names one."""
    archive = file_of(text)
    return archive if archive != Path(text) and is_archive(archive) else None


def _not_there(text: str) -> str:
    """What to tell of a name that no file has: the one beside it that was meant."""
    path = Path(text)
    beside: list[str] = []
    with suppress(OSError):  # no such folder, or none that may be listed
        beside.extend(each.name for each in islice(path.parent.iterdir(), _MOST_BESIDE))
    meant = like(path.name, beside)
    advice = f"did you mean {path.with_name(meant)}?" if meant else "check the name"
    return f"no such file or folder: {advice}"


def _absolute(path: str | PurePath) -> Path:
    # resolve() would follow links, and name a page after the file that the link leads to.
    return Path(os.path.normpath(Path(path).absolute()))
