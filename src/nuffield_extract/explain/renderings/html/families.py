"""Families of rules, each with a colour and an edge of its own in the style sheet."""

from __future__ import annotations

import attrs


@attrs.frozen
class Family:
    """Rules that drop texts of a kind."""

    name: str
    hue: str
    """Class of the style sheet."""

    rules: str
    """Names of its rules, between spaces; `metadata:` stands for all that begin so."""

    def has(self, rule: str) -> bool:
        """Whether a rule is of this family."""
        kind, colon, _ = rule.partition(":")
        return f"{kind}{colon}" in self.rules.split()


def family_of(rule: str) -> Family:
    """The family of a rule."""
    return next((family for family in FAMILIES if family.has(rule)), _BY_PLACE)


_BY_PLACE = Family("By its place on the page", "grey", "outside-article before-text behind-text")

FAMILIES = (
    Family(
        "Around the page",
        "blue",
        "aside back-link banner citation-label control feed footer form header links login"
        " navigation node-links permalink search sidebar skip-link tabs",
    ),
    Family(
        "Leads elsewhere, or is others' text",
        "orange",
        "advert call-to-action card comments downloads newsletter rating related share",
    ),
    Family("Is metadata", "green", "metadata: author-card byline topics"),
    Family(
        "Hidden, or not to be read",
        "violet",
        "hidden hidden-text line-number player print vector-graphic",
    ),
    Family("Notices of the site", "yellow", "cookies dialog message messages notice"),
    Family("By the site's profile", "teal", "profile:"),
    _BY_PLACE,
    Family("Missing", "red", "no-article not-found"),
)
"""In the order of the page's legend."""
