"""Titles without the site's name, and how near two titles are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_SEPARATED = re.compile(r"\s+[|–—·•»«:/-]+\s+|\s*\|+\s*|\s+::\s+|\s*[»«]\s*")
_ENDED = re.compile(rf"{_SEPARATED.pattern}|:\s+")  # a colon is in many a headline
_WORD = re.compile(r"\w+")

# Most words of a site's name, as of "United Nations Office for the Coordination of Humanitarian
# Affairs"; and of a sentence, fewest words of so many letters that do not begin with a capital.
_MOST_WORDS, _LONG, _MOST_PLAIN = 9, 4, 3


def fold(text: str) -> str:
    """The words of a text in lower case: what two titles must share to be the same."""
    return " ".join(_WORD.findall(text.casefold()))


def parts_of(title: str) -> list[str]:
    """What stands between the separators of a title, folded, and the title itself first."""
    parts = [fold(part) for part in _SEPARATED.split(title)]
    return [fold(title), *parts] if len(parts) > 1 else parts


def site_names(names: Iterable[str], titles: Iterable[str], host: str | None) -> frozenset[str]:
    """Every name of the site, as one folded word: as sources say it, and as its host does.

    Args:
        names: what sources say that the site is called. Some say the page's title: a name that is
            one of the titles, and begins all of them, is none of a site that has others, nor is
            a sentence.
        titles: what sources say that the title is.
        host: of the page.
    """
    said = {joined: name for name in names if (joined := _joined(name))}
    folded = {_joined(title) for title in titles}
    of_page = {
        one for one in said if one in folded and all(each.startswith(one) for each in folded)
    }
    others = said.keys() - of_page
    return _names_of_host(host or "").union(
        others or (one for one in of_page if not _is_sentence(said[one]))
    )


def _is_sentence(name: str) -> bool:
    """Whether a text has more words, and more of them long and in lower case, than names have."""
    words = _WORD.findall(name)
    plain = [word for word in words if word.islower() and len(word) >= _LONG]
    return len(words) > _MOST_WORDS and len(plain) >= _MOST_PLAIN


@lru_cache(maxsize=64)
def _names_of_host(host: str) -> frozenset[str]:
    labels = host.removeprefix("www.").split(".")
    hosts = ("".join(labels), labels[0], *labels[-2:-1])
    return frozenset(filter(None, map(_joined, hosts)))


def is_site_name(text: str, sites: Collection[str]) -> bool:
    """Whether a text is the site's name, also where one of the two is written as one word."""
    return _joined(text) in sites


def is_own_title(name: str, sites: Collection[str]) -> bool:
    """Whether a name that a source gives the site was found to be the page's title."""
    return bool(_joined(name)) and not is_site_name(name, sites)


def _joined(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def without_site(title: str, sites: Collection[str]) -> str:
    """The title without the site's name before or behind it."""
    marks = list(_ENDED.finditer(title))
    if not marks:
        return title
    first, last = marks[0], marks[-1]
    if is_site_name(title[last.end() :], sites) and title[: last.start()].strip():
        return title[: last.start()].strip()
    if is_site_name(title[: first.start()], sites) and title[first.end() :].strip():
        return title[first.end() :].strip()
    return title
