"""Picking: the one page that a name stands for, a file or a page of an archive."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Piece, Place
from nuffield_extract.corpus.refusals import UnusableInput
from nuffield_extract.errors import DamagedArchive, like

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.corpus.records import Record

_SHOWN = 3  # names that an error offers
_COMPARED = 2_000  # names that are compared with a mistaken one: some 20 ms


def pick(name: str, most: int = -1) -> Page:
    """The page that a name stands for.

    That is a file; a page of an archive by the id that runs give it (`crawl.warc.gz#4711`,
    `site.zip/a/page.html`), or by its address or the id of its own behind `#`
    (`crawl.warc.gz#https://example.org/a`); or an archive itself, if it holds one page and no more.
    One without pages is a file like any other: JSON Lines may be an article that was exported.

    Args:
        name: of any of these.
        most: bytes of the page that are kept; -1 for all.

    Raises:
        OSError: the file cannot be read.
        UnusableInput: the archive holds no such page, or several.
        DamagedArchive: the archive cannot be read where the page stands.
        MissingExtra: a package that reads such archives is not installed.
    """
    archive, locator = _split(name)
    if opening.is_archive(Path(archive)):
        records = opening.read(Piece(source=archive, path=Path(archive)), most)
        found = _Search(archive=archive, name=name, locator=locator[1:]).page(records)
        if found is not None:
            return found
    with open(name, "rb") as file:
        return Page(place=Place(id=name, source=name), content=file.read(most))


def file_of(name: str) -> Path:
    """The file that a name stands for: itself, or the archive of whose pages it names one."""
    return Path(_split(name)[0])


def _split(name: str) -> tuple[str, str]:
    """The name of a file, and what behind it names a page in it.

    An address may be longer than a name can be, at which `os.path` says no, and `pathlib` raises.
    """
    if not os.path.exists(name):  # noqa: PTH110
        ends = [at for at, letter in enumerate(name) if letter in "/#"]
        for end in reversed(ends):
            if os.path.isfile(name[:end]):  # noqa: PTH113
                return name[:end], name[end:]
    return name, ""


@attrs.define(kw_only=True)
class _Search:
    """What is asked for, and what of an archive has been seen that answers to it."""

    archive: str
    name: str
    locator: str
    """What names the page in the archive; empty where nothing does."""

    first: Page | None = None
    found: list[str] = attrs.field(factory=list)
    others: list[str] = attrs.field(factory=list)
    damage: Damage | None = None

    def page(self, records: Iterable[Record]) -> Page | None:
        """The one page; None where none is named, and there is none. Raises as `pick`."""
        for record in records:
            if self.locator and record.place.id in self._ids:
                return _whole(record)
            if isinstance(record, Page):
                self._see(record)
            elif isinstance(record, Damage):
                self.damage = record
            if len(self.found) > _SHOWN:
                break
        if len(self.found) == 1 or not (self.locator or self.found or self.damage):
            return self.first
        raise self._reason()

    @property
    def _ids(self) -> tuple[str, ...]:
        """The page's, if it is named by the id that runs give it; one of a table may be its own."""
        return (f"{self.archive}/{self.locator}", f"{self.archive}#{self.locator}")

    def _see(self, page: Page) -> None:
        if self.locator in {"", page.url, page.place.id}:
            self.first = self.first or page
            self.found.append(self._name(page.place.id))
        elif len(self.others) < _COMPARED:
            self.others += [self._name(name) for name in (page.place.id, page.url) if name]

    def _name(self, locator: str) -> str:
        """What names the page of an id or address."""
        return locator if locator.startswith(self.archive) else f"{self.archive}#{locator}"

    def _reason(self) -> DamagedArchive | UnusableInput:
        """Why it is no one page."""
        if self.found:
            shown = ", ".join(self.found[:_SHOWN])
            return UnusableInput(f"{self.name} stands for several pages: name one, such as {shown}")
        if not self.others:
            if self.damage is not None:
                return DamagedArchive(self.damage.message)
            return UnusableInput(f"{self.archive} holds no pages: name another")
        so_far = f" as far as it can be read ({self.damage.message})" if self.damage else ""
        meant = like(self.name, self.others) or self.others[0]
        return UnusableInput(f"{self.name}: no such page in it{so_far}: did you mean {meant}?")


def _whole(record: Record) -> Page:
    match record:
        case Damage(message=message):
            raise DamagedArchive(message)
        case NotAPage(place=place, reason=reason):
            raise UnusableInput(f"{place.id} is no page, but {reason}")
    return record
