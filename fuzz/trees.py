"""Mutations of JSON, value by value, so that most of them still load."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    Change = Callable[[Any, Any, Any, Random], None]
    """Changes a list or object at an index or key; another value of the tree is at hand."""


def mutated(data: bytes, random: Random) -> bytes | None:
    """The JSON after one to four changes; None for what is no JSON object or list."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return None
    for _ in range(random.randint(1, 4)):
        places = list(_places(tree))
        if not places:
            return None
        holder, key = random.choice(places)
        other, at = random.choice(places)
        random.choice(_CHANGES)(holder, key, _copied(other[at]), random)
    return json.dumps(tree, ensure_ascii=random.random() < ESCAPED).encode("utf-8", "surrogatepass")


ESCAPED = 0.2
"""Share of the texts in ASCII alone."""


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every list or object, with each of its indices or keys."""
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        if isinstance(holder, dict | list):
            for key in holder if isinstance(holder, dict) else range(len(holder)):
                yield holder, key
                waiting.append(holder[key])


def _copied(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _replace(holder: Any, key: Any, _: Any, random: Random) -> None:
    holder[key] = random.choice(_VALUES)


def _graft(holder: Any, key: Any, other: Any, _: Random) -> None:
    holder[key] = other


def _remove(holder: Any, key: Any, _: Any, __: Random) -> None:
    holder.pop(key)


def _double(holder: Any, key: Any, other: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.extend([holder[key]] * random.choice((1, 2, 20)))
    else:
        _wrap(holder, key, other, random)


def _wrap(holder: Any, key: Any, _: Any, random: Random) -> None:
    """Puts a text into others, and blocks into blocks."""
    value = holder[key]
    if isinstance(value, str):
        holder[key] = random.choice(_TEXTS).replace("*", value)
    elif isinstance(value, dict) and "type" in value:
        items = {"type": "list", "items": [{"blocks": [value]}]}
        holder[key] = random.choice((items, {"type": "quote", "blocks": [value]}))


def _spell(holder: Any, key: Any, _: Any, random: Random) -> None:
    value = holder[key]
    if isinstance(value, str) and value:
        at = random.randrange(len(value))
        holder[key] = value[:at] + random.choice(_SIGNS) + value[at + random.randint(0, 1) :]


_CHANGES: tuple[Change, ...] = (_replace, _graft, _remove, _double, _wrap, _spell, _spell)

_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    " ",
    "a",
    [],
    {},
    "2021-02-29",
    "0001-01-01",
    "\n",
)
_TEXTS = (
    *("**", "* *", "`*`", "<*>", "[*](*)", "*\n\n*", "# *", "- *", "1. *", "    *", "|*|", "{*}"),
    *("\\*", "&*;", "$*$", "%*", "'*'", "*\n=", "![*]", "[^*]: ", "https://*", "~~~\n*\n~~~"),
)
_SIGNS = "*_`~[](){}<>\\|#&$%^\"'@=+-.!:/\n\r\t \x00\x1b\x7f\x85\u2028\u202e\ufeff\u0301漢é\ud800"
