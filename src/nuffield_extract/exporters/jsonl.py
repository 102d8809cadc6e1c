"""The whole article as JSON on one line, for many articles in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model.codec import to_json

if TYPE_CHECKING:
    from nuffield_extract.model import Article

EXTENSION = ".jsonl"
OPENING = ""


def export(article: Article) -> str:
    """The article as one line of JSON, by the schema of `nuffield-extract schema`."""
    return to_json(article, indent=None) + "\n"
