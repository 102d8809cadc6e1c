"""The blocks of a section, parted at lines that label a list: labels of fields, lead-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import Paragraph, Span
from nuffield_extract.model.walk import spans_text
from nuffield_extract.references.lists.labels import LONGEST, list_kind
from nuffield_extract.references.lists.lists import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Block


@attrs.frozen
class Segment:
    """What stands under a label."""

    blocks: tuple[Block, ...]
    heading: str | None = None
    """The label as printed."""

    whole: tuple[Block, ...] = ()
    """The blocks with the label among them, as they are on the page."""

    def with_all_of(self, other: Segment) -> Segment:
        """The segment, and the other behind it with its label."""
        return attrs.evolve(self, blocks=(*self.blocks, *other.whole))


def segments(blocks: Sequence[Block]) -> tuple[Segment, ...]:
    """What stands before the first label, and what stands under each; nothing without labels."""
    starts = [
        number
        for number, block in enumerate(blocks)
        if type(block) is Paragraph
        and (len(text := block.spans[0].text) <= LONGEST or "\n" in text[:LONGEST])
        and _is_label(block)
    ]
    if not starts:
        return ()
    ends = [*starts[1:], len(blocks)]
    labelled = (_segment(blocks[start:end]) for start, end in zip(starts, ends, strict=True))
    return (Segment(tuple(blocks[: starts[0]])), *labelled)


def _is_label(block: Paragraph) -> bool:
    """Whether a paragraph labels a list, or its first line does."""
    if list_kind(block.spans[0].text.partition("\n")[0]) is None:
        return False
    return list_kind(spans_text(lines(block.spans)[0])) is not None


def _segment(blocks: Sequence[Block]) -> Segment:
    first, *others = blocks
    assert isinstance(first, Paragraph)
    label, *more = lines(first.spans)
    broken = tuple([part for line in more for part in (Span(text="\n"), *line)][1:])
    left = [Paragraph(spans=broken)] if broken else []
    return Segment((*left, *others), spans_text(label), tuple(blocks))
