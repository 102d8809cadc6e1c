"""Sources: files, folders, patterns and standard input as one tuple of named pages."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus.refusals import UnusableInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STANDARD_INPUT = "-"

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
"""Files of a folder that end in one of these, in any case, are pages."""

_ASSETS = "_files"  # browsers save what page.html needs in page_files/
_MAGIC = re.compile(r"[*?\[]")
_STARS = re.compile(r"\*{2,}")


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
        unique.setdefault(page and os.path.realpath(page), page)
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
        suffixes = ", ".join(sorted(PAGE_SUFFIXES))
        raise UnusableInput(f"{text}: no page in it or matched by it ({suffixes})")
    return found


def _look_up(text: str) -> _Found:
    if text == STANDARD_INPUT:
        return _Found(None, (None,))
    path = _absolute(text)
    if path.is_dir():
        return _Found(path, tuple(sorted(_pages_below(path))))
    if path.exists():
        return _Found(path.parent, (path,))
    if _MAGIC.search(text):
        return _match(text)
    raise UnusableInput(f"{text}: no such file or folder")


def _pages_below(top: Path) -> Iterator[Path]:
    for folder, subfolders, files in os.walk(top, onerror=_fail):
        here = Path(folder)
        subfolders[:] = [name for name in subfolders if not _is_left_out(here / name)]
        yield from (here / name for name in files if _is_page(here / name))


def _fail(error: OSError) -> None:
    raise error


def _match(text: str) -> _Found:
    parts = PurePath(text).parts
    first = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    top = _absolute(PurePath(*parts[:first]))
    pattern = "/".join(part if part == "**" else _STARS.sub("*", part) for part in parts[first:])
    hits = top.glob(f"{pattern}/*" if pattern.endswith("**") else pattern)
    suffix = PurePath(pattern).suffix
    wanted = Path.is_file if suffix and not _MAGIC.search(suffix) else _is_page
    return _Found(top, tuple(sorted(hit for hit in hits if wanted(hit) and _in_sight(hit, top))))


def _in_sight(path: Path, top: Path) -> bool:
    folders = list(path.parents)[: len(path.relative_to(top).parts) - 1]
    return not path.name.startswith(".") and not any(_is_left_out(folder) for folder in folders)


def _is_page(path: Path) -> bool:
    if path.suffix.lower() not in PAGE_SUFFIXES or path.name.startswith("."):
        return False
    return not path.is_dir() and not path.is_fifo()  # a named pipe would wait for ever


def _is_left_out(folder: Path) -> bool:
    if folder.name.startswith("."):
        return True
    stem = folder.name.removesuffix(_ASSETS)
    if stem == folder.name:
        return False
    return any(beside.stem == stem and _is_page(beside) for beside in folder.parent.iterdir())


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
