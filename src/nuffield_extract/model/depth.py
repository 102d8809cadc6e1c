"""How deep an article is nested: what walks over one may recurse, so there is a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.errors import SchemaError
from nuffield_extract.model.article import Article, Section
from nuffield_extract.model.blocks import ItemList, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model.blocks import Block

    Part = Section | Block

MAX_DEPTH = 60
"""Levels of sections, lists and quotations in one another.

`extract` gives some 33 at most: `reading.flow.MAX_NESTING` and six levels of headings. To load JSON
takes nine calls a level, so that 400 of the 1,000 that Python allows are left to the caller.
"""


def check_depth(part: Article | Section | Block) -> None:
    """Nothing, for a part that is nested at most `MAX_DEPTH` levels deep.

    Raises:
        SchemaError: it is nested deeper.
    """
    level: Sequence[Part] = _top(part) if isinstance(part, Article) else (part,)
    depth = 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise SchemaError(f"nested too deeply, in more than {MAX_DEPTH} levels")
        level = [inner for each in level if type(each) in _NESTING for inner in _inside(each)]


def _top(article: Article) -> Sequence[Part]:
    return [*article.sections, *(block for note in article.notes for block in note.blocks)]


def _inside(part: Part) -> Sequence[Part]:
    match part:
        case Section():
            return [*part.blocks, *part.sections]
        case ItemList():
            return [block for item in part.items for block in item.blocks]
        case Quote():
            return part.blocks
        case _:
            return ()


_NESTING = frozenset((Section, ItemList, Quote))
