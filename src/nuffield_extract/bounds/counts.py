"""Upper bounds from one look at the source each, in C: cheap, and never too low."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from nuffield_extract.bounds.formatting import ALIKE
from nuffield_extract.bounds.tokens import ATTRIBUTE, SPACE, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Links are none of these: a new one ends the one before.
_NAMES = b"b big code em font i nobr s small strike strong tt u".split()
_ANY_CASE = b"|".join(
    b"".join(b"[%c%c]" % (letter, letter - 32) for letter in name) for name in _NAMES
)
_LIKE_FORMATTING = re.compile(
    rb"<[bBcCeEfFiInNsStTuU](?:[%b/>]|[oOmMiIoOtT])" % SPACE  # all of these, and some others
)

# Attributes as most pages write them, with no "<" in them, so that no two matches overlap.
_PLAIN = rb"(?:[%b/]++|[^%b/><\"'=]++(?:[%b]*+=[%b]*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^%b><\"']++))?+)*+"
_PLAIN_ATTRIBUTES = _PLAIN % ((SPACE,) * 5)
_FORMATTING = re.compile(
    rb"<(?=(%b)([%b/>]))(?:(?=\1%b>[^<]*+</\1[%b>])())?"
    % (_ANY_CASE, SPACE, _PLAIN_ATTRIBUTES, SPACE)
)
"""Groups: name, what follows it, and an empty one where the element holds text alone."""


def count_reopened(page: bytes, tags: int, most: int) -> int:
    """How many formatting elements a block may open anew at most.

    One that holds text alone is closed at once; of those without attributes that are alike, three
    are kept (HTML Standard, 13.2.4.3).

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
    found = [_FORMATTING.match(page, place) for place in places]
    open_ones = [match for match in found if match is not None and match[3] is None]
    with_attributes = [match for match in open_ones if match[2] != b">"]
    names = {match[1].lower() for match in open_ones}
    return 1 + len(with_attributes) + ALIKE * len(names)


# A page so small that the parser takes a second or two for it if all of it is one start tag.
FEW_ATTRIBUTES = 128 * 1024  # bytes
MANY_LOOKS = 64
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
    within quotation marks. Each place where that is so is looked at.
    """
    if len(page) <= FEW_ATTRIBUTES or most > _MOST_REPEATS:
        return False
    long = islice(_long_tags(page, LEAST * most), MANY_LOOKS + 1)
    quoted = islice(_QUOTED_END.finditer(page), MANY_LOOKS + 1)
    looks = [(re.compile(_AFTER_NAME % most), place) for place in long]
    looks += [(re.compile(_AFTER_EQUALS % most), found.end()) for found in quoted]
    return len(looks) > MANY_LOOKS or any(_goes_on(page, run, place) for run, place in looks)


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


def _goes_on(page: bytes, run: re.Pattern[bytes], place: int) -> bool:
    """Whether behind the most attributes that may be the tag has not ended."""
    found = run.match(page, place)
    return found is not None and page[found.end() : found.end() + 1] not in {b">", b""}
