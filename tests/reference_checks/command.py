"""The commands: what each takes, and what its manual says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli import main
from nuffield_extract.cli.layout import Context
from nuffield_extract.cli.numbers import Seconds, WholeNumber
from nuffield_extract.cli.output import FAILED, INTERRUPTED
from nuffield_extract.guard import MOST_SECONDS
from reference_checks.fields import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.cli.manual import Manual
    from reference_checks.comparing import Cells, Tables

PROGRAM = "nuffield-extract"
CODES = (0, FAILED, click.UsageError.exit_code, INTERRUPTED)


def commands() -> dict[str, click.Command]:
    """All commands by the words that call them, the program itself first."""
    return dict(_below(main, PROGRAM))


def manuals() -> dict[str, Manual]:
    """The manual of each command but the program, which lists them."""
    return {name: each.manual for name, each in commands().items() if each is not main}


def tables() -> Tables:
    found: dict[tuple[str, str], dict[str, Cells]] = {
        ("Commands", "command"): {
            name: {"what it does": manual.summary} for name, manual in manuals().items()
        },
        ("Exit codes", "exit code"): {str(code): {} for code in CODES},
    }
    for name, command in commands().items():
        found[name, "argument"] = dict(_arguments(command))
        found[name, "option"] = dict(_options(command))
    for name, manual in manuals().items():
        found[name, "exit code"] = _rows(manual.exits, "when")
        for heading, rows in manual.tables.items():
            found[name, heading.lower()] = _rows(rows, "what it is")
    return {key: table for key, table in found.items() if table}


def paragraphs(manual: Manual) -> list[str]:
    """What a manual says in sentences, a line a paragraph."""
    texts = (manual.summary, *manual.reads.split("\n\n"), *manual.writes.split("\n\n"))
    return [one_line(text) for text in (*texts, *manual.see_also) if text]


def _rows(rows: tuple[tuple[str, str], ...], head: str) -> dict[str, Cells]:
    return {term: {head: one_line(meaning)} for term, meaning in rows}


def _below(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for inner in sorted(command.commands):
            yield from _below(command.commands[inner], f"{name} {inner}")


def _context(command: click.Command) -> click.Context:
    """As the program makes it: click keeps the option for help that the first context asks for."""
    program = click.Context(main, **main.context_settings)
    return Context(command, parent=program, **command.context_settings)


def _arguments(command: click.Command) -> Iterator[tuple[str, Cells]]:
    for each in command.params:
        if isinstance(each, click.Argument):
            yield each.make_metavar(_context(command)), {}


def _options(command: click.Command) -> Iterator[tuple[str, Cells]]:
    """Names, values, default and help; `--help` stands with the program alone."""
    context = _context(command)
    for each in command.get_params(context):
        if isinstance(each, click.Option) and (command is main or "--help" not in each.opts):
            record = {
                "value": _value(each),
                "default": _default(each),
                "what it does": one_line(each.help or ""),
            }
            yield _names(each, context), record


def _names(option: click.Option, context: click.Context) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    is_word = not option.is_flag and not isinstance(option.type, click.Choice)
    return f"{names} {option.make_metavar(context)}" if is_word else names


def _value(option: click.Option) -> str:
    if option.is_flag or option.count:
        return "flag"
    return f"{_kind(option.type)}{', repeatable' if option.multiple else ''}"


def _kind(kind: Any) -> str:
    match kind:
        case click.Choice():
            return ", ".join(f"`{choice}`" for choice in kind.choices)
        case WholeNumber():
            return f"whole number, {kind._least} or more"
        case Seconds():
            return f"seconds, more than 0, at most {MOST_SECONDS:,.0f}"
        case click.Path():
            return "path"
        case click.types.StringParamType():
            return "text"
    raise TypeError(kind)


def _default(option: click.Option) -> str:
    if option.required:
        return "required"
    if option.is_flag or option.count:
        return "off"
    if callable(option.default):
        return "see there"
    return f"`{option.default}`" if isinstance(option.default, int | float | str) else "none"
