"""The commands: what each takes, and the exit codes and examples that its help names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli import main
from nuffield_extract.cli.manual import ManualCommand, ManualGroup
from nuffield_extract.cli.output import FAILED, INTERRUPTED
from reference_checks.fields import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference_checks.comparing import Cells, Tables

PROGRAM = "nuffield-extract"

CODES = (0, FAILED, click.UsageError.exit_code, INTERRUPTED)


def commands() -> dict[str, click.Command]:
    """All commands by the words that call them, the program itself first."""
    return dict(_below(main, PROGRAM))


def tables() -> Tables:
    found: dict[tuple[str, str], dict[str, Cells]] = {
        ("Commands", "command"): {
            name: {"what it does": command.get_short_help_str(limit=200)}
            for name, command in commands().items()
            if command is not main
        },
        ("Exit codes", "exit code"): {str(code): {} for code in CODES},
    }
    for name, command in commands().items():
        found[name, "argument"] = dict(_arguments(command))
        found[name, "option"] = dict(_options(command))
        found[name, "exit code"] = exit_codes(command)
    return {key: table for key, table in found.items() if table}


def exit_codes(command: click.Command) -> dict[str, Cells]:
    """The exit codes of a command, as its help has them."""
    if not isinstance(command, ManualCommand | ManualGroup):
        return {}
    return {code: {"when": one_line(text)} for code, text in command.manual.exits}


def help_blocks(command: click.Command) -> dict[str, str]:
    """The lines below each heading of the help under which lines stand: lists and examples."""
    if not isinstance(command, ManualCommand | ManualGroup):
        told = command.get_help(command.make_context(PROGRAM, []))
        return {
            "Examples": "\n".join(re.findall(rf"^Try first: ({PROGRAM} .*)$", told, re.MULTILINE))
        }
    lists = {heading: "\n".join(_aligned(rows)) for heading, rows in command.manual.tables.items()}
    return {**lists, "Examples": "\n".join(command.manual.examples)}


def _aligned(rows: tuple[tuple[str, str], ...]) -> list[str]:
    width = max(len(term) for term, _ in rows)
    return [f"{term:{width}}  {meaning}" for term, meaning in rows]


def _below(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for inner in sorted(command.commands):
            yield from _below(command.commands[inner], f"{name} {inner}")


def _arguments(command: click.Command) -> Iterator[tuple[str, Cells]]:
    context = click.Context(command, **command.context_settings)
    for each in command.params:
        if isinstance(each, click.Argument):
            yield each.make_metavar(context), {}


def _options(command: click.Command) -> Iterator[tuple[str, Cells]]:
    """Names, values, default and help; `--help` stands with the program alone."""
    context = click.Context(command, **command.context_settings)
    for each in command.get_params(context):
        if isinstance(each, click.Option) and (command is main or "--help" not in each.opts):
            record = {"value": _value(each), "default": _default(each), "what it does": _help(each)}
            yield _names(each, context), record


def _names(option: click.Option, context: click.Context) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    is_word = not option.is_flag and not isinstance(option.type, click.Choice)
    return f"{names} {option.make_metavar(context)}" if is_word else names


def _help(option: click.Option) -> str:
    return one_line(option.help or "")


def _value(option: click.Option) -> str:
    if option.is_flag or option.count:
        return "flag"
    return f"{_kind(option.type)}{', repeatable' if option.multiple else ''}"


def _kind(kind: Any) -> str:
    match kind:
        case click.Choice():
            return ", ".join(f"`{choice}`" for choice in kind.choices)
        case click.IntRange() | click.FloatRange():
            bounds = filter(None, (_least(kind), _most(kind)))
            return ", ".join((kind.name.replace("float", "number").replace(" range", ""), *bounds))
        case _:
            return "path" if isinstance(kind, click.Path) else str(kind.name)


def _least(kind: Any) -> str:
    if kind.min is None:
        return ""
    return f"more than {kind.min:,}" if kind.min_open else f"{kind.min:,} or more"


def _most(kind: Any) -> str:
    return "" if kind.max is None else f"at most {kind.max:,.0f}"


def _default(option: click.Option) -> str:
    if option.required:
        return "required"
    if option.is_flag or option.count:
        return "off"
    if callable(option.default):
        return "see there"
    return f"`{option.default}`" if isinstance(option.default, int | float | str) else "none"
