"""The preparation of a run: everything that can be refused is, before a page is read."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract import profiles
from nuffield_extract.corpus.file_list import list_files
from nuffield_extract.corpus.refusals import Refused, UnusableTarget
from nuffield_extract.corpus.run.first_pages import first_pages
from nuffield_extract.corpus.shards.extraction import Work
from nuffield_extract.corpus.shards.folder import Folder, durable_write
from nuffield_extract.corpus.shards.part import part_format
from nuffield_extract.corpus.shards.settings import Settings
from nuffield_extract.corpus.shards.shard import Shard, make_shards
from nuffield_extract.corpus.sinks import refuse_unwritable_folder
from nuffield_extract.guard import Allowance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nuffield_extract.corpus.run.request import CorpusRequest


@attrs.frozen(kw_only=True)
class Prepared:
    """A run that can start."""

    request: CorpusRequest
    shards: tuple[Shard, ...]
    others: Mapping[str, int]
    """Files of the inputs that are no source of pages, by their extension."""

    work: Work


def prepare(request: CorpusRequest, stdin: Iterable[str]) -> Prepared:
    """The run that was asked for; no page is extracted and no file written yet.

    Args:
        request: what was asked for.
        stdin: lines of standard input, where "-" is one of the inputs.

    Raises:
        Refused: it cannot be done, such as an input that is not there, or an output folder that
            holds something else.
        UnknownFormat: no such format.
        ProfileError: a profile does not parse.
        EngineError: a limit to the memory, on a system that has none.
    """
    settings = _settings(request)
    folder = Folder(request.output.absolute())
    _refuse_folder(request, folder)
    _refuse_inputs_in(folder, request.inputs)
    files = list_files(request.inputs, stdin, apart_from=folder.path)
    shards = make_shards(files.files)
    if request.most_pages is not None:
        shards = first_pages(shards, request.most_pages)
    retries = request.start == "retry-dead"
    work = Work(settings=settings, folder=folder, retries_dead=retries)
    return Prepared(request=request, shards=shards, others=files.others, work=work)


def claim(prepared: Prepared) -> None:
    """Nothing; the folder is ready for the run, which must hold it alone.

    Raises:
        UnusableTarget: it holds a run that was asked for something else.
        OSError: it cannot be written.
    """
    folder, asked = prepared.work.folder, _asked(prepared)
    if prepared.request.start == "restart":
        folder.sweep_others(())
        for path in (folder.private / "receipts", folder.settings):
            _remove(path)
    held = _held(folder)
    if held is not None and held != asked:
        different = ", ".join(sorted(name for name in asked if held.get(name) != asked[name]))
        raise UnusableTarget(
            f"{folder.path} holds a run with other {different}: "
            f"name another folder, or --restart to replace what is there"
        )
    folder.sweep_temporary()
    durable_write(folder.settings, json.dumps(asked, indent=2) + "\n")


def _settings(request: CorpusRequest) -> Settings:
    part_format(request.format)  # raises UnknownFormat
    for profile in request.options.profiles:
        profiles.load_profile(profile)  # raises ProfileError
    return Settings(
        format=request.format,
        splits_references=request.splits_references,
        options=request.options,
        allowance=Allowance(seconds=request.seconds, memory=request.memory),
    )


def _asked(prepared: Prepared) -> dict[str, Any]:
    """What must be the same for a run to go on."""
    request = prepared.request
    return {
        "inputs": list(request.inputs),
        "most_pages": request.most_pages,
        **prepared.work.settings.identity(),
    }


def _held(folder: Folder) -> dict[str, Any] | None:
    try:
        held: dict[str, Any] = json.loads(folder.settings.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except ValueError:  # not of our making, or damaged
        return {}
    return held


def _refuse_folder(request: CorpusRequest, folder: Folder) -> None:
    refuse_unwritable_folder(folder.path)
    is_ours = folder.settings.exists()
    if request.start == "retry-dead" and not is_ours:
        raise Refused(
            f"{folder.path} holds no run whose dead letters could be tried again: "
            f"leave --retry-dead out"
        )
    if not is_ours and folder.path.is_dir() and any(folder.parts()):
        raise UnusableTarget(
            f"{folder.path} holds parts of another program, or of no run: name another folder"
        )


def _refuse_inputs_in(folder: Folder, inputs: Iterable[str]) -> None:
    """Nothing, unless an input is the output folder, or below it; one around it may be."""
    for text in inputs:
        if text and Path(os.path.realpath(text)).is_relative_to(os.path.realpath(folder.path)):
            raise UnusableTarget(
                f"{text} is one of the inputs, and below the output folder: name another folder"
            )


def _remove(path: Any) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
