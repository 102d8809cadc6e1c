"""Why a page holds no article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nuffield_extract.dom import Tree

_LOGIN = 'input[type="password"]'

# Titles of pages that stand for one that is not there, or not for everybody.
_ERROR = re.compile(
    r"\b(?:40[0134]|410|50[0-4])\b|not found|access denied|forbidden|page unavailable|error"
    r"|nicht gefunden|fehler|introuvable|accès refusé|no encontrad[ao]|acceso denegado"
    r"|não encontrad[ao]|non trovata|niet gevonden|site under maintenance|just a moment",
    re.IGNORECASE,
)


def reason_of_absence(tree: Tree, title: str | None) -> str:
    """What the page is instead of an article: empty, an error, a login, or of few words."""
    body = tree.body
    if body is None or not body.text().strip():
        return "an empty page"
    if title and _ERROR.search(title):
        return f"an error page ({title!r})"
    if tree.css_first(_LOGIN) is not None:
        return "a login page"
    return "no readable main text"
