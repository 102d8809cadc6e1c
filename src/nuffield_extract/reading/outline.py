"""The outline of a flow: headings that only their look tells, and levels that only place tells."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.model import Code, Figure, ItemList, Paragraph, Quote, Table
from nuffield_extract.model.walk import iter_spans, spans_text
from nuffield_extract.reading.reader import BY_PLACE, Heading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from nuffield_extract.reading.reader import Flowing

_DEEPEST = 6

# Level of the page's title, under which all stands before the first heading.
_TITLE = 1

# Characters of a paragraph in bold that heads what follows; longer ones are leads and warnings.
_LONGEST_HEADING = 120

# Words before a colon; more of them introduce a list, but head none.
_MOST_WORDS_BEFORE_COLON = 8

# Characters of the paragraph below; shorter ones are addresses, roles and captions.
_SHORTEST_BODY = 40

# With so many alike, a line in bold below an image is a heading; alone it is a caption.
_MANY = 3

_OPENING = "“„«\"'‘¿¡"
_ENDS = (".", "!", "…", ",", ";", "]", "»", "”", '"')

# Characters of a quotation; shorter ones may be found anywhere.
_SHORTEST_PULLED = 30

# Characters in which quotations are looked for, all in all: a book of 500,000 a hundred times.
_MOST_SEARCHED = 50_000_000


def outlined(flow: Sequence[Flowing]) -> list[Flowing]:
    """The flow with all its headings, each with a level, and pulled quotations marked as such."""
    bold = [
        number
        for number, part in enumerate(flow)
        if isinstance(part, Paragraph) and "strong" in part.spans[0].marks and _is_bold(part)
    ]
    heads = {n for n in bold if _heads(flow, n, is_one_of_many=len(bold) >= _MANY)}
    has_panels = BY_PLACE in [part.level for part in flow if isinstance(part, Heading)]
    found = [*_levelled(flow, heads)] if heads or has_panels else [*flow]
    return _with_pulls(found) if Quote in map(type, found) else found


def _levelled(flow: Sequence[Flowing], bold: Collection[int]) -> Iterator[Flowing]:
    """The flow, lines in bold one level below the heading above them; so panels, all alike."""
    level, panel = _TITLE, 0
    for number, part in enumerate(flow):
        if isinstance(part, Heading):
            if part.level == BY_PLACE:
                panel = panel or min(level + 1, _DEEPEST)
                part = attrs.evolve(part, level=panel)  # noqa: PLW2901 - as it is now
            elif part.level < panel:
                panel = 0
            level = part.level
        elif number in bold and isinstance(part, Paragraph):
            part = Heading(level=min(level + 1, _DEEPEST), text=_text(part))  # noqa: PLW2901 - as it is now
        yield part


def _is_bold(paragraph: Paragraph) -> bool:
    """Whether all words of a paragraph are in bold."""
    return all("strong" in span.marks or span.text.isspace() for span in paragraph.spans)


def _heads(flow: Sequence[Flowing], number: int, *, is_one_of_many: bool) -> bool:
    """Whether a paragraph in bold is the heading of what follows: a line, but no sentence."""
    paragraph = flow[number]
    if not number or number + 1 == len(flow) or not isinstance(paragraph, Paragraph):
        return False
    before, after = flow[number - 1], flow[number + 1]
    if any(span.href for span in paragraph.spans) or not _is_body(after):
        return False
    if isinstance(before, Figure) and isinstance(after, Paragraph) and not is_one_of_many:
        return False  # the caption of the image
    text = _text(paragraph)
    if len(text) > _LONGEST_HEADING or text.endswith(_ENDS) or not _begins_as_heading(text[0]):
        return False
    return not text.endswith(":") or len(text.split()) <= _MOST_WORDS_BEFORE_COLON


def _begins_as_heading(letter: str) -> bool:
    return (letter.isalnum() and not letter.islower()) or letter in _OPENING


def _is_body(part: Flowing) -> bool:
    """Whether a heading may stand above this."""
    if isinstance(part, Paragraph):
        return len(spans_text(part.spans)) >= _SHORTEST_BODY and not _is_bold(part)
    return isinstance(part, ItemList | Table | Quote | Code)


def _text(paragraph: Paragraph) -> str:
    return spans_text(paragraph.spans).replace("\n", " ")


def _with_pulls(flow: list[Flowing]) -> list[Flowing]:
    """The flow; a quotation whose words stand in a paragraph too is one of the article itself."""
    body = _solid(" ".join([_text(part) for part in flow if isinstance(part, Paragraph)]))
    quotes = (number for number, part in enumerate(flow) if isinstance(part, Quote))
    asked = frozenset(islice(quotes, _MOST_SEARCHED // (len(body) + 1)))
    return [
        attrs.evolve(part, pull=True)
        if number in asked and isinstance(part, Quote) and _is_in(part, body)
        else part
        for number, part in enumerate(flow)
    ]


def _is_in(quote: Quote, body: str) -> bool:
    text = _solid("".join([span.text for span in iter_spans(quote)]))
    return len(text) >= _SHORTEST_PULLED and text in body


def _solid(text: str) -> str:
    """The letters and figures alone: quotation marks and breaks differ from copy to copy."""
    return "".join(filter(str.isalnum, text.casefold()))
