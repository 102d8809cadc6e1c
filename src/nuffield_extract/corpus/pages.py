"""Which files are pages: those below a folder, those that fit a pattern."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
"""Files of a folder that end in one of these, in any case, are pages."""

_ASSETS = "_files"  # browsers save what page.html needs in page_files/
_MAGIC = re.compile(r"[*?\[]")
_STARS = re.compile(r"\*{2,}")


def pages_below(top: Path) -> tuple[Path, ...]:
    """The pages in a folder and its subfolders, sorted; links to folders are not followed.

    Raises:
        OSError: a folder cannot be listed.
    """
    return tuple(sorted(_walk(top)))


def is_pattern(text: str) -> bool:
    """Whether a name has one of the characters `*`, `?` and `[`."""
    return _MAGIC.search(text) is not None


def split_pattern(text: str) -> tuple[PurePath, str]:
    """The folder that a pattern starts from, and the rest, parts joined by "/"."""
    parts = PurePath(text).parts
    first = next(number for number, part in enumerate(parts) if is_pattern(part))
    return PurePath(*parts[:first]), "/".join(parts[first:])


def pages_matching(top: Path, pattern: str) -> tuple[Path, ...]:
    """The pages below a folder whose path fits a pattern, sorted; `**` is any number of folders.

    A pattern that names a suffix, such as `*.asp`, makes every file that fits it a page.
    """
    parts = [part if part == "**" else _STARS.sub("*", part) for part in pattern.split("/")]
    hits = top.glob("/".join([*parts, "*"] if parts[-1] == "**" else parts))
    suffix = PurePath(pattern).suffix
    wanted = Path.is_file if suffix and not is_pattern(suffix) else _is_page
    return tuple(sorted(hit for hit in hits if wanted(hit) and _in_sight(hit, top)))


def _walk(top: Path) -> Iterator[Path]:
    for folder, subfolders, files in os.walk(top, onerror=_fail):
        here = Path(folder)
        subfolders[:] = [name for name in subfolders if not _is_left_out(here / name)]
        yield from (here / name for name in files if _is_page(here / name))


def _fail(error: OSError) -> NoReturn:
    raise error


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
