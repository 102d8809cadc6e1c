"""What the model shows of itself: a line where an article would be pages, HTML in a notebook."""

from __future__ import annotations

import importlib
import reprlib
from typing import cast

_TITLE = reprlib.Repr()
_TITLE.maxstring = 80  # characters, quotation marks included


def outline(part: object, title: str | None, **counts: object) -> str:
    """A line such as `<Article 'Lamps by the quay', sections=3>`; what is 0 or None is left out."""
    named = (f"{name}={count}" for name, count in counts.items() if count)
    return f"<{type(part).__name__} {', '.join((_TITLE.repr(title), *named))}>"


def html_of(part: object) -> str:
    """The part as a notebook shows it.

    What writes it stands above the model, and is imported when a notebook asks for it.
    """
    notebook = importlib.import_module("nuffield_extract.notebook")
    return cast("str", notebook.html_of(part))
