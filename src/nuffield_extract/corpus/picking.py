"""Picking: the one page that a name stands for, a file or a page of an archive."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Piece, Place
from nuffield_extract.corpus.refusals import UnusableInput
from nuffield_extract.corpus.sources import json_lines
from nuffield_extract.errors import DamagedArchive, like

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.corpus.records import Record

_SHOWN = 3  # names that an error offers
_COMPARED = 2_000  # names that are compared with a mistaken one: some 20 ms


def pick(name: str, most: int = -1) -> Page:
    """The page that a name stands for.

    That is a file; a page of an archive, named behind the archive by the id that runs give it
    (`crawl.warc.gz#4711`, `site.zip/a/page.html`), or behind `#` by its address or by the id of its
    own; or an archive itself, if it holds one page and no more. JSON Lines without pages are a file
    like any other: they may be an article that was exported.

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
    path = Path(archive)
    if opening.is_archive(path):
        search = _Search(archive=archive, name=name, locator=locator)
        with open(archive, "rb"):  # what may not be read is not damaged
            found = search.page(opening.read(Piece(source=archive, path=path), most))
        if found is not None:
            return found
        if locator or search.found or opening.kind_of(path) is not json_lines:
            raise search.reason()
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
        ends = [at for at, letter in enumerate(name) if letter in {"/", "#", os.sep}]
        for end in reversed(ends):
            if os.path.isfile(name[:end]):  # noqa: PTH113
                return name[:end], name[end + 1 :].replace(os.sep, "/")
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
    reasons: dict[str, None] = attrs.field(factory=dict)
    damage: str | None = None

    def page(self, records: Iterable[Record]) -> Page | None:
        """The page; None where it is not there, or not the only one.

        Raises:
            UnusableInput: what is named is no page.
            DamagedArchive: it is damaged.
        """
        for record in records:
            if self.locator and record.place.id in self._ids:
                return _whole(record)
            self._see(record)
            if len(self.found) > _SHOWN:
                break
        is_alone = len(self.found) == 1 and (self.locator or self.damage is None)
        return self.first if is_alone else None

    def reason(self) -> DamagedArchive | UnusableInput:
        """Why it is no one page."""
        hurt = f" ({self.damage})" if self.damage else ""
        shown = ", ".join(self.found[:_SHOWN])
        if len(self.found) > 1:
            return UnusableInput(f"{self.name} stands for several pages: name one, such as {shown}")
        if self.found:
            return UnusableInput(
                f"{self.name} is damaged{hurt}: name the page that is not: {shown}"
            )
        if self.others:
            so_far = f" as far as it can be read{hurt}" if hurt else ""
            meant = like(self.name, self.others) or self.others[0]
            return UnusableInput(f"{self.name}: no such page in it{so_far}: did you mean {meant}?")
        if self.damage is not None:
            return DamagedArchive(self.damage)
        held = ", ".join(list(self.reasons)[:_SHOWN]) or "nothing"
        return UnusableInput(f"{self.archive} holds no pages, but {held}: name another")

    @property
    def _ids(self) -> tuple[str, ...]:
        """The page's, if it is named by the id that runs give it; one of a table may be its own."""
        return (f"{self.archive}/{self.locator}", f"{self.archive}#{self.locator}")

    def _see(self, record: Record) -> None:
        match record:
            case Page(place=place, url=url):
                own = self._name(place)
                if self.locator in {"", url, place.id, own.removeprefix(f"{self.archive}#")}:
                    self.first = self.first or record
                    self.found.append(own)
                elif len(self.others) < _COMPARED:
                    self.others += [own, *([f"{self.archive}#{url}"] if url else [])]
            case NotAPage(reason=reason):
                self.reasons[reason] = None
            case Damage(message=message):
                self.damage = message

    def _name(self, place: Place) -> str:
        """What names a page: its id; where it stands if the id is its own, which two may share."""
        is_ours = place.id.startswith((f"{self.archive}#", f"{self.archive}/"))
        return place.id if is_ours else f"{self.archive}#{place.position}"


def _whole(record: Record) -> Page:
    match record:
        case Damage(message=message):
            raise DamagedArchive(message)
        case NotAPage(place=place, reason=reason):
            raise UnusableInput(f"{place.id} is no page, but {reason}")
    return record
