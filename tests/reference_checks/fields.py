"""Fields of attrs classes as rows: their types, defaults and docstrings, as written in the source.

The docstrings are read by an own walk over the source, for attrs keeps none.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from reference_checks.comparing import Cells

MEBIBYTE = 1024 * 1024
MISSING = "(it has no docstring)"


def field_rows(kind: type) -> dict[str, Cells]:
    """Type, default and meaning of every public field that a caller may set."""
    texts, types = field_docstrings(kind), inspect.get_annotations(kind)
    return {
        field.name: {
            "type": written(types[field.name]),
            "default": default_of(field),
            "what it is": texts.get(field.name, MISSING),
        }
        for field in attrs.fields(kind)
        if field.init and not field.name.startswith("_")
    }


def written(kind: Any) -> str:
    """A type as in the source; a bar, which cells of tables have no common way to hold, is "or"."""
    text = kind if isinstance(kind, str) else kind.__name__
    return f"`{text.replace(' | ', '` or `')}`"


def field_docstrings(kind: type) -> dict[str, str]:
    """The text below each field of a class, on one line."""
    (body,) = ast.parse(inspect.getsource(kind)).body
    return {
        before.target.id: one_line(after.value.value)
        for before, after in pairwise(body.body)
        if isinstance(before, ast.AnnAssign) and isinstance(after, ast.Expr)
    }


def one_line(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def default_of(field: attrs.Attribute[Any]) -> str:
    """The default of a field, in Markdown."""
    return "required" if field.default is attrs.NOTHING else shown(field.default)


def shown(value: Any) -> str:
    """A value as people write it: numbers in groups, whole mebibytes by name, the rest as code."""
    if isinstance(value, bool) or value is None:
        return f"`{value}`"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return f'`"{value}"`'
    if attrs.has(type(value)):
        return f"`{type(value).__name__}()`"
    return f"`{value}`"


def _number(value: float) -> str:
    if value >= MEBIBYTE and value % MEBIBYTE == 0:
        return f"{value / MEBIBYTE:,.0f} MiB"
    return f"{value:,}" if isinstance(value, int) else f"{value:,g}"
