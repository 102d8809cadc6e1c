"""What the rules mean that dropped something, family by family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.explain.renderings.html.families import FAMILIES, family_of
from nuffield_extract.explain.renderings.html.words import plain, spoken
from nuffield_extract.explain.rules import describe_rule
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.explain.explanation import Explanation
    from nuffield_extract.explain.renderings.html.families import Family


def meanings(explanation: Explanation) -> Markup:
    """The part of the page that explains the rules."""
    rules = sorted(explanation.rules)
    said = [
        _family(family, [rule for rule in rules if family_of(rule) is family])
        for family in FAMILIES
    ]
    inside = lines(said) or element("p", text("No rule dropped anything."))
    heading = element("h2", text("What the rules mean"), id="rules")
    return element("section", within(lines((heading, inside))), aria_labelledby="rules")


def _family(family: Family, rules: Sequence[str]) -> Markup:
    if not rules:
        return NOTHING
    swatch = element("span", class_=f"swatch {family.hue}")
    told = [
        element(
            "div",
            element("dt", text(plain(rule))),
            element("dd", spoken(describe_rule(rule))),
        )
        for rule in rules
    ]
    heading = element("h3", swatch, text(f" {family.name}"))
    return lines((heading, element("dl", within(lines(told)), class_="meanings")))
