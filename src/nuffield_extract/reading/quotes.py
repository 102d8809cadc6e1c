"""Quotations, code and embedded media."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from nuffield_extract.dom import UNSEEN, ancestors
from nuffield_extract.model import Code, Embed, Paragraph, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.model import Block
    from nuffield_extract.reading.reader import BlockReader, Flowing

_ATTRIBUTION = "footer, cite"
_DASHES = "—–-― \u00a0"
_LANGUAGE_PREFIXES = ("language-", "lang-", "brush:")
_KINDS = {
    "iframe": "frame",
    "video": "video",
    "audio": "audio",
    "embed": "frame",
    "object": "frame",
}

# Hosts of players, for an iframe says nothing of what it frames.
_VIDEO_HOSTS = ("youtube", "youtu.be", "vimeo", "dailymotion", "wistia")
_AUDIO_HOSTS = ("soundcloud", "spotify", "libsyn", "podbean", "acast", "buzzsprout")


def read_quote(node: Node, reader: BlockReader) -> list[Flowing]:
    """The quotation, with its source where it names one at its end."""
    blocks = reader.blocks(node)
    if not blocks:
        return []
    source = node.css_first(_ATTRIBUTION)
    printed = reader.line(source)
    if printed is None or (len(blocks) == 1 and _text(blocks[0]) == printed):
        return [Quote(blocks=blocks)]
    body = _without_source(blocks, printed)
    if body is None:
        return [Quote(blocks=blocks)]
    return [Quote(blocks=body, attribution=printed)]


def read_code(node: Node, reader: BlockReader) -> list[Flowing]:
    """Preformatted text with its white space, and the language where a class names it."""
    code = "".join(
        inner.text_content or "" if inner.tag == "-text" else "\n"
        for inner in node.traverse(include_text=True)
        if inner.tag in ("-text", "br") and not _is_left_out(inner, node, reader)
    ).strip("\n")
    if not code.strip():
        return []
    inner = node.css_first("code")
    classes = f"{node.attributes.get('class') or ''} {_class(inner)}".split()
    names = (
        name.removeprefix(p) for name in classes for p in _LANGUAGE_PREFIXES if name.startswith(p)
    )
    return [Code(code=code, language=next((name for name in names if name), None))]


def read_embed(node: Node, reader: BlockReader) -> list[Flowing]:
    """The media shown from elsewhere; of an object, what stands in its place too."""
    source = node.css_first("source[src]") if node.tag in ("video", "audio") else None
    attributes = node.attributes
    named = attributes.get("src") or attributes.get("data") or attributes.get("data-src")
    url = reader.links.resolve(named or (source.attributes.get("src") if source else None))
    inside = reader.flow(node) if node.tag == "object" else []
    if url is None or url.startswith("about:"):
        return inside
    return [Embed(url=url, kind=_kind(node.tag or "", url)), *inside]


def _without_source(blocks: tuple[Block, ...], printed: str) -> tuple[Block, ...] | None:
    """The blocks before the source, where the source is the end of them."""
    *before, last = blocks
    if _text(last) == printed:
        return tuple(before)
    if isinstance(last, Paragraph) and last.spans[-1].text.strip(_DASHES) == printed.strip(_DASHES):
        spans = last.spans[:-1]
        return (*before, Paragraph(spans=spans)) if spans else tuple(before)
    return None


def _text(block: Block) -> str | None:
    if not isinstance(block, Paragraph):
        return None
    return "".join(span.text for span in block.spans).replace("\n", " ")


def _class(node: Node | None) -> str:
    return (node.attributes.get("class") or "") if node is not None else ""


def _is_left_out(part: Node, node: Node, reader: BlockReader) -> bool:
    """Whether `part`, inside `node`, is in something that is dropped, or that nobody sees."""
    for around in ancestors(part):
        if around.mem_id == node.mem_id:
            return False
        if around.tag in UNSEEN or reader.drops(around):
            return True
    return False


def _kind(tag: str, url: str) -> str:
    host = urlsplit(url).netloc
    hosts: Sequence[tuple[str, tuple[str, ...]]] = (
        ("video", _VIDEO_HOSTS),
        ("audio", _AUDIO_HOSTS),
    )
    for kind, names in hosts:
        if any(name in host for name in names):
            return kind
    return _KINDS[tag]
