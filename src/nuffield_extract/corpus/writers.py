"""Writers: each takes outcomes one by one and puts what was converted where it goes."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.corpus.sinks import atomic_stream, atomic_write, encoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Write = Callable[[bytes], object]
"""Takes bytes, all of them."""

Put = Callable[[Outcome], Outcome]
"""Writes an outcome's text. The outcome comes back, or a failure where it could not be written."""

Render = Callable[[str, str], str]
"""What is written for a page's name and its article's text."""


def whole(_source: str, text: str) -> str:
    """The text itself, ending in a newline; nothing stays nothing."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def article_line(_source: str, text: str) -> str:
    """The text, lines of JSON already, with exactly one newline at its end; or nothing."""
    return whole(_source, text.rstrip("\n"))


def content_line(to: str, source: str, text: str) -> str:
    """A line of JSON that holds the page's name, its format and the text."""
    return json.dumps({"source": source, "format": to, "content": text}, ensure_ascii=False) + "\n"


@contextmanager
def files(targets: Mapping[str, Path]) -> Iterator[Put]:
    """Writes each page to its own file; one that cannot be written is a failure of that page."""
    yield partial(_store, targets)


@contextmanager
def stream(write: Write, render: Render) -> Iterator[Put]:
    """Writes one page after the other."""
    yield partial(_send, write, render)


@contextmanager
def lines_file(path: Path) -> Iterator[Put]:
    """Writes the lines of each page to a file, which stands there only when all is done."""
    with atomic_stream(path) as file:
        yield partial(_send, file.write, article_line)


def _store(targets: Mapping[str, Path], outcome: Outcome) -> Outcome:
    if outcome.text is None:
        return outcome
    try:
        atomic_write(targets[outcome.source], whole(outcome.source, outcome.text))
    except OSError as error:
        return failure(outcome.source, error)
    return outcome


def _send(write: Write, render: Render, outcome: Outcome) -> Outcome:
    if outcome.text is not None:
        write(encoded(render(outcome.source, outcome.text)))
    return outcome
