"""What belongs to an article besides the region of its text, and what stands between."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from nuffield_extract.content.drupal import is_drupal, is_field
from nuffield_extract.content.end_matter import is_end_matter
from nuffield_extract.content.survey import MAX_LINKED
from nuffield_extract.dom import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.content.survey import Region
    from nuffield_extract.content.weights import Weighed

# Characters; a longer text above the article's is no lead.
MAX_LEAD = 1_500

# Of a lead's characters that must be prose, and of those of a box around it.
LEAD_PROSE = 0.6
LEAD_AMID = 0.3

# Characters; what holds more beside a picture is no caption.
MAX_CAPTION = 400

# Elements outwards from the text's in which its references are looked for.
MAX_STEPS = 4

_PICTURES = frozenset(("figure", "picture"))
_NO_LEAD = frozenset(("ul", "ol", "table", "figure", "aside"))
_MEDIA_NAME = re.compile(r"caption|image|photo|figure|media|gallery|video|credit", re.IGNORECASE)
_MEDIA = "img, figure, figcaption, picture, video, [class*=caption]"


def headline(page: Weighed, core: Region) -> Region | None:
    """The last h1 before the text."""
    before = (page.survey.regions[index] for index in range(core.index - 1, -1, -1))
    return next((region for region in before if region.tag == "h1" and region.text), None)


def leads(page: Weighed, core: Region, title: Region | None) -> Iterator[Region]:
    """The paragraphs between the headline and the text, the outermost boxes of them."""
    before = core.parent.index + 1 if core.parent else core.index
    return page.survey.outermost(
        title.end if title else before,
        core.index,
        lambda region: region.end <= core.index and _is_lead(page, region),
        lambda region: (
            page.is_ruled(region) or (region.end <= core.index and _is_no_lead(page, region))
        ),
    )


def captioned(page: Weighed, core: Region, title: Region | None) -> list[Region]:
    """The pictures with captions above the text: on Drupal's pages they are the node's."""
    start = _article_start(core) or (title.end if title else core.index)
    pictures = page.survey.outermost(
        start,
        core.index,
        lambda region: region.end <= core.index and _is_captioned(region),
        page.is_ruled,
    )
    html = page.survey.regions[0].node.parent
    found = list(pictures)
    return found if found and html is not None and is_drupal(html) else []


def other_fields(page: Weighed, core: Region) -> Iterator[Region]:
    """Where the text is one field of a node, the node's other fields."""
    if core.parent is not None and is_field(core.name):
        for region in page.survey.children(core.parent):
            if region is core or page.is_ruled(region):
                continue
            if any(is_field(one.name) for one in (region, *page.survey.children(region))):
                yield region


def end_matter(page: Weighed, core: Region) -> Iterator[Region]:
    """References, notes and how to cite, behind the text in a box of their own."""
    around = core
    for _ in range(MAX_STEPS):
        for region in page.survey.after(around):
            if region.text and not page.is_ruled(region) and is_end_matter(region):
                yield region
        if around.parent is None or around.tag in ("article", "main", "body"):
            return
        around = around.parent


def between(page: Weighed, around: Region, kept: list[Region]) -> Iterator[Region]:
    """The outermost regions in `around` that hold none of the kept ones, given in page order."""
    indexes = [region.index for region in kept]
    kept_indexes = frozenset(indexes)

    def is_beside(region: Region) -> bool:
        first = bisect_left(indexes, region.index)
        return first == len(indexes) or indexes[first] >= region.end

    return page.survey.outermost(
        around.index + 1,
        around.end,
        is_beside,
        lambda region: region.index in kept_indexes or (is_beside(region) and _is_picture(region)),
    )


def _article_start(core: Region) -> int | None:
    """Index of the first region in the `article` around the text, if there is one."""
    around = core.parent
    while around is not None and around.tag != "article":
        around = around.parent
    return around.index + 1 if around is not None else None


def _is_lead(page: Weighed, region: Region) -> bool:
    prose = page.live[region.index]
    return (
        0 < prose >= LEAD_PROSE * region.text
        and region.text < MAX_LEAD
        and region.tag not in HEADINGS
        and region.node.css_first(_MEDIA) is None
    )


def _is_no_lead(page: Weighed, region: Region) -> bool:
    """Whether no lead stands in a region: it shows media, or short lines."""
    is_media = region.tag in _NO_LEAD or _MEDIA_NAME.search(region.name) is not None
    return is_media or page.live[region.index] < LEAD_AMID * region.text


def _is_captioned(region: Region) -> bool:
    """Whether a region is a picture with its caption."""
    is_media = region.tag in _PICTURES or _MEDIA_NAME.search(region.name) is not None
    return (
        is_media
        and 0 < region.text < MAX_CAPTION
        and region.density < MAX_LINKED
        and region.node.css_first("img, picture") is not None
    )


def _is_picture(region: Region) -> bool:
    """Whether it is the article's picture, above its text: in a field, or without words."""
    if region.text:
        return is_field(region.name) and _MEDIA_NAME.search(region.name) is not None
    is_named = region.tag in _PICTURES or _MEDIA_NAME.search(region.name) is not None
    return is_named or is_field(region.name)
