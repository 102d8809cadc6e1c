"""Settings: of an extraction, a guard, chunks and a run, with their defaults."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from nuffield_extract import chunks, export, export_bytes, export_references
from nuffield_extract.corpus.run.request import CorpusRequest
from nuffield_extract.diff.rendering import render_difference
from nuffield_extract.explain.rendering import render_explanation
from nuffield_extract.guard.extraction import Guard
from nuffield_extract.options import Limits, Options
from reference_checks.fields import field_rows, shown, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from reference_checks.comparing import Cells, Tables

KINDS = (Options, Limits, Guard, CorpusRequest)
FUNCTIONS = (export, export_bytes, export_references, chunks, render_difference, render_explanation)


def tables() -> Tables:
    fields = {(kind.__name__, "field"): field_rows(kind) for kind in KINDS}
    parameters = {(f"{call.__name__}()", "parameter"): parameter_rows(call) for call in FUNCTIONS}
    return {**fields, **parameters}


def parameter_rows(call: Callable[..., Any]) -> dict[str, Cells]:
    """Type and default of every parameter that has a default."""
    return {
        parameter.name: {
            "type": written(parameter.annotation),
            "default": _default(parameter.default),
        }
        for parameter in inspect.signature(call).parameters.values()
        if parameter.default is not parameter.empty
    }


def _default(value: Any) -> str:
    return f"`{value.__name__}`" if inspect.isfunction(value) else shown(value)
