"""Entries of zip and tar files: which are pages, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.corpus.archives.kinds import is_asset, is_page_name, type_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable


def asset_folders(names: Iterable[str]) -> frozenset[str]:
    """The folders in which browsers saved what the pages among these files need."""
    stems = (name.rpartition(".")[0] for name in names if is_page_name(name))
    return frozenset(f"{stem}_files" for stem in stems)


def reason_against(name: str, assets: frozenset[str]) -> str | None:
    """Why an entry is no page, or None for a page."""
    if name.endswith("/"):
        return "folder"
    if any(part.startswith(".") and part.strip(".") for part in name.split("/")):
        return "hidden file"
    if is_asset(name, assets):
        return "asset of a saved page"
    return None if is_page_name(name) else type_of_name(name)


class Names:
    """Names of entries, each made unique: the second `a.html` is `a.html#2`."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}  # by name: the last that it was given

    def unique(self, name: str) -> str:
        """The name, or the name with a number where it was there before."""
        found, number = name, self._numbers.get(name, 1)
        while found in self._numbers:
            number += 1
            found = f"{name}#{number}"
        self._numbers[name] = number
        self._numbers.setdefault(found, 1)
        return found
