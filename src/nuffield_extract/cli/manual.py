"""The manual of a command: what `--help` prints, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import click

from nuffield_extract.cli.layout import Context, Layout, layout_of
from nuffield_extract.cli.mistakes import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Rows = tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class Manual:
    """What the help of a command says beside its options."""

    summary: str
    """A sentence."""

    reads: str = ""
    """Paragraphs."""

    writes: str = ""
    """Paragraphs."""

    tables: Mapping[str, Rows] = attrs.field(factory=dict)
    """Lists of terms and what they mean, by heading."""

    exits: Rows = ()
    """Exit codes and what they mean."""

    examples: tuple[str, ...] = ()
    """Lines for a shell."""

    see_also: tuple[str, ...] = ()
    """Other commands, and what they are for; pages of the documentation."""


class ManualCommand(click.Command):
    """A command that has a manual."""

    context_class = Context

    def __init__(self, name: str | None, *, manual: Manual, **kwargs: Any) -> None:
        super().__init__(name, short_help=manual.summary, **kwargs)
        self.manual = manual

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the manual."""
        _write(self, self.manual, ctx, layout_of(formatter))


class ManualGroup(click.Group):
    """A command with commands of its own that has a manual.

    Args:
        for_paths: what to type for a path that was given in place of a command.
    """

    context_class = Context

    def __init__(self, name: str | None, *, manual: Manual, for_paths: str, **kwargs: Any) -> None:
        super().__init__(name, short_help=manual.summary, **kwargs)
        self.manual = manual
        self.for_paths = for_paths

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As of click; a name that is no command is told with what was meant."""
        return resolved(super().resolve_command, self, ctx, args, for_paths=self.for_paths)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the manual."""
        _write(self, self.manual, ctx, layout_of(formatter))


def _write(command: click.Command, manual: Manual, ctx: click.Context, layout: Layout) -> None:
    command.format_usage(ctx, layout)
    layout.write_paragraph()
    with layout.indentation():
        layout.write_text(manual.summary)
    _write_text(layout, "Reads", (manual.reads,))
    _write_text(layout, "Writes", (manual.writes,))
    for heading, rows in (*manual.tables.items(), *_options(command, ctx)):
        layout.write_rows(heading, rows)
    layout.write_lines("Examples", manual.examples)
    layout.write_rows("Exit codes", manual.exits)
    _write_text(layout, "See also", manual.see_also)


def _write_text(layout: Layout, heading: str, paragraphs: tuple[str, ...]) -> None:
    if any(paragraphs):
        with layout.section(heading):
            layout.write_text("\n\n".join(paragraphs))


def _options(command: click.Command, ctx: click.Context) -> Iterator[tuple[str, Rows]]:
    """The options of a command by what they are about, each with its help."""
    parameters = [each for each in command.get_params(ctx) if isinstance(each, click.Option)]
    records = [(each.name, each.get_help_record(ctx)) for each in parameters]
    grouped = {name for names in _OPTIONS.values() for name in names}
    rest = {name for name, _ in records if name not in grouped}
    for heading, names in (*_OPTIONS.items(), ("Other options", rest)):
        rows = tuple(record for name, record in records if record and name in names)
        if rows:
            yield heading, rows


_OPTIONS: Mapping[str, frozenset[str]] = {
    "Input options": frozenset({"url", "profiles", "most_pages", "of_itself", "words"}),
    "Output options": frozenset(
        {"to", "output", "format", "split_by", "start", "around", "max_tokens", "min_tokens"}
    ),
    "Limits": frozenset({"workers", "seconds", "memory", "limits", "engine", "address"}),
    "What is told": frozenset({"errors", "fail_fast", "telling", "tells"}),
}
"""Names of parameters, by what the options are about; those of any other name come last."""
