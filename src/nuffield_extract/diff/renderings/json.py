"""The changes as JSON, for programs; docs/diff.md names every key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from nuffield_extract.diff.difference import LISTS
from nuffield_extract.diff.renderings._labels import summary
from nuffield_extract.model import Block, Section
from nuffield_extract.model.converter import converter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.diff.difference import (
        Difference,
        FieldChange,
        LineChange,
        LinkChange,
        Match,
        Placed,
    )
    from nuffield_extract.model import Article

EXTENSION = ".json"

NUMBER = 1
"""Value of `difference` at the top; it grows when a key changes its meaning or goes."""


def render(difference: Difference, _context: int) -> str:
    """All that is not equal, as JSON indented by two."""
    document = {
        "difference": NUMBER,
        "equal": difference.is_empty,
        "summary": summary(difference),
        "old": _page(difference.old),
        "new": _page(difference.new),
        "fields": [_change(change) for change in difference.fields],
        **{name: _matches(getattr(difference, name)) for name in LISTS},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _page(article: Article) -> dict[str, Any]:
    names = ("title", "url", "published", "modified")
    told = {name: getattr(article, name) for name in names}
    return {name: str(value) for name, value in told.items() if value is not None}


def _matches(matches: Iterable[Match[Any]]) -> list[dict[str, Any]]:
    return [_match(match) for match in matches if match.kind != "equal"]


def _match(match: Match[Any]) -> dict[str, Any]:
    return {
        "kind": match.kind,
        "moved": match.moved,
        "old": _placed(match.old),
        "new": _placed(match.new),
        "fields": [_change(change) for change in match.fields],
        "lines": [_change(change) for change in match.lines],
        "links": [_link(change) for change in match.links],
    }


def _placed(placed: Placed[Any] | None) -> dict[str, Any] | None:
    if placed is None:
        return None
    return {"place": placed.place, "path": [*placed.path], "part": _part(placed.part)}


def _part(part: Any) -> Any:
    """A part as in the JSON of an article; of a section its heading alone."""
    if isinstance(part, Section):
        names = ("heading", "level", "role", "id", "href")
        return {name: getattr(part, name) for name in names}
    if isinstance(part, str):
        return part
    kind = Block if isinstance(part, Block) else type(part)
    return converter().unstructure(part, unstructure_as=kind)


def _change(change: FieldChange | LineChange) -> dict[str, Any]:
    name = {} if not hasattr(change, "name") else {"name": change.name}
    runs = [{"kind": run.kind, "text": run.text} for run in change.runs]
    return {**name, "old": change.old, "new": change.new, "runs": runs}


def _link(change: LinkChange) -> dict[str, Any]:
    return {"text": change.text, "old": change.old, "new": change.new}
