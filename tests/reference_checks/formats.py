"""What is read and written besides articles, whose formats have a page of their own."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from nuffield_extract import reference_formats, registry
from nuffield_extract.corpus import catalogue, parts, sources
from nuffield_extract.diff.rendering import difference_extension, difference_formats
from nuffield_extract.explain.rendering import explanation_extension, explanation_formats

if TYPE_CHECKING:
    from reference_checks.comparing import Tables


def tables() -> Tables:
    archives = [_module(sources, name) for name in registry.module_names(sources)]
    written = [_module(parts, name) for name in registry.module_names(parts)]
    endings = {ending for source in archives for ending in source.EXTENSIONS}
    return {
        ("References", "format"): {
            name: {
                "extension": f"`{catalogue.format_extension(name)}`",
                "in Python": "yes" if name in reference_formats() else "no",
            }
            for name in catalogue.catalogue_formats()
        },
        ("Differences", "format"): {
            name: {"extension": f"`{difference_extension(name)}`"} for name in difference_formats()
        },
        ("Explanations", "format"): {
            name: {"extension": f"`{explanation_extension(name)}`"}
            for name in explanation_formats()
        },
        ("Parts of a run", "format"): {name: {} for one in written for name in one.FORMATS},
        ("What is read", "ending"): {ending: {} for ending in sorted(endings)},
    }


def _module(package: object, name: str) -> object:
    return importlib.import_module(f"{package.__name__}.{name}")
