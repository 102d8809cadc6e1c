"""Which files are pages: those below a folder, those that fit a pattern."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht"})
"""Files of a folder that end in one of these, in any case, are pages."""

_ASSETS = "_files"  # browsers save what page.html needs in page_files/
_MAGIC = re.compile(r"[*?\[]")
_STARS = re.compile(r"\*{2,}")


def pages_below(top: Path) -> tuple[Path, ...]:
    """The pages in a folder and its subfolders, sorted; links to folders are not followed.

    Raises:
        OSError: a folder cannot be listed.
    """
    return tuple(filter(_is_page, files_below(top)))


def files_below(top: Path) -> tuple[Path, ...]:
    """The files in a folder and its subfolders, sorted, but those that are out of sight.

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
    hits = files_matching(top, pattern)
    return hits if names_suffix(pattern) else tuple(filter(_is_page, hits))


def files_matching(top: Path, pattern: str) -> tuple[Path, ...]:
    """The files below a folder whose path fits a pattern, sorted, but those out of sight."""
    parts = [part if part == "**" else _STARS.sub("*", part) for part in pattern.split("/")]
    hits = top.glob("/".join([*parts, "*"] if parts[-1] == "**" else parts))
    is_left_out = cache(_is_left_out)
    return tuple(sorted(hit for hit in hits if _is_file(hit) and _in_sight(hit, top, is_left_out)))


def names_suffix(pattern: str) -> bool:
    """Whether a pattern says what the names of files end in."""
    suffix = PurePath(pattern).suffix
    return bool(suffix) and not is_pattern(suffix)


def _walk(top: Path) -> Iterator[Path]:
    for folder, subfolders, files in os.walk(top, onerror=_fail):
        here = Path(folder)
        assets = {Path(name).stem + _ASSETS for name in files if _has_page_suffix(name)}
        subfolders[:] = [
            name for name in subfolders if not name.startswith(".") and name not in assets
        ]
        paths = (here / name for name in files if not name.startswith("."))
        yield from (path for path in paths if _is_file(path))


def _fail(error: OSError) -> NoReturn:
    raise error


def _in_sight(path: Path, top: Path, is_left_out: Callable[[Path], bool]) -> bool:
    folders = list(path.parents)[: len(path.relative_to(top).parts) - 1]
    return not path.name.startswith(".") and not any(map(is_left_out, folders))


def _is_page(path: Path) -> bool:
    return _has_page_suffix(path.name) and not path.name.startswith(".")


def _has_page_suffix(name: str) -> bool:
    return PurePath(name).suffix.lower() in PAGE_SUFFIXES


def _is_file(path: Path) -> bool:
    return not path.is_dir() and not path.is_fifo()  # a named pipe would wait for ever


def _is_left_out(folder: Path) -> bool:
    if folder.name.startswith("."):
        return True
    stem = folder.name.removesuffix(_ASSETS)
    if stem == folder.name:
        return False
    return any(beside.stem == stem and _is_page(beside) for beside in folder.parent.iterdir())
