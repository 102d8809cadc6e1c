"""The options that say how much is told; of several the last one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract.cli.voice import Telling

Command = TypeVar("Command", bound="Callable[..., Any]")


def _telling(_context: click.Context, _option: click.Parameter, value: str | None) -> Telling:
    return cast("Telling", value or "plain")


QUIET = click.option(
    "-q",
    "--quiet",
    "telling",
    flag_value="quiet",
    callback=_telling,
    help="Tell of errors only: no summary, no progress bar.",
)


def _verbose(told: str) -> Callable[[Command], Command]:
    return click.option(
        "-v", "--verbose", "telling", flag_value="verbose", callback=_telling, help=told
    )


OF_EACH_PAGE = _verbose(
    "Tell of each page what was unwrapped, which profile read it and why, how the content was "
    "found, what was repaired or guessed, and the processor time that it took."
)
OF_EACH_SHARD = _verbose("Tell of each part of the work when it is done, and what it held.")
