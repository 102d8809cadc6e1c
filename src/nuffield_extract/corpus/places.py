"""Places: where a run puts its articles: standard output, one file, or a file a page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, assert_never

import attrs

from nuffield_extract import api
from nuffield_extract.corpus import sinks
from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.exporting import holds_several, shipped_formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EMPTY_NAME = "the output has an empty name: name a file or a folder, or leave --output out"


@attrs.frozen
class ToStream:
    """All goes to standard output."""


@attrs.frozen
class ToFiles:
    """Each page goes to a file of its own."""

    targets: Mapping[str, Path]
    """By name of the page."""


@attrs.frozen
class ToOneFile:
    """All pages go to one file, of a format that holds several."""

    path: Path


@attrs.frozen(kw_only=True)
class ToFolder:
    """Each page goes to a file of its own; those of archives are named as they are read."""

    folder: Path
    extension: str
    targets: Mapping[str, Path]
    """By name of the page, of pages that are in no archive."""


Place: TypeAlias = ToStream | ToFiles | ToFolder | ToOneFile


def place_of(
    output: str | None, names: Sequence[str], *, to: str, several: bool, archives: bool = False
) -> Place:
    """Where the pages of these names go in format `to`, if the output is named so.

    Args:
        output: None for standard output.
        names: of the pages that are in no archive.
        to: the format.
        several: whether the inputs stand for many pages.
        archives: whether there are archives among them.

    Raises:
        UnusableTarget: it is plain before the start that they cannot go there.
    """
    if output is None:
        return ToStream()
    if not output:
        raise UnusableTarget(EMPTY_NAME)
    if is_folder(output) or (several and not holds_several(to)):
        targets = _tree(output, names, to)
        if not archives:
            return ToFiles(targets)
        extension = api.format_extension(to)
        return ToFolder(folder=Path(output), extension=extension, targets=targets)
    path = Path(output)
    sinks.refuse_unwritable_file(path)
    return ToOneFile(path) if several else ToFiles({names[0]: path})


def is_folder(output: str) -> bool:
    """Whether an output is a folder: there already, or named like one, with "/" at its end."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def files_of(place: Place) -> tuple[Path, ...]:
    """The files that will be written."""
    match place:
        case ToStream():
            return ()
        case ToFiles(targets):
            return tuple(targets.values())
        case ToFolder():
            return tuple(place.targets.values())
        case ToOneFile(path):
            return (path,)
        case _:
            assert_never(place)


def _tree(output: str, names: Sequence[str], to: str) -> dict[str, Path]:
    folder = Path(output)
    suffixes = {api.format_extension(name) for name in (*shipped_formats(), to)}
    if not is_folder(output) and folder.suffix.lower() in suffixes:
        several = ", ".join(filter(holds_several, shipped_formats()))
        raise UnusableTarget(
            f"{output} is the name of one file, and only {several} hold several pages in one: "
            f"take --to jsonl, name a folder, or write the references of all pages with the "
            f"command references"
        )
    sinks.refuse_unwritable_folder(folder)
    targets = sinks.target_paths(names, folder, api.format_extension(to))
    return dict(zip(names, targets, strict=True))
