"""The program: its commands, its help, and how it ends."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from nuffield_extract.cli.layout import Context, layout_of
from nuffield_extract.cli.listing import GROUPS
from nuffield_extract.cli.mistakes import resolved, words_of
from nuffield_extract.cli.output import INTERRUPTED, no_traceback
from nuffield_extract.cli.voice import tell, tell_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rows = list[tuple[str, str]]


class Program(click.Group):
    """Commands listed by purpose, none of which ends in a traceback."""

    context_class = Context

    def main(self, *args: Any, standalone_mode: bool = True, **kwargs: Any) -> Any:
        """As of click; but mistakes are told in the voice of all errors."""
        run = partial(super().main, *args, **kwargs, standalone_mode=False)
        if not standalone_mode:
            return run()
        with no_traceback():
            sys.exit(_exit_code(run))

    def invoke(self, ctx: click.Context) -> Any:
        """As of click; but what breaks is told before click sees it."""
        with no_traceback():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As of click; a name that is no command is told with what was meant."""
        return resolved(super().resolve_command, self, ctx, args, for_paths="convert {}")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes what the program is for, and the commands by purpose."""
        layout = layout_of(formatter)
        for line in _LEAD:
            layout.write_text(line)
        layout.write_paragraph()
        self.format_usage(ctx, layout)
        for heading, rows in self._listed(ctx):
            layout.write_rows(heading, rows)
        records = (each.get_help_record(ctx) for each in self.get_params(ctx))
        layout.write_rows("Options", [record for record in records if record])
        layout.write_lines("Completion of commands and options by the Tab key", _COMPLETION)

    def _listed(self, ctx: click.Context) -> Iterator[tuple[str, Rows]]:
        """Names and summaries of the commands, by purpose."""
        first_words = {row.command.split()[0] for _, rows in GROUPS for row in rows}
        others = [name for name in self.list_commands(ctx) if name not in first_words]
        width = max(len(name) for name in (*others, *(r.command for _, rs in GROUPS for r in rs)))
        for heading, listed in GROUPS:
            yield heading, [(f"{row.command:{width}}", row.summary) for row in listed]
        rows = [(f"{name:{width}}", self.commands[name].get_short_help_str()) for name in others]
        if rows:
            yield "Other commands", rows


def _exit_code(run: Callable[[], Any]) -> int:
    """The exit code of a run that has not left by itself; a mistake has been told."""
    try:
        code = run()
    except click.Abort:  # Ctrl-C where click alone sees it
        tell("interrupted")
        return INTERRUPTED
    except click.ClickException as error:
        tell_error(words_of(error))
        return error.exit_code
    return code if isinstance(code, int) else 0


_LEAD = (
    "Saved web pages in, articles out: title, authors, dates, text, references.",
    "Try first: nuffield-extract convert page.html -o page.md",
    "Then: nuffield-extract help convert, or help with any of the commands below.",
)

_COMPLETION = (
    "bash, in ~/.bashrc:",
    '  eval "$(_NUFFIELD_EXTRACT_COMPLETE=bash_source nuffield-extract)"',
    "zsh, in ~/.zshrc:",
    '  eval "$(_NUFFIELD_EXTRACT_COMPLETE=zsh_source nuffield-extract)"',
    "fish, in ~/.config/fish/completions/nuffield-extract.fish:",
    "  _NUFFIELD_EXTRACT_COMPLETE=fish_source nuffield-extract | source",
)
