"""JATS 1.3 (ANSI/NISO Z39.96-2021), the Archiving tag set of journals and their archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import document, filled, group, language_tag
from nuffield_extract.exporters._xml_places import Places, end_matter
from nuffield_extract.exporters.jats.front import article_type, front
from nuffield_extract.exporters.jats.sections import Sections, suggested
from nuffield_extract.model.entries import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article

EXTENSION = ".jats.xml"

DOCTYPE = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD '
    'v1.3 20210610//EN" "https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3.dtd">\n'
)


def export(article: Article) -> str:
    """The article as a JATS document; docs/tei-jats.md says what becomes of each part."""
    root = group(
        "article",
        front(article),
        *_text(article),
        article_type=article_type(article.kind),
        dtd_version="1.3",
        xml_lang=language_tag(article.language),
    )
    return document(root, doctype=DOCTYPE)


def _text(article: Article) -> Iterator[Element | None]:
    """The body, and the lists of entries that stand behind the last of its sections."""
    printed = as_printed(article)
    sections = Sections(article, printed, Places(printed))
    body, behind = end_matter(printed.sections)
    yield group("body", *sections.body(body))
    yield filled(
        "back",
        *[sections.section(part) for part in behind],
        *sections.loose(printed),
        suggested(printed.citation),
    )
