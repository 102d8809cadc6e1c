"""Inputs: files, folders, patterns and standard input as one tuple of named pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import pages
from nuffield_extract.corpus.refusals import UnusableInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import PurePath

STANDARD_INPUT = "-"

_ON_THE_NETWORK = ("http://", "https://")


@attrs.frozen(kw_only=True)
class Source:
    """A page to read."""

    name: str
    """Path below the folder that holds all inputs, its parts joined by "/"; unique in a run."""

    path: Path | None
    """Absolute; None for standard input."""


@attrs.frozen
class _Found:
    """What one input stands for: pages, and the folder below which they are named."""

    top: Path | None
    pages: tuple[Path | None, ...]


def expand(inputs: Sequence[str]) -> tuple[Source, ...]:
    """The pages that files, folders, patterns and "-" stand for, each once, in the order given.

    A folder stands for the pages below it, sorted. Hidden files are left out, and so are the
    folders in which browsers save what a page needs (`page_files` beside `page.html`).

    Raises:
        UnusableInput: an input stands for no page, or a folder cannot be listed.
    """
    found = [_find(text) for text in dict.fromkeys(inputs)]
    base = _common_folder(one.top for one in found if one.top is not None)
    unique: dict[str | None, Path | None] = {}
    for page in (page for one in found for page in one.pages):
        unique.setdefault(os.path.realpath(page) if page else None, page)
    return tuple(Source(name=_name(page, base), path=page) for page in unique.values())


def names_one_page(text: str) -> bool:
    """Whether an input is a page itself, not a folder or a pattern that stands for pages."""
    return text == STANDARD_INPUT or (Path(text).exists() and not Path(text).is_dir())


def _find(text: str) -> _Found:
    try:
        found = _look_up(text)
    except OSError as error:
        raise UnusableInput(f"{error.filename or text}: {error.strerror}") from error
    if not found.pages:
        suffixes = ", ".join(sorted(pages.PAGE_SUFFIXES))
        raise UnusableInput(f"{text}: no page there ({suffixes})")
    return found


def _look_up(text: str) -> _Found:
    if text == STANDARD_INPUT:
        return _Found(None, (None,))
    if not text:
        raise UnusableInput("an input has an empty name")
    path = _absolute(text)
    if path.is_dir():
        return _Found(path, pages.pages_below(path))
    if path.exists():
        return _Found(path.parent, (path,))
    if text.lower().startswith(_ON_THE_NETWORK):
        raise UnusableInput(f"{text}: pages are not fetched: save this one, or pipe it in")
    if not pages.is_pattern(text):
        raise UnusableInput(f"{text}: no such file or folder")
    start, pattern = pages.split_pattern(text)
    return _Found(_absolute(start), pages.pages_matching(_absolute(start), pattern))


def _absolute(path: str | PurePath) -> Path:
    # resolve() would follow links, and name a page after the file that the link leads to.
    return Path(os.path.normpath(Path(path).absolute()))


def _common_folder(tops: Iterable[Path]) -> Path | None:
    try:
        return Path(os.path.commonpath(list(tops)))
    except ValueError:  # standard input alone, or several drives
        return None


def _name(page: Path | None, base: Path | None) -> str:
    if page is None:
        return STANDARD_INPUT
    return (page.relative_to(base) if base else page).as_posix()
