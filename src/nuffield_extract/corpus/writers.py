"""Writers: each takes outcomes one by one and puts what was converted where it goes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import attrs

from nuffield_extract import api
from nuffield_extract.corpus.outcomes import Outcome, failure
from nuffield_extract.corpus.sinks import atomic_stream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nuffield_extract.corpus.rendering import Render

Write = Callable[[bytes], object]
"""Takes bytes, all of them."""

Put = Callable[[Outcome], Outcome]
"""Writes an outcome's text. The outcome comes back, or a failure where it could not be written."""


@contextmanager
def files(targets: Iterator[Path], render: Render) -> Iterator[Put]:
    """Writes each page to its own file; one that cannot be written is a failure of that page.

    Args:
        targets: the file of each outcome, in the order of the outcomes.
        render: makes the bytes.
    """
    yield partial(_store, targets, render)


@contextmanager
def stream(write: Write, render: Render, start: bytes = b"") -> Iterator[Put]:
    """Writes one page after the other, behind what the stream begins with."""
    if start:
        write(start)
    yield partial(_send, write, render)


@contextmanager
def one_file(path: Path, render: Render, start: bytes) -> Iterator[Put]:
    """Writes one page after the other to a file, which stands there only when all is done."""
    with atomic_stream(path) as file, stream(file.write, render, start) as put:
        yield put


@contextmanager
def together(write: Write, to: str) -> Iterator[Put]:
    """Writes all pages as one when the last has come; nothing where none was converted."""
    texts: list[str] = []
    yield partial(_keep, texts)
    if texts:
        write(api.export_bytes(map(api.load, texts), to))


def write_file(path: Path, data: bytes) -> None:
    """Nothing; the file holds all of the bytes, or is as it was before."""
    with atomic_stream(path) as file:
        file.write(data)


def _store(targets: Iterator[Path], render: Render, outcome: Outcome) -> Outcome:
    target = next(targets)
    if outcome.text is None:
        return outcome
    try:
        write_file(target, render(outcome.source, outcome.text))
    except OSError as error:
        failed = failure(outcome.source, error)
        message = f"{failed.message}: {target} cannot be written"
        return attrs.evolve(failed, message=message, seconds=outcome.seconds)
    return outcome


def _send(write: Write, render: Render, outcome: Outcome) -> Outcome:
    if outcome.text is not None:
        write(render(outcome.source, outcome.text))
    return outcome


def _keep(texts: list[str], outcome: Outcome) -> Outcome:
    if outcome.text is not None:
        texts.append(outcome.text)
    return outcome
