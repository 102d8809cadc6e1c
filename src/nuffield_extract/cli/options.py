"""Options that every command over many pages has, named as the fields of a `Request`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from nuffield_extract.cli.numbers import FROM_ONE, SECONDS
from nuffield_extract.cli.telling import OF_EACH_PAGE, OF_EACH_SHARD, QUIET, Command
from nuffield_extract.guard import DEFAULT_SECONDS
from nuffield_extract.options import MEBIBYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def dash_is_stdout(
    _context: click.Context, _option: click.Parameter, name: str | None
) -> str | None:
    """None for standard output, which a dash stands for as well."""
    return None if name == "-" else name


def _in_bytes(_context: click.Context, _option: click.Parameter, size: int | None) -> int | None:
    return None if size is None else size * MEBIBYTE


def _a_file(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    if path == Path("-"):
        raise click.BadParameter("- is no file: name one, such as failed.jsonl or /dev/stderr")
    return path


def _limits(_context: click.Context, _option: click.Parameter, value: bool) -> Limits:  # noqa: FBT001 - as click calls it
    return Limits.none() if value else Limits()


_jobs = click.option(
    "-j",
    "--jobs",
    "workers",
    metavar="N",
    type=FROM_ONE,
    default=1,
    show_default=True,
    help="Pages read at the same time. The output is the same for every number.",
)


def _timeout(default: str) -> Callable[[Command], Command]:
    return click.option(
        "--timeout",
        "seconds",
        metavar="SECONDS",
        type=SECONDS,
        help="Processor time after which a page is given up, and the others go on. "
        f"Default: {DEFAULT_SECONDS:g}{default}.",
    )


def _memory(default: str) -> Callable[[Command], Command]:
    return click.option(
        "--memory",
        metavar="MB",
        type=FROM_ONE,
        callback=_in_bytes,
        help="Memory beyond which a page is given up, and the others go on; 1 MB is 1024 x 1024 "
        f"bytes. Default: 2048{default}. Linux only.",
    )


def completing(names: Callable[[], Sequence[str]], describe: Callable[[str], str]) -> Completion:
    """What completes an option that takes one of some names, each shown with what it is."""

    def complete(
        _context: click.Context, _option: click.Parameter, typed: str
    ) -> list[CompletionItem]:
        matching = (name for name in names() if name.startswith(typed))
        return [CompletionItem(name, help=describe(name)) for name in matching]

    return complete


_output = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    callback=dash_is_stdout,
    help="Where it is written, whole or not at all. Without this option, or with -, to standard "
    "output.",
)
_no_limits = click.option(
    "--no-limits",
    "limits",
    is_flag=True,
    callback=_limits,
    help="Read pages of any size and depth. One made to that end can take minutes and all memory: "
    "add --timeout and --memory.",
)
_profiles = click.option(
    "--profile",
    "profiles",
    metavar="FILE.toml",
    multiple=True,
    type=click.Path(path_type=str),
    help="Read pages of a site with this profile, before those that are known; may be given more "
    "than once. `nuffield-extract profiles check` tests one.",
)
_url = click.option(
    "--url",
    metavar="URL",
    help="Address at which the page was, to complete its links. Only for a single page.",
)
_errors = click.option(
    "--errors",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_a_file,
    help="Write the pages that failed to FILE, a JSON object a line: source, error, message.",
)
_shards = click.option(
    "-j",
    "--jobs",
    "workers",
    metavar="N",
    type=FROM_ONE,
    default=lambda: len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count(),
    help="Pages read at the same time. The output is the same for every number. "
    "Default: one for each core.",
)


def of_pages(fail_fast: str) -> Callable[[Command], Command]:
    """What gives a command these options; `fail_fast` says what `--fail-fast` does to it."""
    stop = click.option("--fail-fast", is_flag=True, help=fail_fast)
    limited = "with -j 2 or more, or with"
    timeout = _timeout(f" {limited} --memory; otherwise no limit")
    memory = _memory(f" {limited} --timeout; otherwise no limit")
    return _with(
        _jobs, timeout, memory, _no_limits, _profiles, _url, _errors, stop,
        QUIET, OF_EACH_PAGE,
    )  # fmt: skip


def of_runs(command: Command) -> Command:
    """Gives a command the options of a run over an archive."""
    return _with(_shards, _timeout(""), _memory(""), _no_limits, _profiles, QUIET, OF_EACH_SHARD)(
        command
    )


def of_page(command: Command) -> Command:
    """Gives a command the options of reading one page."""
    no_limits = click.option(
        "--no-limits",
        "limits",
        is_flag=True,
        callback=_limits,
        help="Read a page of any size and depth. One made to that end can take minutes and all "
        "memory.",
    )
    url = click.option(
        "--url",
        metavar="URL",
        help="Address at which the page was, to complete its links and to choose its profile.",
    )
    return _with(no_limits, _profiles, url)(command)


def of_report(complete: Completion) -> Callable[[Command], Command]:
    """What gives a command the options of writing one text: its format, and where it goes."""
    to = click.option(
        "-t",
        "--to",
        metavar="FORMAT",
        shell_complete=complete,
        help="html, text or json. Without this option, the ending of the name given with -o "
        "decides, and otherwise it is text.",
    )
    return _with(to, _output)


def _with(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def with_options(command: Command) -> Command:
        for option in reversed(options):  # as decorators go, the last is put on first
            command = option(command)
        return command

    return with_options
