"""A profile tried on pages, by the same steps that `extract` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract import dom, metadata
from nuffield_extract.checking.report import (
    LONGEST_TEXT,
    PageChecked,
    PageFailed,
    Report,
    RuleFound,
)
from nuffield_extract.model import Link, Person
from nuffield_extract.page import open_page
from nuffield_extract.profiles import load_profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.options import Options
    from nuffield_extract.page import OpenedPage
    from nuffield_extract.profiles import Profile

_SCOPE = "scope"


def check_page(
    page: bytes, path: str, *, name: str, url: str | None, options: Options
) -> PageChecked:
    """What the profile in the file `path` finds on a page, whether the page is its site's or not.

    Args:
        page: the saved page.
        path: of the profile; it goes before those of `options`.
        name: of the page.
        url: where the page was, if known.
        options: limits.

    Raises:
        InputError: the page cannot be read.
        ProfileError: the profile does not parse.
    """
    profile = load_profile(path)
    options = attrs.evolve(options, profiles=(path, *options.profiles))
    opened = open_page(page, url=url, charset=None, options=options)
    found = _found(profile, opened)
    values = _values(profile, opened)
    rules = [
        RuleFound(
            rule=_spoken(rule),
            selector=selector,
            nodes=len(found.get(rule, ())),
            text=_beginning(found.get(rule, ())),
            values=values.get(rule, () if rule in found else None),
        )
        for rule, selector in _rules(profile)
    ]
    choice = opened.choice
    return PageChecked(
        page=name,
        choice=choice,
        is_chosen=choice is not None and choice.profile is profile,
        generator=opened.head.meta("generator"),
        rules=tuple(rules),
    )


def report_of(path: str, pages: Iterable[PageChecked | PageFailed]) -> Report:
    """What the profile in a file found on all pages. Raises ProfileError."""
    profile = load_profile(path)
    listed = tuple(pages)
    rules = [rule for page in listed if isinstance(page, PageChecked) for rule in page.rules]
    used = {rule.rule for rule in rules if rule.is_used}
    named = (_spoken(rule) for rule, _ in _rules(profile))
    unused = tuple(rule for rule in named if rule not in used)
    return Report(profile=profile.name, pages=listed, unused=unused)


def _rules(profile: Profile) -> Iterator[tuple[str, str]]:
    """Name and selector of every rule, as in `Profile.selectors`."""
    if profile.scope is not None:
        yield _SCOPE, profile.scope
    yield from profile.selectors


def _found(profile: Profile, page: OpenedPage) -> dict[str, list[dom.Node]]:
    """The nodes that each rule matches, in page order."""
    found: dict[str, list[dom.Node]] = {}
    if profile.scope is not None:
        found[_SCOPE] = dom.select(page.tree, profile.scope)
    for rule, node in profile.match(page.tree):
        found.setdefault(rule, []).append(node)
    return found


def _beginning(nodes: Sequence[dom.Node]) -> str:
    text = dom.beginning_of(nodes[0], LONGEST_TEXT) if nodes else ""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1].rstrip()}…"


def _values(profile: Profile, page: OpenedPage) -> Mapping[str, tuple[str, ...] | None]:
    """What `extract` reads, by rule; None for rules that only say where something stands."""
    found = profile.match(page.tree)
    printed = metadata.read_printed(page.tree, found, page.links, ())
    statements = [one.statement for one in printed if one.statement.source == "profile"]
    facts = metadata.PageFacts(
        links=page.links, date_formats=profile.date_formats, profile=profile.name
    )
    fields = metadata.merge(statements, facts).values
    values: dict[str, tuple[str, ...] | None] = {
        f"field:{field}": _listed(value) for field, value in fields.items()
    }
    for name in ("related", "downloads"):
        cards = metadata.read_cards(found, name, page.links, profile.date_formats)
        values[f"{name}:item"] = tuple(map(_text, cards))
    placed = (rule for rule, _ in _rules(profile) if not rule.startswith("field:"))
    return {**dict.fromkeys(placed), **values}


def _listed(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, tuple) else (_text(value),)


def _text(value: Any) -> str:
    match value:
        case Person():
            return value.name
        case Link():
            told = (
                value.text,
                value.url,
                value.kind,
                value.date.isoformat() if value.date else None,
            )
            return " | ".join(filter(None, told))
        case _:
            return str(value)


def _spoken(rule: str) -> str:
    """The rule as the profile has it: `content.roots[0]` of `root:0`."""
    kind, _, name = rule.partition(":")
    return _SPOKEN.get(kind, f"{kind}.{{}}").format(name)


_SPOKEN = {
    _SCOPE: "content.scope",
    "root": "content.roots[{}]",
    "whole": "content.whole[{}]",
    "drop": "content.drop.{}",
    "field": "fields.{}",
}
