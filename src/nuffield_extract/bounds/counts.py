"""Upper bounds from one look at the source each, in C: cheap, and never too low."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from nuffield_extract.bounds.formatting import ALIKE
from nuffield_extract.bounds.tokens import ATTRIBUTE, SPACE, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Links are none of these: a new one ends the one before.
_NAMES = b"b big code em font i nobr s small strike strong tt u".split()
_LIKE_FORMATTING = re.compile(
    rb"<[bBcCeEfFiInNsStTuU](?:[%b/>]|[oOmMiIoOtT])" % SPACE  # all of these, and some others
)

# Attributes as most pages write them, with no "<" in them, so that no two matches overlap.
_PLAIN = rb"(?:[%b/]++|[^%b/><\"'=]++(?:[%b]*+=[%b]*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^%b><\"']++))?+)*+"
_PLAIN_ATTRIBUTES = _PLAIN % ((SPACE,) * 5)

# Tags that end no formatting element but their own and hold no block, whatever follows them; those
# of SVG that hold anything, or raw text elsewhere, are taken with their text and their end tag.
_HARMLESS = (
    b"a abbr bdi bdo br cite data del dfn img ins kbd label mark q samp span sub sup time var wbr"
    b" circle clippath defs ellipse g line lineargradient path polygon polyline radialgradient"
    b" rect stop svg symbol use"
).split()
_WITHIN = b"|".join(
    (
        rb"<(?!/?+\1[%b/>])/?+(?:%b)(?=[%b/>])%b>"
        % (SPACE, b"|".join(_NAMES + _HARMLESS), SPACE, _PLAIN_ATTRIBUTES),
        *(rb"<%b(?=[%b>])%b>[^<]*+</%b>" % (name, SPACE, _PLAIN_ATTRIBUTES, name)
          for name in (b"title", b"style", b"desc")),
        rb"<!--[^<>]*+(?<=--)>|<\?[^>]*+>",
    )
)  # fmt: skip
_FORMATTING = re.compile(
    rb"<(?=(%b)([%b/>]))(?:\1%b>[^<]*+((?:%b)[^<]*+)*+</\1[%b>]())?+"
    % (b"|".join(_NAMES), SPACE, _PLAIN_ATTRIBUTES, _WITHIN, SPACE),
    re.IGNORECASE,
)
"""Groups: name, what follows it, the last tag within it, and an empty one where it is closed
before anything but text and harmless tags. No two matches of one name overlap."""


def count_reopened(page: bytes, tags: int, most: int) -> int:
    """How many formatting elements a tag may open anew at most.

    One that is closed before any block is in the list no more; until then each tag within it may
    open it anew. Of those without attributes that are alike, three are kept (HTML Standard,
    13.2.4.3).

    Args:
        page: its source.
        tags: the number of tags in it, or more.
        most: number of nodes below which it does not matter.
    """
    if tags * tags <= most:
        return tags
    places = [match.start() for match in _LIKE_FORMATTING.finditer(page)]
    if tags * (len(places) + 2) <= most:
        return len(places) + 1
    found = [match for place in places if (match := _FORMATTING.match(page, place))]
    open_ones = [match for match in found if match[4] is None]
    with_attributes = [match for match in open_ones if match[2] != b">"]
    names = {match[1].lower() for match in open_ones}
    closed = {match[1].lower() for match in found if match[3] and match[4] is not None}
    return 1 + len(with_attributes) + ALIKE * len(names) + len(closed)


# A page so small that the parser takes a second or two for it if all of it is one start tag.
FEW_ATTRIBUTES = 128 * 1024  # bytes
LOOKED_AT_MOST = 8  # times the page
BYTES_PER_LOOK = 64  # what a look costs even where it ends at once
_MOST_REPEATS = 65_535  # that a pattern takes everywhere
LEAST = 2  # bytes of an attribute, with the space before it

_QUOTED_END = re.compile(rb"=(?=[%b]*+(?:\"[^\">]*+>|'[^'>]*+>))" % SPACE)
_TAG = re.compile(rb"<(?=[a-zA-Z])")
_RUN = rb"(?:[%b/]*+%b){0,%%d}+[%b/]*+" % (SPACE, ATTRIBUTE.pattern, SPACE)
_AFTER_NAME = rb"[^%b/>]*+" % SPACE + _RUN
_AFTER_EQUALS = rb"[%b]*+%b?+" % (SPACE, VALUE) + _RUN


def may_have_attributes(page: bytes, most: int) -> bool:
    """Whether an element may have more attributes than so many, in a page of any size to matter.

    Its start tag is long, so that either no ">" stands in its first bytes, or one stands there
    within quotation marks. Each place where that is so is looked at; where these looks cost more
    than a few passes over the page, it may have.
    """
    if len(page) <= FEW_ATTRIBUTES or most > _MOST_REPEATS:
        return False
    run, quoted_run = re.compile(_AFTER_NAME % most), re.compile(_AFTER_EQUALS % most)
    looks = chain(
        ((run, place) for place in _long_tags(page, LEAST * most)),
        ((quoted_run, found.end()) for found in _QUOTED_END.finditer(page)),
    )
    left = LOOKED_AT_MOST * len(page)
    for pattern, place in looks:
        found = pattern.match(page, place)
        end = found.end() if found else place
        left -= BYTES_PER_LOOK + end - place
        if left < 0 or (found and page[end : end + 1] not in {b">", b""}):
            return True
    return False


def _long_tags(page: bytes, least: int) -> Iterator[int]:
    """The places behind each "<" of a tag that has no ">" for so many bytes.

    A search backwards from as far on soon meets a ">", and the page goes on behind it.
    """
    place = 0
    while place + least <= len(page):
        last = page.rfind(b">", place, place + least)
        if last >= 0:
            place = last + 1
            continue
        end = page.find(b">", place)
        end = len(page) if end < 0 else end
        yield from (tag.end() for tag in _TAG.finditer(page, place, end - least + 1))
        place = end + 1
