"""What the program says on standard error: lines that name it, in colours on a terminal."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

if TYPE_CHECKING:
    from typing import TextIO

PROGRAM = "nuffield-extract"

Telling = Literal["quiet", "plain", "verbose"]
"""How much a command says: errors alone, a summary too, or what became of each page."""

CLEAR_LINE = "\r\x1b[K"
"""What makes room on a terminal where a progress bar stands."""


class Word(NamedTuple):
    """A part of a line that stands out on a terminal."""

    text: str
    colour: str
    """As click names it."""


def failure(text: str) -> Word:
    """A word that names an error."""
    return Word(text, "red")


def attention(text: str) -> Word:
    """A word that names something lost, repaired or guessed."""
    return Word(text, "yellow")


def tell(*parts: str | Word) -> None:
    """Nothing; the parts stand on standard error as one line that names the program.

    What holds no text is left out. The line is UTF-8 in every locale.
    """
    is_coloured = in_colour(sys.stderr)
    shown = [_shown(part, is_coloured=is_coloured) for part in parts]
    say(": ".join([PROGRAM, *filter(None, shown)]))


def tell_error(*parts: str) -> None:
    """Nothing; standard error has a line that says what is wrong, and what to do."""
    tell(failure("error"), *parts)


def say(line: str) -> None:
    """Nothing; the line stands on standard error, in UTF-8 in every locale."""
    click.echo(f"{line}\n".encode("utf-8", "backslashreplace"), nl=False, err=True)


def say_summary(text: str, *, failed: int) -> None:
    """Nothing; standard error has the text, which a terminal shows by how it went."""
    colour = "red" if failed else "green"
    say(click.style(text, fg=colour) if in_colour(sys.stderr) else text)


def in_colour(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal that wants colours (https://no-color.org)."""
    return can_redraw(stream) and not os.environ.get("NO_COLOR")


def can_redraw(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal that lets a line be written again, as a dumb one does not."""
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; None is one that was closed before the start."""
    return stream is not None and stream.isatty()


def on_one_line(text: str) -> str:
    """The text without line breaks, and without characters that steer a terminal."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in _STEERING)


def _shown(part: str | Word, *, is_coloured: bool) -> str:
    if isinstance(part, str):
        return on_one_line(part)
    text = on_one_line(part.text)
    return click.style(text, fg=part.colour) if is_coloured and text else text


_STEERING = frozenset({"Cc", "Cf"})  # Unicode categories: control, format
