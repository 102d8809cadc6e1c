"""The words of TEI and JATS exports, in the order in which plain text has them.

Each reader knows its format alone. It follows the document, passes over what is no text of the
article (what stands for images, parsed fields of references), and writes dates, names and the marks
of notes as plain text does.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from xml_reader import read_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

# What plain text puts before items, between cells and before sources.
_DECORATION = re.compile(r"[•|—]|-?\d+\.")

_XLINK = "{http://www.w3.org/1999/xlink}href"


def words(text: str) -> list[str]:
    """The words of a plain text, without what it puts before items and between cells."""
    return [word for word in text.split() if not _DECORATION.fullmatch(word)]


def tei_words(xml: str) -> list[str]:
    """The words of a TEI document, as plain text has them."""
    root = _bare(read_xml(xml))
    people = [_tei_name(author) for author in root.findall(".//titleStmt/author")]
    told = [
        _all(root.find(".//titleStmt/title")),
        _all(root.find(".//abstract")),
        _all(root.find(".//keywords/term[@type='kind']")),
        _published(root.find(".//publicationStmt/date"), "when"),
        _named(people),
    ]
    text = _walked(root.find("text"), _TEI_PASSED, _tei_mark)
    return words("\n".join((*told, "".join(text))))


def jats_words(xml: str) -> list[str]:
    """The words of a JATS document, as plain text has them."""
    root = read_xml(xml)
    people = [_jats_name(contrib) for contrib in root.findall(".//contrib")]
    told = [
        _all(root.find(".//article-meta/title-group/article-title")),
        _all(root.find(".//abstract")),
        _all(root.find(".//subject")),
        _published(root.find(".//article-meta/pub-date"), "iso-8601-date"),
        _named(people),
    ]
    parts = (root.find("body"), root.find("back"))
    texts = ["".join(_walked(part, _JATS_PASSED, _jats_mark)) for part in parts]
    return words("\n".join((*told, *texts)))


def addresses(xml: str) -> set[str]:
    """Every address that stands in an attribute of a document."""
    names = ("target", "corresp", "source", "url", "ref", _XLINK)
    root = read_xml(xml)
    found = [value for node in root.iter() for name in names if (value := node.get(name))]
    return {part for value in found for part in value.split()}


def _walked(
    node: etree._Element | None, passed: tuple[str, ...], mark: Callable[[etree._Element], str]
) -> Iterator[str]:
    """The texts of a node, one after the other, without those of what is passed over."""
    if node is None:
        return
    yield mark(node)
    yield node.text or ""
    for inner in node:
        if not inner.xpath("|".join(f"self::{path}" for path in passed)):
            yield from _walked(inner, passed, mark)
        yield inner.tail or ""


_TEI_PASSED = ("figDesc", "analytic", "monogr", "note[@type='authors']")
_JATS_PASSED = ("alt-text", "element-citation", "label[parent::fn]")


def _tei_mark(node: etree._Element) -> str:
    return f"[{node.get('n')}] " if node.get("place") == "end" else ""


def _jats_mark(node: etree._Element) -> str:
    return f"[{_all(node.find('label'))}] " if node.tag == "fn" else ""


def _tei_name(author: etree._Element) -> str:
    printed = author.find("persName[@type='printed']")
    other = author.find("persName") if author.find("orgName") is None else author.find("orgName")
    return _all(other if printed is None else printed)


def _jats_name(contrib: etree._Element) -> str:
    paths = (".//string-name", ".//collab")
    printed = next((found for path in paths if (found := contrib.find(path)) is not None), None)
    if printed is not None:
        return _all(printed)
    return f"{_all(contrib.find('name/given-names'))} {_all(contrib.find('name/surname'))}"


def _published(date: etree._Element | None, attribute: str) -> str:
    if date is None:
        return ""
    return f"Published: {datetime.date.fromisoformat(date.get(attribute) or ''):%d/%m/%Y}"


def _named(people: list[str]) -> str:
    return f"Authors: {'; '.join(people)}" if people else ""


def _all(node: etree._Element | None) -> str:
    return "".join(node.itertext()) if node is not None else ""


def _bare(root: etree._Element) -> etree._Element:
    """The document with the names of its elements alone."""
    for node in root.iter():
        node.tag = str(node.tag).rpartition("}")[2]
    return root
