"""What stands inside the article's region but beside its text, told by its build and labels."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from nuffield_extract.content.drupal import is_field, is_text_field
from nuffield_extract.content.end_matter import is_end_matter, is_files
from nuffield_extract.content.labels import MAX_LABEL, MAX_POINTER, rule_of_label, rule_of_pointer
from nuffield_extract.dom import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nuffield_extract.content.survey import Region
    from nuffield_extract.content.weights import Weighed

# Characters of prose: of fewer a page's text is a remark, not an article.
MIN_ARTICLE = 100

# Characters of prose from which on a text is long enough to tell what stands beside it.
MIN_TEXT = 1_000

# Of a page's text that is prose: with less it is one of lists, forms or links.
MIN_PROSE_SHARE = 0.35

# Of a text that is prose: with less, boxes without prose are too common in it to stand beside it.
MIN_TEXT_SHARE = 0.5

# Shares of text in links: above the first a box is of links whatever else it holds, above the
# second if it holds several blocks and no prose.
LINKS = 0.8
MANY_LINKS = 0.3

# Share of a line in links from which on it points to another page.
POINTER_LINKS = 0.5

# Of the article's text; what holds more is no part that one label heads.
MAX_LABELLED = 0.3

# Characters of prose; who asks to subscribe says no more, and "Sign up for the course" that heads
# more is a step of a guide.
MAX_ASKING = 600

BOXES = frozenset(("div", "section", "article", "header", "center", "aside"))

_TITLES = HEADINGS | {"header"}
_TITLES_OF_WHAT_FOLLOWS = frozenset(("summary", "dt"))  # boxes in them are of the title
_NO_LABEL = frozenset(("td", "th", "dt", "pre", "blockquote", "figcaption"))


def is_text(page: Weighed, region: Region) -> bool:
    """Whether a region is a running text, not a list, a form or a few words."""
    live, text = page.live[region.index], page.text[region.index]
    return live >= MIN_ARTICLE and live >= MIN_PROSE_SHARE * text and not page.has_cards


def boxes(page: Weighed, core: Region) -> Iterator[tuple[Region, str]]:
    """Boxes of links, and boxes without prose before and behind all of a text's prose."""
    live, text = page.live[core.index], page.text[core.index]
    if page.has_cards or live < MIN_TEXT or live < MIN_TEXT_SHARE * text:
        return
    if is_text_field(core.name):
        return
    many = _of_many(page, core)
    index = core.index + 1
    before = core.start
    while index < core.end:
        region = page.survey.regions[index]
        index += 1
        if page.is_ruled(region):
            before += region.prose  # of cards; what other rules take is not counted
            index = region.end
        elif is_text_field(region.name) or region.tag in _TITLES_OF_WHAT_FOLLOWS:
            index = region.end
        elif (rule := _rule_of_box(page, region, core, region.start - before)) is not None:
            if rule != "links" and region.index in many:
                continue
            yield region, rule
            before += region.prose
            index = region.end


def _rule_of_box(page: Weighed, region: Region, core: Region, before: int) -> str | None:
    """The rule of a box, with the characters of the text's prose that stand before it."""
    live = page.live[region.index]
    if region.tag not in BOXES or not page.text[region.index]:
        return None
    rule = None
    if (region.density > LINKS and not _is_heading(page, region)) or (
        not live and region.density > MANY_LINKS and region.blocks > 1
    ):
        rule = "links"
    elif not live and before <= 0:
        rule = "before-text"
    elif not live and before >= page.live[core.index]:
        rule = "behind-text"
    return None if rule is None or _is_own(region) else rule


def _is_heading(page: Weighed, region: Region) -> bool:
    """Whether a box holds a heading, or is the header of a part, and no more."""
    inside = page.survey.regions[region.index : region.end]
    return region.blocks == 1 and any(one.tag in _TITLES for one in inside)


def _kind(region: Region) -> tuple[int, str, str]:
    """What regions side by side have in common that are made alike."""
    return region.parent.index if region.parent else 0, region.tag, region.name


