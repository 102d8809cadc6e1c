"""Mistakes on the command line, told with what was meant."""

from __future__ import annotations

import os
import shlex
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from nuffield_extract.cli.voice import PROGRAM
from nuffield_extract.errors import like

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Resolved = tuple[str | None, click.Command | None, list[str]]


def resolved(
    resolve: Callable[[click.Context, list[str]], Resolved],
    group: click.Group,
    context: click.Context,
    arguments: list[str],
    *,
    for_paths: str,
) -> Resolved:
    """What `resolve` gives, which finds the command that the first argument names.

    Args:
        resolve: of click.
        group: has the commands.
        context: of the group.
        arguments: begin with the name of a command.
        for_paths: what to type where a path stands there.

    Raises:
        click.UsageError: it names none; the message says what was meant.
    """
    name = arguments[0]
    is_option = name.startswith("-") and name != "-"
    if is_option or context.resilient_parsing or group.get_command(context, name) is not None:
        return resolve(context, arguments)
    raise click.UsageError(_no_command(name, group, context, for_paths), ctx=context)


def _no_command(name: str, group: click.Group, context: click.Context, for_paths: str) -> str:
    meant = like(name.lower(), group.list_commands(context))
    if not os.path.lexists(name) and meant is not None:
        return f"{name}: no such command: did you mean {meant}?"
    if _is_path(name):
        typed = f"{PROGRAM} {for_paths}".format(shlex.quote(name))
        return f"{name}: a path, and no command: try {typed}"
    words = context.command_path.split()[1:]
    return f"{name}: no such command: {' '.join([PROGRAM, 'help', *words])} lists them"


def _is_path(name: str) -> bool:
    return (
        name == "-"
        or os.path.lexists(name)
        or "/" in name
        or os.sep in name
        or bool(PurePath(name).suffix)
    )


def words_of(error: click.ClickException) -> str:
    """What was wrong on the command line, and what to do, as one line."""
    what, advice = _told(error)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if advice is None and context is not None:
        advice = f"{context.command_path} --help says how"
    return f"{what}: {advice}" if advice else what


def _told(error: click.ClickException) -> tuple[str, str | None]:
    """What was wrong, and what was meant."""
    match error:
        case click.NoSuchOption(option_name=name, ctx=context):
            known = [option for option in _long_options(context) if option not in _HARDLY_MEANT]
            return f"{name}: no such option", _meant(name, known)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return f"{_spelt(parameter)} is missing", _MISSING.get(parameter.name or "")
        case click.BadParameter(param=click.Parameter() as parameter, message=message):
            choices = parameter.type.choices if isinstance(parameter.type, click.Choice) else ()
            given = message.split("'")[1] if choices else ""
            told = f"{_spelt(parameter)}: {_plain(message)}"
            return told, _meant(given, map(str, choices))
        case click.UsageError():
            what, _, advice = _plain(error.format_message()).rpartition(": ")
            return (what, advice) if what else (advice, None)
        case _:
            return _plain(error.format_message()), None


def _meant(name: str, known: Iterable[str]) -> str | None:
    meant = like(name, known)
    return None if meant is None else f"did you mean {meant}?"


def _long_options(context: click.Context | None) -> list[str]:
    parameters = context.command.get_params(context) if context else []
    return [option for each in parameters for option in each.opts if option.startswith("--")]


def _spelt(parameter: click.Parameter) -> str:
    """The long option, or the argument as the usage line has it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name.removesuffix("...")


def _plain(message: str) -> str:
    """The message as the end of a line: no capital, no full stop."""
    if not message:
        return message
    text = message.rstrip(".")
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


_MISSING = {
    "inputs": "name a page, a folder, a pattern such as 'saved/*.html', or - for standard input",
    "new": "name the newer save of the page",
    "old": "name two saves of a page, the older one first",
    "output": "name a folder for the table, such as -o table/",
    "page": "name a saved page, or - for standard input",
    "profile": "name the profile and pages to test it on",
}
"""What to give for a parameter, by its name."""

_HARDLY_MEANT = frozenset({"--help"})
"""Options that are like many others, and known to all."""
