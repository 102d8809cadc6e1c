"""Sinks: which file a page goes to, and files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from nuffield_extract.corpus.file_names import alike, safe_path, shortened
from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.exporting import encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePosixPath


TEMPORARY = ".nuffield-extract-*.tmp"
"""Names of files that are not yet whole, as a pattern."""


def atomic_write(path: Path, text: str) -> None:
    """Nothing; the file holds all of `text` as UTF-8, or is as it was before."""
    with atomic_stream(path) as stream:
        stream.write(encoded(text))


@contextmanager
def atomic_stream(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends well, and vanish when it does not.

    Folders on the way are made. What is no plain file, such as /dev/null, is written directly.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(TEMPORARY.replace("*", secrets.token_hex(8)))
    try:
        with temporary.open("xb") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def target_paths(names: Sequence[str], folder: Path, extension: str) -> tuple[Path, ...]:
    """The file of each page, in the order of `names`, always below `folder`.

    The tree is kept: `a/page.html` goes to `a/page.json`. Pages that would meet keep their own
    extension as well: `page.htm.json` and `page.html.json`. Names that no file may have are
    escaped, too long ones cut (`file_names`). Names that some systems take for one, `A.html` and
    `a.htm`, count as meeting.

    Raises:
        UnusableTarget: two names stand for the same file even so.
    """
    full = {name: safe_path(name) for name in names}
    chosen = {name: path.with_suffix("") for name, path in full.items()}
    while clashes := [name for name in _clashing(chosen, alike) if chosen[name] != full[name]]:
        chosen.update((name, full[name]) for name in clashes)
    if clashes := _clashing(chosen, str):
        raise UnusableTarget(f"{clashes[0]} and {clashes[1]} would go to the same file: rename one")
    return tuple(folder / shortened(chosen[name], extension) for name in names)


def refuse_inputs(targets: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Nothing, unless a file to be written is one to be read, whatever links lead to it.

    Raises:
        UnusableTarget: it is.
    """
    read = {_identity(path) for path in inputs} - {None}
    for target in targets:
        if _identity(target) in read:
            raise UnusableTarget(
                f"{target} is one of the inputs, and would be overwritten: name another"
            )


def refuse_unwritable_file(path: Path) -> None:
    """Nothing, unless it is plain before the start that the file cannot be written.

    Raises:
        UnusableTarget: it is a folder, or no file can be made where it should stand.
    """
    if path.is_dir():
        raise UnusableTarget(f"{path} is a folder, not a file: name a file in it")
    if not path.exists() or path.is_file():
        refuse_unwritable_folder(path.absolute().parent)


def refuse_unwritable_folder(folder: Path) -> None:
    """Nothing, unless it is plain before the start that no file can be made in the folder.

    Raises:
        UnusableTarget: a file stands in its way, or its owner does not allow it.
    """
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not nearest.is_dir():
        raise UnusableTarget(f"{nearest} is a file, not a folder: name another place")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UnusableTarget(
            f"{nearest} cannot be written to: check its permissions, or name another"
        )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:  # not there yet
        return None
    return found.st_dev, found.st_ino


def _clashing(
    chosen: Mapping[str, PurePosixPath], key: Callable[[PurePosixPath], str]
) -> list[str]:
    """The names whose paths have their key in common with another."""
    pages = Counter(map(key, chosen.values()))
    return [name for name, path in chosen.items() if pages[key(path)] > 1]
