"""Files of pages that come one after the other, as out of an archive: each gets another."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

from nuffield_extract.corpus.file_names import alike, path_of_url, safe_path, shortened
from nuffield_extract.corpus.pages import PAGE_SUFFIXES
from nuffield_extract.corpus.records import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.corpus.places import ToFolder
    from nuffield_extract.corpus.records import Damage


def name_of(record: Page | Damage, source: str, *, is_alone: bool) -> str:
    """The name that a record of an archive has as a file: its address, or its place.

    Args:
        record: of the archive.
        source: name of the archive.
        is_alone: whether there is no other input, so that the archive's name says nothing.
    """
    url = record.url if isinstance(record, Page) else None
    named = path_of_url(url or record.place.id)
    if named is not None:
        return named
    return record.place.id.removeprefix(f"{source}/") if is_alone else record.place.id


class PageFiles:
    """Files below a folder.

    `a/page.html` goes to `a/page.json`; behind a page of that name `a/page.htm` goes to
    `a/page.htm.json`, and what would meet even so to `a/page~2.json`. Names that some systems take
    for one count as meeting.

    Args:
        place: the folder, and the files in it that are known.
        taken: further files that none may be.
    """

    def __init__(self, place: ToFolder, taken: Iterable[Path]) -> None:
        self._place = place
        self._uses: Counter[int] = Counter()
        top = Path(os.path.realpath(place.folder))
        for path in map(os.path.realpath, (*place.targets.values(), *taken)):
            if Path(path).is_relative_to(top):
                self._uses[_key(PurePosixPath(Path(path).relative_to(top).as_posix()))] += 1

    def path(self, name: str, file: str) -> Path:
        """The file of the next page.

        Args:
            name: of the page in the run; its file may be known.
            file: what its file is named after otherwise.
        """
        known = self._place.targets.get(name)
        return known or self._place.folder / next(filter(self._take, self._candidates(file)))

    def _candidates(self, file: str) -> Iterator[PurePosixPath]:
        whole = self._apart(safe_path(file))
        is_page = whole.suffix.lower() in PAGE_SUFFIXES
        stem = whole.with_suffix("") if is_page else whole
        for path in dict.fromkeys((stem, whole)):
            yield shortened(path, self._place.extension)
        first = _key(shortened(stem, self._place.extension))
        while True:
            number = self._uses[first] = self._uses[first] + 1
            yield shortened(stem, f"~{number}{self._place.extension}")

    def _take(self, path: PurePosixPath) -> bool:
        key = _key(path)
        is_free = key not in self._uses
        self._uses[key] = self._uses[key] or 1
        return is_free

    def _apart(self, path: PurePosixPath) -> PurePosixPath:
        """The path with no folder that is named like a file of the format."""
        end = self._place.extension
        folders = [
            f"{part[: -len(end)]}%2E{end[1:]}" if part.lower().endswith(end) else part
            for part in path.parts[:-1]
        ]
        return PurePosixPath(*folders, path.name)


def _key(path: PurePath) -> int:
    # Of 64 bits: a collision, which is not to be expected, costs a page its plain name.
    return hash(alike(PurePosixPath(path)))
