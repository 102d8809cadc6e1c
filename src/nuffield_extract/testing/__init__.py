"""Hypothesis strategies for tests: values of the model, Drupal pages, encoded pages, and tag soup.

The only part of the library that imports hypothesis: `pip install nuffield-extract[test]`.
"""

from nuffield_extract.testing.articles import (
    articles,
    capture_infos,
    claims,
    links,
    notices,
    sections,
)
from nuffield_extract.testing.author_lists import AuthorList, author_lists
from nuffield_extract.testing.blocks import (
    blocks,
    cells,
    codes,
    embeds,
    figures,
    item_lists,
    items,
    paragraphs,
    phrases,
    quotes,
    rows,
    spans,
    tables,
    urls,
)
from nuffield_extract.testing.citations import CitingText, citing_texts
from nuffield_extract.testing.edits import edited_articles
from nuffield_extract.testing.encodings import EncodedPage, encoded_pages
from nuffield_extract.testing.entries import entry_fragments, entry_texts
from nuffield_extract.testing.pages import DrupalPage, drupal_pages
from nuffield_extract.testing.references import dates, notes, persons, references
from nuffield_extract.testing.soup import arbitrary_markup
from nuffield_extract.testing.web import WebPage, web_pages

__all__ = [
    "AuthorList",
    "CitingText",
    "DrupalPage",
    "EncodedPage",
    "WebPage",
    "arbitrary_markup",
    "articles",
    "author_lists",
    "blocks",
    "capture_infos",
    "cells",
    "citing_texts",
    "claims",
    "codes",
    "dates",
    "drupal_pages",
    "edited_articles",
    "embeds",
    "encoded_pages",
    "entry_fragments",
    "entry_texts",
    "figures",
    "item_lists",
    "items",
    "links",
    "notes",
    "notices",
    "paragraphs",
    "persons",
    "phrases",
    "quotes",
    "references",
    "rows",
    "sections",
    "spans",
    "tables",
    "urls",
    "web_pages",
]
