"""The JSON Schema that the command prints: each type, and each of its properties."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from nuffield_extract.cli import main
from reference_checks.fields import one_line

if TYPE_CHECKING:
    from reference_checks.comparing import Cells, Tables

Schema = dict[str, Any]


def tables() -> Tables:
    schema = printed()
    kinds = {"Article": schema, **schema["$defs"]}
    found = {
        (name, "property"): _properties(kind) for name, kind in kinds.items() if "type" in kind
    }
    blocks = {_type(kind): {} for kind in kinds["Block"]["oneOf"]}
    return {**found, ("Block", "one of"): blocks}


def printed() -> Schema:
    """What `nuffield-extract schema` prints."""
    return json.loads(CliRunner().invoke(main, ["schema"]).stdout)


def _properties(kind: Schema) -> dict[str, Cells]:
    needed = kind.get("required", ())
    return {
        name: {
            "type": _type(one),
            "default": "required" if name in needed else f"`{json.dumps(one['default'])}`",
            **({"what it is": one_line(one["description"])} if "description" in one else {}),
        }
        for name, one in kind["properties"].items()
    }


def _type(one: Schema) -> str:
    """A type in words."""
    match one:
        case {"$ref": str(path)}:
            name = path.rpartition("/")[2]
            return f"[{name}](#{name.lower()})"
        case {"const": value}:
            return f"`{json.dumps(value)}`"
        case {"enum": [*words]}:
            return " or ".join(f"`{json.dumps(word)}`" for word in words)
        case {"anyOf": [*kinds]}:
            return " or ".join(map(_type, kinds))
        case {"type": "array", "items": items}:
            return f"array of {_type(items)}"
        case {"type": "string", "format": "date"}:
            return "string (date, ISO 8601)"
        case {"type": str(kind)}:
            return kind
    raise ValueError(one)
