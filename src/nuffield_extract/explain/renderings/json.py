"""The explanation as JSON, for programs; docs/explain.md names every key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, assert_never

from nuffield_extract.explain.explanation import Dropped, Kept
from nuffield_extract.explain.rules import describe_rule
from nuffield_extract.model.codec import to_json

if TYPE_CHECKING:
    from nuffield_extract.explain.explanation import Explanation, Fate, PageText

EXTENSION = ".json"

NUMBER = 1
"""Value of `explanation` at the top; it grows when a key changes its meaning or goes."""


def render(explanation: Explanation) -> str:
    """The whole explanation, as JSON indented by two."""
    article = explanation.article
    document = {
        "explanation": NUMBER,
        "found_by": explanation.found_by,
        "profile": explanation.profile,
        "root": explanation.root,
        "url": explanation.url,
        "sought": explanation.sought,
        "absence": explanation.absence,
        "rules": [
            {"rule": rule, "meaning": describe_rule(rule), "letters": count}
            for rule, count in explanation.rules.items()
        ],
        "texts": [_text(text) for text in explanation.texts],
        "article": json.loads(to_json(article)) if article else None,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _text(text: PageText) -> dict[str, Any]:
    return {
        "text": text.text,
        "element": text.element,
        "begins_line": text.begins_line,
        **_fate(text.fate),
    }


def _fate(fate: Fate) -> dict[str, Any]:
    match fate:
        case Kept():
            return {"kept": {"place": fate.place, "section": [*fate.section]}}
        case Dropped():
            dropped = {"rule": fate.rule, "element": fate.element, "start_tag": fate.start_tag}
            return {"dropped": dropped}
        case _:
            assert_never(fate)
