"""The command `help`: the help of the program, or of a command."""

from __future__ import annotations

import click

from nuffield_extract.cli.layout import Context
from nuffield_extract.cli.manual import Manual, ManualCommand
from nuffield_extract.cli.output import print_text

_MANUAL = Manual(
    summary="Explain a command.",
    writes="The help of COMMAND on standard output, as COMMAND --help prints it; without COMMAND, "
    "the list of all commands.",
    examples=(
        "nuffield-extract help convert",
        "nuffield-extract help profiles check",
    ),
    exits=(("0", "it is explained"), ("2", "there is no such command")),
)


@click.command(cls=ManualCommand, manual=_MANUAL)
@click.argument("names", metavar="[COMMAND]...", nargs=-1)
@click.pass_context
def help(context: click.Context, /, *, names: tuple[str, ...]) -> None:  # noqa: A001 - as it is typed
    """Explain a command."""
    asked = context.find_root()
    for name in names:
        asked = below(asked, name)
    print_text(asked.get_help())


def below(context: click.Context, name: str) -> click.Context:
    """The context of a command of a command."""
    group = context.command
    if not isinstance(group, click.Group):
        raise click.UsageError(f"{context.command_path} has no commands of its own", ctx=context)
    name_found, command, _ = group.resolve_command(context, [name])
    assert command is not None
    return Context(command, info_name=name_found, parent=context)
