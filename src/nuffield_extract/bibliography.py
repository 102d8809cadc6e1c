"""References, of one page or of many, in the formats of reference managers."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Protocol, cast

from nuffield_extract import exporters, registry
from nuffield_extract.errors import UnknownFormat, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Reference


class Renderer(Protocol):
    """A module of `exporters` whose format holds references and no more."""

    def render(self, references: Iterable[Reference]) -> str:
        """The references in the module's format."""


def reference_formats() -> tuple[str, ...]:
    """The names of the formats that hold references and no more, sorted."""
    return tuple(filter(_is_of_references, registry.spoken_names(exporters)))


def export_references(references: Iterable[Reference], to: str = "csl") -> str:
    """References in a bibliographic format, in the order given; a line feed ends it.

    Raises:
        UnknownFormat: `to` is not one of `reference_formats()`.
    """
    if not _is_of_references(to):
        raise UnknownFormat(unknown("format of references", to, reference_formats()))
    renderer = cast("Renderer", registry.module_spoken(exporters, to))
    return renderer.render(references)


def citation_keys(references: Iterable[Reference]) -> tuple[str, ...]:
    """The keys under which `export_references` lists these references, such as `adair2018one`."""
    keys = importlib.import_module(f"{exporters.__name__}._keys")
    return cast("tuple[str, ...]", keys.citation_keys(references))


def _is_of_references(name: str) -> bool:
    return hasattr(registry.module_spoken(exporters, name), "render")
