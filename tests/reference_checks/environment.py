"""What the library asks of where it runs: variables, extras, entry points, Python."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING

from click.testing import CliRunner

from nuffield_extract.cli import main
from nuffield_extract.plugins import EXPORTERS, PROFILES
from reference_checks.pages import FOLDER, page
from reference_checks.source import constants, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference_checks.comparing import Tables

_OF_DEVELOPERS = re.compile(r"work on the library: ((?:`[a-z-]+`(?:,\s)?)+)\.")

_COMPLETION = re.compile(r"_[A-Z_]+_COMPLETE")


def project() -> dict[str, object]:
    """The table [project] of pyproject.toml."""
    return tomllib.loads((FOLDER.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]


def of_developers() -> frozenset[str]:
    """The extras that the page names in a sentence, for no user needs them."""
    (named,) = _OF_DEVELOPERS.findall(page("environment"))
    return frozenset(re.findall(r"[a-z-]+", named))


def tables() -> Tables:
    extras = {
        name: {"brings": ", ".join(f"`{each}`" for each in needed)}
        for name, needed in project()["optional-dependencies"].items()
    }
    completion = _COMPLETION.findall(CliRunner().invoke(main, ["--help"]).stdout)
    return {
        ("Variables", "variable"): {name: {} for name in {*_variables(), *completion}},
        ("Extras", "extra"): {n: row for n, row in extras.items() if n not in of_developers()},
        ("Entry points", "group"): {EXPORTERS: {}, PROFILES: {}},
        ("Dependencies", "package"): {each: {} for each in project()["dependencies"]},
    }


def _variables() -> Iterator[str]:
    """The names that are asked of `os.environ`, or set in it."""
    for _, tree in modules():
        named = constants(tree)
        for key in _keys(tree):
            found = named.get(key.id) if isinstance(key, ast.Name) else key
            assert isinstance(found, ast.Constant), ast.dump(key)
            yield found.value


def _keys(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="environ")), args=[key, *_]):
                yield key
            case ast.Call(func=ast.Attribute(attr="getenv"), args=[key, *_]):
                yield key
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=key):
                yield key
            case ast.Compare(left=key, comparators=[ast.Attribute(attr="environ")]):
                yield key
