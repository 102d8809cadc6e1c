"""The rules by which text is dropped, what each is told by, and what its example loses."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from nuffield_extract import Options
from nuffield_extract.api import read_page
from nuffield_extract.content import boilerplate, drops, drupal, labels, names
from nuffield_extract.content.find import OUTSIDE
from nuffield_extract.explain.rules import RULES
from nuffield_extract.profiles import shipped_profiles
from nuffield_extract.profiles.profile import FIELDS
from readings import FIRST, LAST
from reference_checks.source import calls, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference_checks.comparing import Tables

BUILD = "build"
TOLD_BY = {
    "tag": boilerplate.TAGS.values(),
    "role": boilerplate.ROLES.values(),
    "name": names.WORDS,
    "Drupal's name": drupal.WORDS,
    "label": labels.LABELS,
}
"""The tables that name rules."""

REST = "…"
"""In an example: the article's paragraphs; without it they stand around the example."""


def tables() -> Tables:
    ways = {**TOLD_BY, BUILD: {*_written(), *boilerplate.LINKS}}
    rules = sorted({rule for named in ways.values() for rule in named})
    dropped = [
        name.partition(":")[2]
        for profile in shipped_profiles()
        for name, _ in profile.selectors
        if name.startswith("drop:")
    ]
    return {
        ("Rules", "rule"): {
            rule: {"told by": ", ".join(way for way, named in ways.items() if rule in named)}
            for rule in rules
        },
        ("Rules of explanations", "rule"): {rule: {} for rule in RULES if rule not in rules},
        ("Rules of metadata", "rule"): {f"metadata:{field}": {} for field in FIELDS},
        ("Rules of profiles", "rule"): {f"profile:{name}": {} for name in ("NAME", *dropped)},
    }


def rules_of(example: str) -> set[str]:
    """The rules that drop something of a page of plain paragraphs with the example."""
    body = f"<main>{FIRST}{example}{LAST}</main>"
    if REST in example:
        body = example.replace(REST, FIRST + LAST)
    page = f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>"
    reading = read_page(page, url=None, charset=None, options=Options())
    return {drop.rule for drop in drops(reading.tree, reading.content)}


def _written() -> Iterator[str]:
    """The rules that stand in the source of `content` itself, not in a table."""
    yield OUTSIDE
    for path, tree in modules():
        if path.startswith("content/"):
            yield from _rules_in(tree)


def _rules_in(tree: ast.Module) -> Iterator[str]:
    for call in calls(tree, ("Drop",)):
        yield from _texts(call.args[0])
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _name(node.targets[0]) in {"rule", "rules"}:
            yield from _texts(node.value)


def _name(target: ast.expr) -> str:
    """The variable that is set, or the one of which a place is."""
    named = target.value if isinstance(target, ast.Subscript) else target
    return named.id if isinstance(named, ast.Name) else ""


def _texts(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield value.value
