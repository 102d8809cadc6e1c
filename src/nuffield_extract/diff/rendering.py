"""Differences as text, JSON and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from nuffield_extract import registry
from nuffield_extract.diff import renderings

if TYPE_CHECKING:
    from nuffield_extract.diff.difference import Difference

DEFAULT_CONTEXT = 1


class Rendering(Protocol):
    """A module of `renderings`."""

    EXTENSION: str
    __doc__: str

    def render(self, difference: Difference, context: int) -> str:
        """The difference in the module's format."""


def difference_formats() -> tuple[str, ...]:
    """The names of all formats of differences, sorted."""
    return registry.module_names(renderings)


def render_difference(
    difference: Difference, to: str = "text", *, context: int = DEFAULT_CONTEXT
) -> str:
    """The difference in a format; a line feed ends it.

    Args:
        difference: of two articles.
        to: one of `difference_formats()`.
        context: how many unchanged parts are shown before and after what changed; in JSON none
            ever is.

    Raises:
        UnknownFormat: there is no such format.
    """
    return _rendering(to).render(difference, context)


def difference_extension(name: str) -> str:
    """The file extension of a format, with its dot. Raises UnknownFormat."""
    return _rendering(name).EXTENSION


def difference_description(name: str) -> str:
    """What a format holds, in one line. Raises UnknownFormat."""
    return _rendering(name).__doc__.partition("\n")[0]


def _rendering(name: str) -> Rendering:
    return cast("Rendering", registry.module_named(renderings, name, "format of differences"))
