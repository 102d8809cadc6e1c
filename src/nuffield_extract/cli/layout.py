"""The layout of help: like click's, but words with a hyphen stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    Rows = Iterable[tuple[str, str]]

WIDEST = 100  # columns; longer lines are hard to read

_HYPHEN = "\ue000"  # of the private use area, so no text has it
_SHARE = 3  # a third of the width is the most that terms take beside what they mean


class Layout(click.HelpFormatter):
    """Help as it is laid out; `nuffield-extract` is never broken in two."""

    def write_text(self, text: str) -> None:
        """Writes paragraphs."""
        super().write_text(_whole(text))

    def write_rows(self, heading: str, rows: Rows) -> None:
        """Writes a section of terms and what they mean, where there are any."""
        listed = [(term, _whole(meaning)) for term, meaning in rows]
        if listed:
            with self.section(heading):
                self.write_dl(listed, col_max=self.width // _SHARE)

    def write_lines(self, heading: str, lines: Iterable[str]) -> None:
        """Writes a section of lines as they are, so that they can be copied to a shell."""
        with self.section(heading):
            for line in lines:
                self.write(f"{'':{self.current_indent}}{line}\n")

    def getvalue(self) -> str:
        """The help."""
        return super().getvalue().replace(_HYPHEN, "-")


class Context(click.Context):
    """A context whose help is laid out so."""

    formatter_class = Layout


def layout_of(formatter: click.HelpFormatter) -> Layout:
    """The formatter, which contexts of this program make."""
    assert isinstance(formatter, Layout)
    return formatter


def _whole(text: str) -> str:
    return text.replace("-", _HYPHEN)
