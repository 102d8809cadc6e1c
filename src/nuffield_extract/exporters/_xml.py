"""Elements of XML as values, and the document that is made of them."""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, cast

import attrs

from nuffield_extract.exporters._characters import legal

if TYPE_CHECKING:
    from collections.abc import Mapping


@attrs.frozen(kw_only=True)
class Element:
    """An element, its attributes and its content, all in legal characters."""

    tag: str
    attributes: Mapping[str, str]
    inside: tuple[Element | str, ...]


def element(tag: str, *inside: Element | str | None, **attributes: str | int | None) -> Element:
    """The element with what is inside it, letter for letter.

    Args:
        tag: its name, from the code and never from a page.
        inside: its content.
        attributes: by name, a hyphen written as "_", and the prefixes `xml` and `xlink` before
            one (`xml_id`). None leaves an attribute out.
    """
    written = {
        _name(name): legal(str(each)) for name, each in attributes.items() if each is not None
    }
    parts = [legal(part) if isinstance(part, str) else part for part in inside if part]
    return Element(tag=tag, attributes=written, inside=tuple(parts))


def group(tag: str, *parts: Element | None, **attributes: str | int | None) -> Element:
    """The element with elements in it, each on a line of its own."""
    kept = [part for part in parts if part is not None]
    lines = [each for part in kept for each in ("\n", part)]
    return element(tag, *lines, "\n" if lines else None, **attributes)


def filled(tag: str, *parts: Element | None, **attributes: str | int | None) -> Element | None:
    """The element with elements in it, as `group`; None where there is none."""
    made = group(tag, *parts, **attributes)
    return made if made.inside else None


def worded(tag: str, words: str | None, **attributes: str | int | None) -> Element | None:
    """The element with a text in it; None where there is no text."""
    return element(tag, words, **attributes) if words else None


def token(words: str | None) -> str | None:
    """The words as one token of what ASCII prints; None where there are none."""
    return "-".join(_TOKEN.findall(words or "")) or None


def language_tag(tag: str | None) -> str | None:
    """A tag that `xs:language` takes (XML Schema, part 2, section 3.3.3); None of others."""
    return tag if tag and _LANGUAGE.fullmatch(tag) else None


def document(root: Element, *, namespace: str | None = None, doctype: str = "") -> str:
    """The document in UTF-8, written by lxml, which is imported here first.

    Args:
        root: its only element.
        namespace: of all its elements.
        doctype: its document type declaration, if it has one.
    """
    written = importlib.import_module("nuffield_extract.exporters._xml_tree").written
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return declaration + doctype + cast("str", written(root, namespace)) + "\n"


def _name(name: str) -> str:
    prefix, _, local = name.partition("_")
    if prefix in _PREFIXES and local:
        return f"{{{_PREFIXES[prefix]}}}{local}"
    return name.replace("_", "-")


XLINK = "http://www.w3.org/1999/xlink"

_PREFIXES = {"xml": "http://www.w3.org/XML/1998/namespace", "xlink": XLINK}
_TOKEN = re.compile(r"[!-~]+")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
