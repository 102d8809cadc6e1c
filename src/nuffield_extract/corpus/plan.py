"""The plan: what a run was asked for, checked before a page is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api, profiles
from nuffield_extract.corpus import sinks
from nuffield_extract.corpus.extensions import extensions_for
from nuffield_extract.corpus.inputs import Source, expand, names_one_page
from nuffield_extract.corpus.places import Place, files_of, is_folder, place_of
from nuffield_extract.corpus.refusals import Refused, UnusableTarget
from nuffield_extract.guard import DEFAULT_MEMORY, DEFAULT_SECONDS, Allowance
from nuffield_extract.links import is_absolute
from nuffield_extract.options import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nuffield_extract.corpus.jobs import Rendering

DEFAULT_FORMAT = "json"

_LIMITS = Limits()


@attrs.frozen(kw_only=True)
class Request:
    """What a run was asked for."""

    inputs: tuple[str, ...]
    """Files, folders, patterns and "-"."""

    to: str | None = None
    """Name of the format; None to go by the name of the output."""

    output: str | None = None
    """A file, or a folder; what ends in "/" is a folder. None for standard output."""

    errors: Path | None = None
    """The file for the pages that failed."""

    url: str | None = None
    """Address of the page, where there is exactly one."""

    workers: int = 1
    """Number of processes."""

    seconds: float | None = None
    """Processor time that a page may take; None for the default where pages are guarded."""

    memory: int | None = None
    """Bytes that a page may take; None for the default where pages are guarded."""

    limits: Limits = _LIMITS
    """Bounds on each page."""

    profiles: tuple[str, ...] = ()
    """Paths of TOML profiles that go before the shipped ones."""

    fail_fast: bool = False
    """Whether the first page that fails ends the run."""

    rendering: Rendering | None = None
    """What makes the text of a page in place of the format, which then names files alone."""


@attrs.frozen(kw_only=True)
class Plan:
    """A run that can start."""

    request: Request
    sources: tuple[Source, ...]
    several: bool
    """Whether the inputs stand for many pages: more than one, a folder, a pattern, an archive."""

    to: str
    """Name of the format."""

    place: Place

    allowance: Allowance | None
    """What a page may take; None where pages are read in this process, which nothing guards."""

    @property
    def pages(self) -> int | None:
        """Number of pages; None where archives hold some, for that is known at their end."""
        return None if _has_archive(self.sources) else len(self.sources)


def make_plan(request: Request) -> Plan:
    """The run that was asked for; no page is read and no file written yet.

    Raises:
        Refused: it cannot be done, such as an input that is not there.
        UnknownFormat: no such format.
        PluginError: an installed package adds the format, and it cannot be used.
        ProfileError: a profile does not parse.
        EngineError: a limit to the memory, on a system that has none.
    """
    to = _format(request)
    for profile in request.profiles:
        profiles.load_profile(profile)
    allowance = _allowance(request)
    sources = expand(request.inputs)
    several = len(sources) > 1 or not _is_one_page(sources, request.inputs)
    refuse_url(request.url, sources)
    names = [source.name for source in sources if not source.is_archive]
    archives = len(names) < len(sources)
    place = place_of(request.output, names, to=to, several=several, archives=archives)
    _refuse_clashes(request.errors, files_of(place), sources)
    return Plan(
        request=request, sources=sources, several=several, to=to, place=place, allowance=allowance
    )


def _allowance(request: Request) -> Allowance | None:
    """Limits that were asked for; else none for one worker, and the default ones for several."""
    if request.workers == 1 and request.seconds is None and request.memory is None:
        return None
    return Allowance(
        seconds=DEFAULT_SECONDS if request.seconds is None else request.seconds,
        memory=DEFAULT_MEMORY if request.memory is None else request.memory,
    )


def _format(request: Request) -> str:
    if request.to is None:
        extensions = extensions_for(request.output or "")
        return format_by_name(request.output or "", extensions) or DEFAULT_FORMAT
    api.format_extension(request.to)  # raises UnknownFormat
    return request.to


def format_by_name(output: str, extensions: Mapping[str, str]) -> str | None:
    """The format whose file extension an output has; None where it has that of none.

    Of several the longest extension wins (`.csl.json` before `.json`), then the format that is
    named like it.

    Args:
        output: name of a file or folder.
        extensions: file extension of each format.

    Raises:
        Refused: several formats have it, or it has an extension that is none of theirs.
    """
    name = "" if is_folder(output) else Path(output).name.lower()
    ends = {extension for extension in extensions.values() if name[1:].endswith(extension)}
    end = max(ends, key=len, default=None)
    if end is None and Path(name).suffix:
        raise Refused(_unknown_ending(Path(name).suffix, extensions))
    fitting = [each for each, extension in extensions.items() if extension == end]
    if len(fitting) > 1 and end is not None and end[1:] not in fitting:
        raise Refused(f"several formats end in {end}: name one of {', '.join(fitting)} with --to")
    return next((each for each in fitting if f".{each}" == end), next(iter(fitting), None))


def _unknown_ending(ending: str, extensions: Mapping[str, str]) -> str:
    known = ", ".join(sorted(set(extensions.values())))
    return (
        f"no format ends in {ending}, but in {known}: name a format with --to, or end the name "
        f"with / if it is a folder's"
    )


def _has_archive(sources: Sequence[Source]) -> bool:
    return any(source.is_archive for source in sources)


def _is_one_page(sources: Sequence[Source], inputs: Sequence[str]) -> bool:
    return not _has_archive(sources) and all(map(names_one_page, inputs))


def refuse_url(url: str | None, sources: Sequence[Source]) -> None:
    """Nothing, unless an address was given that cannot be that of the page.

    Raises:
        Refused: there are several pages, or the address is not whole.
    """
    if url is None:
        return
    if _has_archive(sources):
        raise Refused("a url belongs to one page, and an archive may hold several: leave it out")
    if len(sources) > 1:
        pages = f"these are {len(sources)} pages"
        raise Refused(f"a url belongs to one page, and {pages}: leave it out, or name one page")
    if not is_absolute(url):
        raise Refused(f"the url {url!r} is not whole: begin it with a scheme such as https://")


def _refuse_clashes(
    errors: Path | None, written: Sequence[Path], sources: Sequence[Source]
) -> None:
    if errors is not None:
        sinks.refuse_unwritable_file(errors)
        taken = {path for file in written for path in (file, *file.parents)}
        if os.path.realpath(errors) in {os.path.realpath(path) for path in taken}:
            raise UnusableTarget(
                f"{errors} cannot hold both the articles and the errors: name another"
            )
    inputs = [source.path for source in sources if source.path is not None]
    sinks.refuse_inputs([*written, *([errors] if errors else [])], inputs)
