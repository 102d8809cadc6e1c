"""The whole article as JSON; `load` reads it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.model.codec import to_json

if TYPE_CHECKING:
    from nuffield_extract.model import Article

EXTENSION = ".json"


def export(article: Article) -> str:
    """The article as JSON, indented by two, by the schema of `nuffield-extract schema`."""
    return to_json(article) + "\n"