def _of_many(page: Weighed, core: Region) -> frozenset[int]:
    """Indexes of the regions in rows of boxes of a kind, some with prose, and of all in them.

    Of regions with prose themselves only those count whose row has more of it.
    """
    inside = page.survey.regions[core.index + 1 : core.end]
    kinds = Counter(_kind(region) for region in inside if page.live[region.index])
    found: set[int] = set()
    for region in inside:
        around = region.parent.index if region.parent else 0
        if around in found or kinds.get(_kind(region), 0) > bool(region.prose):
            found.add(region.index)
    return frozenset(found)


def _is_own(region: Region) -> bool:
    """Whether a box is the author's: a field of Drupal, notes, references, files."""
    return is_field(region.name) or is_end_matter(region) or is_files(region)


def labelled(page: Weighed, article: Region) -> Iterator[tuple[Region, str]]:
    """What labels head: their own element, or what follows them; and lines that are labels."""
    index = article.index + 1
    while index < article.end:
        region = page.survey.regions[index]
        index += 1
        if page.is_ruled(region):
            index = region.end
        elif line := _line(region):
            for part, rule in _ruled(page, region, line, article):
                yield part, rule
                index = max(index, part.end)


def _line(region: Region) -> str:
    """The text of a region that is a line of its own, and may be or begin with a label, or ""."""
    most = MAX_POINTER if region.density > POINTER_LINKS else MAX_LABEL
    is_single = region.blocks == 1 and region.end == region.index + 1
    is_line = is_single and 0 < region.text <= most and region.tag not in _NO_LABEL
    return region.node.text() if is_line else ""


def _ruled(
    page: Weighed, region: Region, line: str, article: Region
) -> Iterator[tuple[Region, str]]:
    """What a line takes away as a label; or itself, if it leads elsewhere behind one."""
    if (rule := rule_of_label(line)) is not None:
        for part in _taken(page, region, rule, article):
            yield part, rule
    elif _is_pointer(region) and (rule := rule_of_pointer(line)) is not None:
        yield _alone(region, article), rule


def _is_pointer(line: Region) -> bool:
    """Whether a line may lead elsewhere: it is mostly link, and none of several items.

    One of several may be a reference: "Recommended intake: a guide".
    """
    is_item = line.tag == "li" and line.parent is not None and line.parent.text > line.text
    return line.density > POINTER_LINKS and not is_item


def _alone(line: Region, article: Region) -> Region:
    """The line with what is around it and holds no other text."""
    while (around := line.parent) is not None and around is not article:
        if around.text > line.text:
            break
        line = around
    return line


def _taken(page: Weighed, label: Region, rule: str, article: Region) -> list[Region]:
    """The regions that a label of a rule takes away."""
    is_link = label.density > POINTER_LINKS
    if rule == "comments" and is_link:
        return [label]  # at a post's head or foot it leads to them, and heads nothing
    parts = _headed(page, label, article)
    is_told = any(page.live[part.index] > MAX_ASKING for part in parts)
    return [] if rule == "newsletter" and is_told else parts


def _headed(page: Weighed, label: Region, article: Region) -> list[Region]:
    """The regions that a label takes away: itself and what it heads."""
    group = label
    while (around := group.parent) is not None and around is not article:
        if page.text[around.index] > MAX_LABELLED * page.text[article.index]:
            break
        if page.live[around.index] > MAX_LABELLED * page.live[article.index]:
            break
        if around.opening != group.opening:
            break
        group = around
    if group.text > label.text:
        return [group]
    headed = [] if label.linked else list(_links_behind(page, group))
    if label.tag in HEADINGS and not headed and any(page.survey.after(group)):
        return []  # the heading of a part of the text
    return [group, *headed]


def _links_behind(page: Weighed, label: Region) -> Iterator[Region]:
    for region in page.survey.after(label):
        is_linked = not region.text or region.density >= MANY_LINKS
        if region.tag in HEADINGS or page.live[region.index] or not is_linked:
            return
        yield region
