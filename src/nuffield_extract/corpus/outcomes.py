"""The outcome: what became of one page, as text or as the reason why there is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from nuffield_extract.corpus.account import Account


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one page; either `text` or `error` is set."""

    source: str
    """Name of the page, unique in the run."""

    text: str | None = None
    """The article in the format asked for."""

    error: str | None = None
    """Name of the exception's class, such as `NoContent`."""

    message: str | None = None
    """What the exception says; it may be empty."""

    account: Account | None = attrs.field(default=None, eq=False, repr=False)
    """How the page was read; None where it was not."""

    seconds: float = attrs.field(default=0.0, eq=False, repr=False)
    """Processor time that the page took."""


@attrs.frozen(kw_only=True)
class PassedOver:
    """What archives hold beside pages; told once, behind the last outcome."""

    records: int


def failure(source: str, error: Exception) -> Outcome:
    """The Outcome of a page that ended in `error`."""
    reason = error.strerror if isinstance(error, OSError) else None
    return Outcome(source=source, error=type(error).__name__, message=reason or str(error))


def error_line(outcome: Outcome) -> str:
    """A failed page as a line of JSON, with its newline: `source`, `error` and `message`."""
    fields = {"source": outcome.source, "error": outcome.error, "message": outcome.message}
    return json.dumps(fields, ensure_ascii=False) + "\n"
