"""The region that holds the article, found by where the page's prose stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.content.parts import (
    between,
    captioned,
    end_matter,
    headline,
    leads,
    other_fields,
)
from nuffield_extract.content.weights import SCARCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.content.survey import Region
    from nuffield_extract.content.weights import Weighed

# Of a region's prose that one region in it must hold to be the article rather than a part of it.
SHARE = 0.75
LANDMARK_SHARE = 0.6  # for `article`, `main` and role=main
BODY_SHARE = 0.5  # for what calls itself the body of an article

# Of a region's prose; a sibling of the same name with more is another part of the same text.
PART_SHARE = 0.05

# Of a region's text; with less prose, the page has none to speak of, and all its text counts.
MIN_PROSE_SHARE = 0.1

# The same where prose is scarce: a line above a list of products is not the page.
MIN_SCARCE_SHARE = 0.2

PARTS = frozenset(
    "p li h1 h2 h3 h4 h5 h6 blockquote pre figcaption dd dt th ul ol dl figure".split()
)
"""Tags that are parts of a text, never its whole."""

TABLE_PARTS = frozenset(("table", "tbody", "tr"))
"""Tags that hold the article only where one cell does: the table then lays out the page."""

_BODY_NAME = re.compile(
    r"(?<![^\s_-])(?:(?:article|entry|post|story|content|body)[_-]*(?:body|content|text)"
    r"|main[_-]content|rich[_-]?text|rte|wysiwyg|prose|story)(?![^\s_-])",
    re.IGNORECASE,
)


@attrs.frozen
class Found:
    """The region of the article, and what in it stands between its parts."""

    region: Region
    core: Region
    """What holds the text; `region` holds the lead above it too."""

    between: tuple[Region, ...]


def find_article(page: Weighed) -> Found:
    """The region that holds most prose and little else, with the lead between it and the title."""
    core = _core(page)
    title = headline(page, core)
    above = (*leads(page, core, title), *captioned(page, core, title))
    beside = (*other_fields(page, core), *end_matter(page, core))
    parts = {region.index: region for region in (core, *above, *beside)}
    kept = [parts[index] for index in sorted(parts)]
    if len(kept) == 1:
        return Found(core, core, ())
    around = core
    while around.parent is not None and not _holds(around, kept):
        around = around.parent
    return Found(around, core, tuple(between(page, around, kept)))


def _holds(around: Region, kept: list[Region]) -> bool:
    return around.index <= kept[0].index and kept[-1].index < around.end


def _core(page: Weighed) -> Region:
    """From the whole page inwards, as long as one region holds enough of the rest."""
    core = here = page.survey.regions[0]
    share = MIN_PROSE_SHARE if page.live[0] >= SCARCE else MIN_SCARCE_SHARE
    has_prose = page.live[0] > share * page.text[0]
    weights = page.live if has_prose else page.text
    while (inner := _inner(page, here, weights)) is not None:
        here = inner
        if here.tag not in TABLE_PARTS:
            core = here
    return core


def _inner(page: Weighed, here: Region, weights: Sequence[int]) -> Region | None:
    """The one region inside that is all that matters of this one, if there is one."""
    inside = [
        region
        for region in page.survey.children(here)
        if weights[region.index] and region.tag not in PARTS
    ]
    inner = max(inside, key=lambda region: weights[region.index], default=None)
    if inner is None or weights[inner.index] < _share(inner) * weights[here.index]:
        return None
    part = PART_SHARE * weights[here.index]
    is_part = any(
        region is not inner
        and weights[region.index] > part
        and (region.tag, region.name) == (inner.tag, inner.name)
        for region in inside
    )
    return None if is_part and inner.name else inner


def _share(region: Region) -> float:
    attributes = region.node.attributes
    about = f"{attributes.get('itemprop') or ''} {attributes.get('property') or ''}"
    if "articleBody" in about or "content:encoded" in about or _BODY_NAME.search(region.name):
        return BODY_SHARE
    if region.tag in ("article", "main") or attributes.get("role") == "main":
        return LANDMARK_SHARE
    return SHARE
