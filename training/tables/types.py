"""The CSL types that styles print."""

from __future__ import annotations

ARTICLE = "article-journal"
BOOK = "book"
CHAPTER = "chapter"
PAPER = "paper-conference"
REPORT = "report"
THESIS = "thesis"
WEBPAGE = "webpage"
NEWS = "article-newspaper"
POST = "post-weblog"
LAW = "legislation"
PREPRINT = "article"

Table = dict[str, dict[str, str]]
"""Style, type, template."""
