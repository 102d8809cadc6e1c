"""TEI P5, the Text Encoding Initiative's XML for corpora and editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import document, element, group, language_tag
from nuffield_extract.exporters._xml_places import Places, end_matter
from nuffield_extract.exporters.tei.header import header
from nuffield_extract.exporters.tei.sections import Sections, suggested
from nuffield_extract.model.entries import as_printed

if TYPE_CHECKING:
    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Article

EXTENSION = ".tei.xml"

NAMESPACE = "http://www.tei-c.org/ns/1.0"


def export(article: Article) -> str:
    """The article as a TEI document; docs/tei-jats.md says what becomes of each part."""
    root = group("TEI", header(article), _text(article), xml_lang=language_tag(article.language))
    return document(root, namespace=NAMESPACE)


def _text(article: Article) -> Element:
    """The text: sections in the body, and behind the last of them the lists in the back."""
    printed = as_printed(article)
    sections = Sections(article, printed, Places(printed))
    body, behind = end_matter(printed.sections)
    front = group("body", *[sections.section(part) for part in body])
    back = [
        *[sections.section(part) for part in behind],
        *sections.loose(printed),
        suggested(printed.citation),
    ]
    return group(
        "text",
        front if front.inside else group("body", element("p")),
        group("back", *back) if any(back) else None,
    )
