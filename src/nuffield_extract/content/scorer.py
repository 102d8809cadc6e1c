"""The region that holds the article, found by where the page's prose stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.content.drupal import is_field
from nuffield_extract.content.end_matter import is_end_matter
from nuffield_extract.content.survey import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

# Characters; a longer text above the article's is no lead.
MAX_LEAD = 1_500

# Of a lead's characters that must be prose.
LEAD_PROSE = 0.6

# Elements outwards from the text's in which its references are looked for.
MAX_STEPS = 4

_PICTURES = frozenset(("figure", "picture"))
# Of the characters of a box around a lead.
LEAD_AMID = 0.3

_NO_LEAD = frozenset(("ul", "ol", "table", "figure", "aside"))
_MEDIA_NAME = re.compile(r"caption|image|photo|figure|media|gallery|video|credit", re.IGNORECASE)
_MEDIA = "img, figure, figcaption, picture, video, [class*=caption]"


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
    others = (*_leads(page, core), *_other_fields(page, core), *_end_matter(page, core))
    kept = sorted({region.index: region for region in (core, *others)}.values(), key=_index)
    if len(kept) == 1:
        return Found(core, core, ())
    around = core
    while around.parent is not None and not _holds(around, kept):
        around = around.parent
    return Found(around, core, tuple(_between(page, around, kept)))


def _index(region: Region) -> int:
    return region.index


def _end_matter(page: Weighed, core: Region) -> Iterator[Region]:
    """References, notes and how to cite, behind the text in a box of their own."""
    around = core
    for _ in range(MAX_STEPS):
        for region in page.survey.after(around):
            if region.text and page.rules[region.index] is None and is_end_matter(region):
                yield region
        if around.parent is None or around.tag in ("article", "main", "body"):
            return
        around = around.parent


def _holds(around: Region, kept: list[Region]) -> bool:
    return around.index <= kept[0].index and kept[-1].index < around.end


def _other_fields(page: Weighed, core: Region) -> Iterator[Region]:
    """Where the text is one field of a node, the node's other fields."""
    if core.parent is not None and is_field(core.name):
        for region in page.survey.children(core.parent):
            if region is core or page.rules[region.index] is not None:
                continue
            if any(is_field(one.name) for one in (region, *page.survey.children(region))):
                yield region


def _core(page: Weighed) -> Region:
    """From the whole page inwards, as long as one region holds enough of the rest."""
    core = here = page.survey.regions[0]
    has_prose = page.live[0] > MIN_PROSE_SHARE * page.text[0]
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


def _leads(page: Weighed, core: Region) -> Iterator[Region]:
    """The paragraphs between the headline and the text, the outermost boxes of them."""
    regions = page.survey.regions
    headline = next((r for r in reversed(regions[: core.index]) if r.tag == "h1" and r.text), None)
    before = headline.end if headline else core.parent.index + 1 if core.parent else core.index
    index = before
    while index < core.index:
        region = regions[index]
        index += 1
        is_around = region.end > core.index
        if page.rules[region.index] is not None or (not is_around and _is_no_lead(page, region)):
            index = region.end
        elif not is_around and _is_lead(page, region):
            yield region
            index = region.end


def _is_no_lead(page: Weighed, region: Region) -> bool:
    """Whether no lead stands in a region: it shows media, or short lines."""
    is_media = region.tag in _NO_LEAD or _MEDIA_NAME.search(region.name) is not None
    return is_media or page.live[region.index] < LEAD_AMID * region.text


def _is_lead(page: Weighed, region: Region) -> bool:
    prose = page.live[region.index]
    return (
        0 < prose >= LEAD_PROSE * region.text
        and region.text < MAX_LEAD
        and region.tag not in HEADINGS
        and region.node.css_first(_MEDIA) is None
    )


def _between(page: Weighed, around: Region, kept: list[Region]) -> Iterator[Region]:
    """The outermost regions in `around` that hold none of the kept ones, given in page order."""
    indexes = [region.index for region in kept]
    index = around.index + 1
    while index < around.end:
        region = page.survey.regions[index]
        index += 1
        first = bisect_left(indexes, region.index)
        is_beside = first == len(indexes) or indexes[first] >= region.end
        if is_beside and not _is_picture(region):
            yield region
        if is_beside or indexes[first] == region.index:
            index = region.end


def _is_picture(region: Region) -> bool:
    """Whether it is the article's picture, above its text: in a field, or without words."""
    if region.text:
        return is_field(region.name) and _MEDIA_NAME.search(region.name) is not None
    is_named = region.tag in _PICTURES or _MEDIA_NAME.search(region.name) is not None
    return is_named or is_field(region.name)
