"""The way of a report to its JSON, and back."""

from __future__ import annotations

import json
from typing import Any

import attrs
import cattrs
from benchmarks.report.figures import SCHEMA, Report
from cattrs.gen import make_dict_structure_fn


def report_of(text: str) -> Report:
    """The report that a JSON text holds.

    Raises:
        ValueError: it is of another schema.
        Exception: cattrs' own, where fields are missing, unknown or of another type.
    """
    read = json.loads(text)
    if read.get("schema") != SCHEMA:
        raise ValueError(f"report.json of schema {read.get('schema')}; this reads {SCHEMA}")
    return _strict_converter().structure(read, Report)


def json_of(report: Report) -> str:
    """The JSON text of a report; a line each page and outcome keeps changes readable."""
    lines = json.dumps(_strict_converter().unstructure(report), ensure_ascii=False, indent=1)
    return _joined(lines) + "\n"


def _strict_converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook_factory(
        attrs.has,
        lambda kind: make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True),
    )
    converter.register_structure_hook(float | None, lambda value, _: _optional(value))
    return converter


def _optional(value: Any) -> float | None:
    return None if value is None else float(value)


def _joined(lines: str) -> str:
    """JSON with objects and arrays that hold no others on one line."""
    joined: list[str] = []
    opened: list[str] = []
    for line in lines.split("\n"):
        stripped = line.strip()
        if stripped.endswith(("{", "[")):
            joined += opened
            opened = [line]
        elif opened and stripped.startswith(("}", "]")):
            joined.append(opened[0] + " ".join(part.strip() for part in opened[1:]) + stripped)
            opened = []
        elif opened:
            opened.append(line)
        else:
            joined.append(line)
    return "\n".join(joined + opened)
