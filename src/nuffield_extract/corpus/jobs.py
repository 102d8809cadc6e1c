"""The job: one page and what to make of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs

from nuffield_extract.model import Article
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract.errors import DamagedArchive

_DEFAULTS = Options()

Rendering: TypeAlias = Callable[[str, Article], str]
"""What is made of a page's name and its article in place of a format; it travels to a worker."""


@attrs.frozen(kw_only=True)
class Job:
    """One page to convert; small, since it travels to a worker."""

    name: str
    """As in the Outcome; unique in the run."""

    page: Path | bytes | DamagedArchive
    """The file; or the page itself, where it came through standard input or from an archive; or
    what is wrong with the archive there."""

    to: str
    """Name of the format."""

    url: str | None = None
    """Address of the page, where the caller or the archive knows it."""

    charset: str | None = None
    """Of the transport, where an archive tells it."""

    options: Options = _DEFAULTS
    rendering: Rendering | None = None
    """What makes the text; None for the format."""
