"""Figures: images with what is said of them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.dom import text_of
from nuffield_extract.model import Figure, Paragraph, Quote, Table
from nuffield_extract.model.walk import iter_spans, spans_text
from nuffield_extract.reading.pieces import line_of
from nuffield_extract.reading.reader import Caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.dom import Node
    from nuffield_extract.reading.reader import BlockReader, Flowing, Part

_CREDIT = '[class*="credit"], [class*="copyright"], small'

# Characters of text between an image and its caption, or in the caption's place, that are one
# with it; what is longer is text of its own.
_LONGEST_CAPTION = 500


def read_figure(node: Node, reader: BlockReader) -> list[Flowing]:
    """What is in the figure; its image gets caption and credit."""
    return with_captions(_gathered(reader.parts(node)))


def read_caption(node: Node, reader: BlockReader) -> list[Caption]:
    """The caption, to be joined to the image beside it."""
    blocks = reader.blocks(node)
    if not blocks:
        return []
    maker = node.css_first(_CREDIT)
    text, credit = line_of(blocks), text_of(maker) if maker is not None else None
    if text and credit and text.endswith(credit):
        text = text.removesuffix(credit).rstrip() or None
    elif credit:
        credit = None  # amid the caption: it stays there
    hrefs = [span.href for block in blocks for span in iter_spans(block) if span.href]
    if len(set(hrefs)) > 1:
        reader.losses["caption-link"] += len(set(hrefs)) - 1
    return [Caption(blocks=blocks, text=text, credit=credit, href=hrefs[0] if hrefs else None)]


def read_credit(node: Node, reader: BlockReader) -> Sequence[Part]:
    """Who made the image beside it."""
    return [
        attrs.evolve(caption, text=None, credit=line_of(caption.blocks))
        for caption in read_caption(node, reader)
    ]


def read_captioned(node: Node, reader: BlockReader) -> Sequence[Part]:
    """A caption, or a figure, for themes give one class to either."""
    return (read_caption if node.css_first("img") is None else read_figure)(node, reader)


def with_captions(parts: Sequence[Part]) -> list[Flowing]:
    """The parts, each caption joined to what it stands behind, or else directly before.

    A caption of nothing is read as the blocks that it holds.
    """
    found: list[Flowing] = []
    waiting: Caption | None = None
    for part, following in zip_longest(parts, parts[1:]):
        if not isinstance(part, Caption):
            found += _with_waiting(part, waiting)
            waiting = None
            continue
        joined = _joined(found[-1], part) if found else None
        if joined is not None:
            found[-1] = joined
        elif isinstance(following, Figure) and waiting is None:
            waiting = part
        else:
            found += part.blocks
    return found


def _with_waiting(part: Flowing, caption: Caption | None) -> Sequence[Flowing]:
    """The part with the caption before it, joined to it or as blocks of its own."""
    if caption is None:
        return (part,)
    joined = _joined(part, caption)
    return (*caption.blocks, part) if joined is None else (joined,)


def _joined(part: Flowing, caption: Caption) -> Flowing | None:
    """The image, table or quotation with its caption; None where it has one, or may have none."""
    match part:
        case Figure(caption=None) if caption.text and not (caption.credit and part.credit):
            return attrs.evolve(
                part,
                caption=caption.text,
                credit=part.credit or caption.credit,
                href=part.href or caption.href,
            )
        case Figure(credit=None) if caption.credit and not caption.text:
            return attrs.evolve(part, credit=caption.credit, href=part.href or caption.href)
        case Table(caption=None) if not caption.credit:
            return attrs.evolve(part, caption=caption.text)
        case Quote(attribution=None) if not caption.credit:
            return attrs.evolve(part, attribution=caption.text, href=part.href or caption.href)
        case _:
            return None


def _gathered(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of a figure; short text between image and caption, or without one, is caption."""
    if not parts or not isinstance(parts[0], Figure):
        return parts
    end = next((n for n, part in enumerate(parts) if isinstance(part, Caption)), len(parts))
    between = [part for part in parts[1:end] if isinstance(part, Paragraph)]
    texts = [spans_text(part.spans).replace("\n", " ") for part in between]
    if not texts or len(between) != end - 1 or sum(map(len, texts)) > _LONGEST_CAPTION:
        return parts
    caption = parts[end] if end < len(parts) else None
    if not isinstance(caption, Caption):
        caption = Caption(blocks=())
    hrefs = [span.href for part in between for span in part.spans if span.href]
    lines = " ".join([*texts, *filter(None, [caption.text])])
    href = caption.href or next(iter(hrefs), None)
    whole = attrs.evolve(caption, blocks=(*between, *caption.blocks), text=lines, href=href)
    return [parts[0], whole, *parts[end + 1 :]]
