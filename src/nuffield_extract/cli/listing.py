"""The commands by purpose, as the help lists them."""

from __future__ import annotations

from typing import NamedTuple


class Listed(NamedTuple):
    """A row of the list."""

    command: str
    """As it is typed; of two words where a command has commands of its own."""

    summary: str
    """A sentence: the first of the command's own help."""


GROUPS: tuple[tuple[str, tuple[Listed, ...]], ...] = (
    (
        "Read pages",
        (
            Listed("convert", "Convert saved pages to articles."),
            Listed("references", "Gather the references of saved pages into one bibliography."),
            Listed("chunk", "Cut saved pages into pieces for search and retrieval."),
        ),
    ),
    (
        "Read archives",
        (Listed("corpus", "Extract an archive of saved pages into a table."),),
    ),
    (
        "Look closer",
        (
            Listed("explain", "Tell what became of every text of a page."),
            Listed("diff", "Tell what changed between two saves of a page."),
            Listed("profiles check", "Test a profile of your own on saved pages."),
        ),
    ),
    (
        "About",
        (
            Listed("formats", "List the formats."),
            Listed("profiles", "List the site profiles, or test one."),
            Listed("schema", "Print the JSON Schema of an article."),
            Listed("help", "Explain a command."),
        ),
    ),
)
"""A command that stands in no group is listed behind them."""


def modules() -> tuple[str, ...]:
    """The names of the commands, each a module of `cli` that holds a command of its name."""
    names = dict.fromkeys(row.command.split()[0] for _, rows in GROUPS for row in rows)
    return tuple(names)
