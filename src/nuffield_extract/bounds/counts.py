"""Upper bounds from one look at the source each, in C: cheap, and never too low."""

from __future__ import annotations

import re
from itertools import islice

from nuffield_extract.bounds.formatting import ALIKE
from nuffield_extract.bounds.tokens import ATTRIBUTE, SPACE, VALUE

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
    like = len(_LIKE_FORMATTING.findall(page))
    if tags * (like + 2) <= most:
        return like + 1
    found = [match for match in _FORMATTING.finditer(page) if match[3] is None]
    with_attributes = [match for match in found if match[2] != b">"]
    names = {match[1].lower() for match in found}
    return 1 + len(with_attributes) + ALIKE * len(names)


# A page so small that the parser takes a second or two for it if all of it is one start tag.
FEW_ATTRIBUTES = 128 * 1024  # bytes
MANY_LOOKS = 64
LEAST = 2  # bytes of an attribute, with the space before it

_QUOTED_END = re.compile(rb"=(?=[%b]*+(?:\"[^\">]*+>|'[^'>]*+>))" % SPACE)
_LONG = rb"<(?=[a-zA-Z][^>]{%d})"
_RUN = rb"(?:[%b/]*+%b){0,%%d}+[%b/]*+" % (SPACE, ATTRIBUTE.pattern, SPACE)
_AFTER_NAME = rb"[^%b/>]*+" % SPACE + _RUN
_AFTER_EQUALS = rb"[%b]*+%b?+" % (SPACE, VALUE) + _RUN


def may_have_attributes(page: bytes, most: int) -> bool:
    """Whether an element may have more attributes than so many, in a page of any size to matter.

    Its start tag is long, so that either no ">" stands in its first bytes, or one stands there
    within quotation marks. Each place where that is so is looked at.
    """
    if len(page) <= FEW_ATTRIBUTES:
        return False
    long = re.compile(_LONG % min(LEAST * most, 65_535))
    looks = [(re.compile(_AFTER_NAME % most), found) for found in _first(long, page)]
    looks += [(re.compile(_AFTER_EQUALS % most), found) for found in _first(_QUOTED_END, page)]
    return len(looks) > MANY_LOOKS or any(_goes_on(page, run, place) for run, place in looks)


def _first(pattern: re.Pattern[bytes], page: bytes) -> list[int]:
    return [found.end() for found in islice(pattern.finditer(page), MANY_LOOKS + 1)]


def _goes_on(page: bytes, run: re.Pattern[bytes], place: int) -> bool:
    """Whether behind the most attributes that may be the tag has not ended."""
    found = run.match(page, place)
    return found is not None and page[found.end() : found.end() + 1] not in {b">", b""}
