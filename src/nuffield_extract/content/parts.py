"""What belongs to an article besides the region of its text, and what stands between."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from nuffield_extract.content.drupal import is_drupal, is_field
from nuffield_extract.content.end_matter import is_end_matter
from nuffield_extract.content.survey import HEADINGS, MAX_LINKED

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


def leads(page: Weighed, core: Region) -> Iterator[Region]:
    """The paragraphs between the headline and the text, the outermost boxes of them."""
    regions = page.survey.regions
    headline = _headline(page, core)
    before = headline.end if headline else core.parent.index + 1 if core.parent else core.index
    index = before
    while index < core.index:
        region = regions[index]
        index += 1
        if page.rules[region.index] is not None:
            index = region.end
        elif region.end <= core.index:
            is_none = _is_no_lead(page, region)
            is_lead = not is_none and _is_lead(page, region)
            if is_lead:
                yield region
            if is_lead or is_none:
                index = region.end


def captioned(page: Weighed, core: Region) -> list[Region]:
    """The pictures with captions above the text: on Drupal's pages they are the node's."""
    regions = page.survey.regions
    pictures: list[Region] = []
    index = _article_start(page, core)
    while index < core.index:
        region = regions[index]
        index += 1
        if page.rules[region.index] is not None:
            index = region.end
        elif region.end <= core.index and _is_captioned(region):
            pictures.append(region)
            index = region.end
    html = regions[0].node.parent
    return pictures if pictures and html is not None and is_drupal(html) else []


def other_fields(page: Weighed, core: Region) -> Iterator[Region]:
    """Where the text is one field of a node, the node's other fields."""
    if core.parent is not None and is_field(core.name):
        for region in page.survey.children(core.parent):
            if region is core or page.rules[region.index] is not None:
                continue
            if any(is_field(one.name) for one in (region, *page.survey.children(region))):
                yield region


def end_matter(page: Weighed, core: Region) -> Iterator[Region]:
    """References, notes and how to cite, behind the text in a box of their own."""
    around = core
    for _ in range(MAX_STEPS):
        for region in page.survey.after(around):
            if region.text and page.rules[region.index] is None and is_end_matter(region):
                yield region
        if around.parent is None or around.tag in ("article", "main", "body"):
            return
        around = around.parent


def between(page: Weighed, around: Region, kept: list[Region]) -> Iterator[Region]:
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


def _headline(page: Weighed, core: Region) -> Region | None:
    """The last h1 before the text."""
    before = reversed(page.survey.regions[: core.index])
    return next((region for region in before if region.tag == "h1" and region.text), None)


def _article_start(page: Weighed, core: Region) -> int:
    """Index of the first region in the `article` around the text, or behind its headline."""
    around = core.parent
    while around is not None and around.tag != "article":
        around = around.parent
    if around is not None:
        return around.index + 1
    headline = _headline(page, core)
    return headline.end if headline else core.index


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
