"""Explanations as text, JSON and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from nuffield_extract import registry
from nuffield_extract.explain import renderings

if TYPE_CHECKING:
    from nuffield_extract.explain.explanation import Explanation


class Rendering(Protocol):
    """A module of `renderings`."""

    EXTENSION: str
    __doc__: str

    def render(self, explanation: Explanation) -> str:
        """The explanation in the module's format."""


def explanation_formats() -> tuple[str, ...]:
    """The names of all formats of explanations, sorted."""
    return registry.module_names(renderings)


def render_explanation(explanation: Explanation, to: str = "text") -> str:
    """The explanation in a format; a line feed ends it.

    Args:
        explanation: of a page.
        to: one of `explanation_formats()`.

    Raises:
        UnknownFormat: there is no such format.
    """
    return _rendering(to).render(explanation)


def explanation_extension(name: str) -> str:
    """The file extension of a format, with its dot. Raises UnknownFormat."""
    return _rendering(name).EXTENSION


def explanation_description(name: str) -> str:
    """What a format holds, in one line. Raises UnknownFormat."""
    return _rendering(name).__doc__.partition("\n")[0]


def _rendering(name: str) -> Rendering:
    return cast("Rendering", registry.module_named(renderings, name, "format of explanations"))
