"""Quotations, code and embedded media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.dom import UNSEEN, ancestors
from nuffield_extract.links import host_of
from nuffield_extract.model import Code, Embed, Paragraph, Quote
from nuffield_extract.model.walk import spans_text
from nuffield_extract.reading.spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.model import Span
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
    source = reader.line(node.css_first(_ATTRIBUTION))
    if source and blocks and isinstance(blocks[-1], Paragraph):
        before = list(blocks[:-1])
        spans, attribution = _parted(blocks[-1], source)
        if spans:
            before.append(Paragraph(spans=spans))
        if before and attribution:
            return [Quote(blocks=tuple(before), attribution=attribution)]
    return [Quote(blocks=blocks)] if blocks else []


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


def _parted(last: Paragraph, source: str) -> tuple[tuple[Span, ...], str | None]:
    """The spans of the last paragraph before the source, and the source as printed."""
    text = spans_text(last.spans).replace("\n", " ")
    if text.lstrip(_DASHES) == source.lstrip(_DASHES):
        return (), text
    if last.spans[-1].text.strip(_DASHES) != source.strip(_DASHES):
        return last.spans, None
    *spans, end = last.spans
    return spans_of([(span.text, span.href, span.marks) for span in spans]), end.text.strip()


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
    host = host_of(url) or ""
    hosts: Sequence[tuple[str, tuple[str, ...]]] = (
        ("video", _VIDEO_HOSTS),
        ("audio", _AUDIO_HOSTS),
    )
    for kind, names in hosts:
        if any(name in host for name in names):
            return kind
    return _KINDS[tag]
