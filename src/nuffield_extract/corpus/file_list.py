"""Files of a corpus run: what its inputs stand for, each file once, and what was left out."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import pages
from nuffield_extract.corpus.inputs import STANDARD_INPUT, common_folder, look_up, name_below
from nuffield_extract.corpus.opening import kind_by_name, kind_of
from nuffield_extract.corpus.refusals import UnusableInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_HOLDS = "holds pages: name pages (.html, .htm, .mhtml, ...), archives, or folders of them"
_NO_EXTENSION = "(none)"


@attrs.frozen(kw_only=True)
class FileList:
    """The files that hold the pages of a run."""

    files: tuple[tuple[str, Path], ...]
    """Names and paths: a name is the path below the folder that holds all inputs, parts joined by
    "/", unique in the run; paths are absolute."""

    others: Mapping[str, int]
    """How many files are no source, by their extension in lower case ("(none)" without one)."""


@attrs.frozen
class _Listed:
    """What one input stands for."""

    top: Path
    sources: tuple[Path, ...]
    others: tuple[Path, ...]


def list_files(
    inputs: Sequence[str], stdin: Iterable[str], *, apart_from: Path | None = None
) -> FileList:
    """The files that folders, patterns, files and "-" stand for, each once, in the order given.

    Of a folder, and of a pattern that names no suffix, files are taken whose extension is that of
    a source; a file that is named itself is taken by its first bytes as well. Hidden files are
    left out, and the folders in which browsers save what a page needs.

    Args:
        inputs: names of files and folders, patterns; "-" for the paths that stand in `stdin`.
        stdin: pieces of text, such as lines, with a path a line; or each ended by NUL, if any is.
        apart_from: a folder below which no file is taken, such as that of the output.

    Raises:
        UnusableInput: an input is not there, or no source is in it.
    """
    listed = [one for text in dict.fromkeys(inputs) for one in _listed_all(text, stdin)]
    base = common_folder(one.top for one in listed)
    taken = _once((path for one in listed for path in one.sources), apart_from)
    others = _once((path for one in listed for path in one.others), apart_from)
    if not taken:
        raise UnusableInput(f"no file there that {_HOLDS}")
    return FileList(
        files=tuple((name_below(base, path), path) for path in taken),
        others=dict(sorted(Counter(map(_extension, others)).items())),
    )


def _listed_all(text: str, stdin: Iterable[str]) -> Iterator[_Listed]:
    if text == STANDARD_INPUT:
        yield from map(_listed, dict.fromkeys(_paths_of(stdin)))
        return
    one = _listed(text)
    if not one.sources:
        raise UnusableInput(f"{text}: no file there that {_HOLDS}")
    yield one


def _listed(text: str) -> _Listed:
    found = look_up(text, pages.files_below, pages.files_matching)
    is_source = _test_for(text)
    paths = [(is_source(path), path) for path in found.paths if path is not None]
    return _Listed(
        top=found.top or Path(),
        sources=tuple(path for is_one, path in paths if is_one),
        others=tuple(path for is_one, path in paths if not is_one),
    )


def _test_for(text: str) -> Callable[[Path], bool]:
    """What tells sources: only of files that are named themselves the first bytes are read."""
    path = Path(text)
    is_named = not path.is_dir() and (path.exists() or pages.names_suffix(text))
    if is_named:
        return lambda file: kind_of(file) is not None
    return lambda file: kind_by_name(file.name) is not None


def _paths_of(stdin: Iterable[str]) -> list[str]:
    text = "".join(line if line.endswith(("\n", "\0")) else f"{line}\n" for line in stdin)
    ends = "\0" if "\0" in text else "\n"
    return [path for path in (line.rstrip("\r\n") for line in text.split(ends)) if path]


def _once(paths: Iterable[Path], apart_from: Path | None) -> tuple[Path, ...]:
    """Each file once, whatever links lead to it, but those below a folder."""
    real = cache(os.path.realpath)
    found: dict[str, Path] = {}
    for path in paths:
        text = str(path)
        folder, _, name = text.rpartition(os.sep)
        is_link = path.is_symlink()
        found.setdefault(real(text) if is_link else f"{real(folder or os.sep)}{os.sep}{name}", path)
    below = None if apart_from is None else os.path.realpath(apart_from) + os.sep
    return tuple(
        path for text, path in found.items() if below is None or not text.startswith(below)
    )


def _extension(path: Path) -> str:
    return PurePath(path.name).suffix.lower() or _NO_EXTENSION
