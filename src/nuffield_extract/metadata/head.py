"""What the page says of itself to machines: metas, links, data scripts, gathered in one pass."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.metadata.json_scripts import read_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nuffield_extract.dom import Node, Tree
    from nuffield_extract.model import Notice

_QUERY = "meta, title, base, link"
_LINKS = ("canonical", "license")
_SCRIPTS = "script:not([src])"

_DECODER = json.JSONDecoder()

# Marks of scripts that hold data; the text of no other script is read. They stand at its beginning:
# further on in a long script is its code.
_DATA_LAYER, _SETTINGS = "dataLayer", "Drupal.settings"
_MARK_WINDOW = 300
_JSON_LD = "application/ld+json"
_JSON_TYPES = ("application/json", _JSON_LD)


@attrs.frozen(kw_only=True)
class Script:
    """An inline script that holds data."""

    kind: str
    """Its MIME type; empty for JavaScript."""

    selector: str
    """Its `data-drupal-selector`, or empty."""

    text: str

    def object_at(self, start: int) -> dict[str, object]:
        """The JSON object that begins at this position; empty where there is none."""
        try:
            value, _ = _DECODER.raw_decode(self.text, start)
        except (ValueError, RecursionError):  # JavaScript that is no JSON
            return {}
        return value if isinstance(value, dict) else {}


@attrs.frozen(kw_only=True)
class Head:
    """The machine-readable side of a page, as printed."""

    metas: tuple[tuple[str, str], ...]
    """Name or property in lower case, and content, in page order."""

    links: tuple[tuple[str, str], ...]
    """Rel and href."""

    title: str | None
    language: str | None
    base: str | None
    scripts: tuple[Script, ...]
    json_ld: tuple[Any, ...]
    """What each JSON-LD script holds."""

    notices: tuple[Notice, ...]
    """What is broken in them."""

    def meta(self, name: str) -> str | None:
        """The first meta of this name."""
        return next((content for key, content in self.metas if key == name), None)

    def link(self, rel: str) -> str | None:
        """The first link of this rel."""
        return next((href for key, href in self.links if key == rel), None)


def read_head(tree: Tree) -> Head:
    """The machine-readable side of a page.

    Where the head is empty, the whole page is searched: stray text before the head makes the
    parser put what was in it into the body. Scripts may stand anywhere.
    """
    head, root = tree.head, tree.root
    said = _said((head.css(_QUERY) if head is not None else ()) or tree.css(_QUERY))
    scripts = tuple(_scripts(tree.css(_SCRIPTS)))
    read = [read_json(script.text) for script in scripts if script.kind == _JSON_LD]
    return Head(
        metas=tuple(said["meta"]),
        links=tuple(said["link"]),
        title=next((text for _, text in said["title"]), None),
        language=_language(root) if root else None,
        base=next((href for _, href in said["base"]), None),
        scripts=scripts,
        json_ld=tuple(value for value, _ in read if value is not None),
        notices=tuple(notice for _, notice in read if notice is not None),
    )


def _said(nodes: Iterable[Node]) -> dict[str, list[tuple[str, str]]]:
    """Name and value of what the elements of a head say, by tag."""
    said: dict[str, list[tuple[str, str]]] = {"meta": [], "link": [], "title": [], "base": []}
    for node in nodes:
        tag, attributes = node.tag or "", node.attributes
        name, value = "", ""
        if tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or "").lower()
            value = (attributes.get("content") or "").strip() if name else ""
        elif tag == "title":
            value = "" if _in_svg(node) else node.text().strip()
        elif tag == "base" or attributes.get("rel") in _LINKS:
            name, value = attributes.get("rel") or "", attributes.get("href") or ""
        if value:
            said[tag].append((name, value))
    return said


def _scripts(nodes: Iterable[Node]) -> Iterator[Script]:
    """The inline scripts that hold data."""
    for node in nodes:
        attributes = node.attributes
        kind = (attributes.get("type") or "").lower()
        if kind in _JSON_TYPES:
            selector = attributes.get("data-drupal-selector") or ""
            yield Script(kind=kind, selector=selector, text=node.text())
            continue
        text = node.text()
        start = text[:_MARK_WINDOW]
        if _DATA_LAYER in start or _SETTINGS in start:
            yield Script(kind="", selector="", text=text)


def _in_svg(node: Node) -> bool:
    return node.parent is not None and node.parent.tag not in ("head", "body", "html")


def _language(root: Node) -> str | None:
    attributes = root.attributes
    return attributes.get("lang") or attributes.get("xml:lang")
