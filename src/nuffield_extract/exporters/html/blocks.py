"""Blocks as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from nuffield_extract.exporters._addresses import image_source
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.exporters.html.inline import linked, run
from nuffield_extract.exporters.html.table import table
from nuffield_extract.model import (
    Block,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.exporters.html.places import Places


def blocks(parts: Iterable[Block], places: Places) -> Markup:
    """The blocks, one under the other."""
    return lines(_block(part, places) for part in parts)


def flowing(parts: tuple[Block, ...], places: Places) -> Markup:
    """The blocks of an item or a note; a first paragraph without its tags where none follows it."""
    first, *rest = parts or (None,)
    if not isinstance(first, Paragraph) or (rest and isinstance(rest[0], Paragraph)):
        return within(blocks(parts, places))
    below = blocks(rest, places)
    return Markup(f"{run(first.spans, places)}{within(below)}")


def _block(part: Block, places: Places) -> Markup:
    match part:
        case Paragraph():
            return element("p", run(part.spans, places))
        case ItemList():
            return _list(part, places)
        case Table():
            return table(part, places)
        case Figure():
            return _figure(part)
        case Quote():
            return _quote(part, places)
        case Code():
            return _code(part)
        case Embed():
            return _embed(part)
        case _:
            assert_never(part)


def _list(part: ItemList, places: Places) -> Markup:
    """The list; one of terms throughout is a `dl`, for others have no place for a term."""
    if not part.ordered and part.items and all(item.defines and item.blocks for item in part.items):
        pairs = (pair for item in part.items for pair in _defined(item, places))
        return element("dl", within(lines(pairs)))
    items = lines(element("li", flowing(item.blocks, places)) for item in part.items)
    start = part.start if part.ordered and part.start != 1 else None
    return element("ol" if part.ordered else "ul", within(items), start=start)


def _defined(item: Item, places: Places) -> tuple[Markup, Markup]:
    """The term and what it means; one that nothing defines has an empty `dd`, as HTML asks."""
    term, *rest = item.blocks
    return element("dt", flowing((term,), places)), element("dd", flowing(tuple(rest), places))


def _figure(part: Figure) -> Markup:
    """The image, linked, with its caption and credit; where it has no address, its words alone."""
    has_image = part.alt or image_source(part.src)
    image = element("img", src=part.src, alt=part.alt or "") if has_image else NOTHING
    credit = element("small", text(part.credit)) if part.credit else NOTHING
    said = Markup(" ".join(filter(None, (text(part.caption), credit))))
    caption = element("figcaption", said) if said else NOTHING
    if not image:
        caption = element("figcaption", linked(said, part.href)) if said else NOTHING
    return element("figure", within(lines((linked(image, part.href), caption))))


def _quote(part: Quote, places: Places) -> Markup:
    """The quotation; where it names its source, in a figure with this as its caption."""
    source = linked(text(part.attribution), part.href)
    quoted = element(
        "blockquote",
        within(blocks(part.blocks, places)),
        cite=None if source else part.href,
        **(_PULLED if part.pull and not source else {}),
    )
    if not source:
        return quoted
    inside = lines((quoted, element("figcaption", source)))
    return element("figure", within(inside), **(_PULLED if part.pull else {}))


def _code(part: Code) -> Markup:
    language = "-".join((part.language or "").split())
    name = f"language-{language}" if language else None
    return element("pre", element("code", text(part.code), class_=name))


def _embed(part: Embed) -> Markup:
    """What is shown from elsewhere, as a link to it, in the words of the plain text."""
    address = linked(text(part.url), part.url)
    return element("p", text(f"[{part.kind or 'embed'}] "), address)


_PULLED: dict[str, str] = {"class_": "pullquote", "role": "doc-pullquote"}
