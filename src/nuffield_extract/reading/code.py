"""Preformatted text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import UNSEEN
from nuffield_extract.model import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing

_LANGUAGE_PREFIXES = ("language-", "lang-", "brush:", "geshifilter-", "highlight-source-")

# Elements that are a line each: what highlighters make of the lines of a program.
_LINES = frozenset(("li", "div", "tr", "p"))


def read_code(node: Node, reader: BlockReader) -> list[Flowing]:
    """Preformatted text with its white space, and the language where a class names it."""
    code = "".join(_pieces(node, reader)).strip("\n")
    if not code.strip():
        return []
    inner = node.css_first("code")
    classes = f"{_class(node)} {_class(inner)} {_class(node.parent)}".split()
    names = (
        name.removeprefix(p) for name in classes for p in _LANGUAGE_PREFIXES if name.startswith(p)
    )
    return [Code(code=code, language=next((name for name in names if name), None))]


def read_listing(node: Node, reader: BlockReader) -> Sequence[Flowing]:
    """The code in what a highlighter wrote, be it preformatted or not."""
    return reader.flow(node) if node.css_first("pre") is not None else read_code(node, reader)


def _pieces(node: Node, reader: BlockReader) -> Iterator[str]:
    ends = True
    left_out: set[int] = set()
    for inner in node.traverse(include_text=True):
        tag = inner.tag
        if tag == "-text":
            if not _is_inside(inner, left_out):
                text = inner.text_content or ""
                ends = text.endswith("\n")
                yield text
            continue
        if tag in UNSEEN or _is_inside(inner, left_out) or reader.drops(inner):
            left_out.add(inner.mem_id)
        if tag == "br" or (tag in _LINES and not ends):
            ends = True
            yield "\n"


def _class(node: Node | None) -> str:
    return (node.attributes.get("class") or "") if node is not None else ""


def _is_inside(node: Node, parents: set[int]) -> bool:
    parent = node.parent if parents else None
    return parent is not None and parent.mem_id in parents
