"""How much of each region's text may be the article's: what boilerplate and teasers leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.content.survey import survey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.content.survey import Region, Survey
    from nuffield_extract.dom import Node

# Characters of prose; a region of less goes by its rule without a look at the rest of the page.
SMALL = 300

# Characters of prose outside all boilerplate below which a rule of SURE is wrong: the page is
# a thread of comments, or its consent text.
FEW = 100

# Of a region's prose; where less stands outside all boilerplate, the region's rule is wrong:
# themes call whole pages "sidebar-right" and wrap them in a form.
REST_SHARE = 0.5

# The same for SURE rules: where an article is shorter beside its comments, they are the page.
THREAD_SHARE = 0.05

# Surveys after which rules are believed: one clears the outermost of what rules name wrongly.
MOST_SURVEYS = 12

EVERY = range(2**64)
"""The `mem_id` of every node."""

SURE = frozenset(("comments", "cookies", "hidden", "hidden-text"))
"""Rules that may take most of a page's text."""


NEVER_PAGE = frozenset(("cookies", "dialog", "footer"))
"""Rules that are right as long as the page says anything else, be it a list without prose."""

SURE_TAGS = frozenset(("aside", "footer"))

CARD_TAGS = frozenset(("div", "li", "article", "section", "td"))
NAMELESS_CARD_TAGS = frozenset(("li", "article"))
"""Cards that need no class to be told."""

# Characters; a longer text under a linked title is more than a teaser.
MAX_CARD = 500

# Cards of one kind side by side; two may be two parts of a text.
MIN_CARDS = 3

# Characters of prose: of fewer a page holds hardly an article.
SCARCE = 600

# Of the page's remaining prose that must stand outside cards: else the cards are the page.
REST_BESIDE_CARDS = 0.25


@attrs.frozen
class Weighed:
    """A survey with the rules that hold, and what text they leave; lists by region index."""

    survey: Survey
    rules: Sequence[str | None]
    live: Sequence[int]
    """Characters of prose outside boilerplate."""

    text: Sequence[int]
    """Characters outside boilerplate."""

    has_cards: bool
    """Whether the page is made of cards: a list of other pages."""

    def is_ruled(self, region: Region) -> bool:
        """Whether a rule takes the region."""
        return self.rules[region.index] is not None


def weigh(root: Node) -> Weighed:
    """The regions of an element, the rules that hold, and the text that they leave."""
    surveyed = _rightly_surveyed(root)
    rules = [region.rule for region in surveyed.regions]
    live = [region.prose for region in surveyed.regions]
    text = [region.text for region in surveyed.regions]
    cards = _cards(surveyed, rules)
    beside = live[0] - sum(live[card.index] for card in cards)
    # Titles and texts that are links are no prose: where it is scarce, all of a card counts.
    whole = sum(card.text for card in cards) if beside < SCARCE else live[0]
    has_cards = bool(cards) and beside <= REST_BESIDE_CARDS * whole
    if not has_cards:
        for card in cards:
            rules[card.index] = "card"
        live = _without(cards, live, surveyed)
        text = _without(cards, text, surveyed)
    return Weighed(surveyed, rules, live, text, has_cards)


def _rightly_surveyed(root: Node) -> Survey:
    """The survey in which no rule takes most of the page's prose."""
    cleared: set[int] = set()
    surveyed = survey(root, cleared)
    for _ in range(MOST_SURVEYS):
        page = surveyed.regions[0]
        wrong = [one for one in surveyed.regions if _is_wrong(one, page.prose, page.text)]
        if not wrong:
            break
        cleared.update(one.node.mem_id for one in wrong)
        surveyed = survey(root, cleared)
    return surveyed


def _is_wrong(region: Region, rest: int, rest_text: int) -> bool:
    """Whether a region's rule is wrong, by the characters of prose and of all text outside."""
    if region.rule is None:
        return False
    if region.rule == "comments" and rest < FEW:
        return True  # a thread, be its posts ever so short
    if region.rule in NEVER_PAGE and rest_text >= SMALL:
        return False
    is_sure = region.rule in SURE or region.tag in SURE_TAGS
    least, share = (FEW, THREAD_SHARE) if is_sure else (0, REST_SHARE)
    most = max(SMALL, rest / share) if rest >= least else SMALL
    if len(region.node.text()) <= most:  # counts all text, of which prose is a part
        return False
    return survey(region.node, EVERY).regions[0].prose > most


def _cards(survey: Survey, rules: Sequence[str | None]) -> list[Region]:
    """Short regions with linked titles, several of a kind side by side: teasers."""
    kinds: dict[tuple[int, str, str], list[Region]] = {}
    index = 1
    while index < len(survey.regions):
        region = survey.regions[index]
        index += 1
        if rules[region.index] is not None:
            index = region.end
        elif region.titles and region.text < MAX_CARD and _may_be_card(region):
            parent = region.parent.index if region.parent else 0
            kinds.setdefault((parent, region.tag, region.name), []).append(region)
    found = (card for cards in kinds.values() if len(cards) >= MIN_CARDS for card in cards)
    outermost: list[Region] = []
    for card in sorted(found, key=lambda region: region.index):
        if not outermost or card.index >= outermost[-1].end:
            outermost.append(card)
    return outermost


def _may_be_card(region: Region) -> bool:
    return region.tag in CARD_TAGS if region.name else region.tag in NAMELESS_CARD_TAGS


def _without(taken: Sequence[Region], weights: Sequence[int], survey: Survey) -> list[int]:
    """The weights of all regions, less what the taken ones, none inside another, weigh."""
    less = [0] * len(weights)
    for region in taken:
        less[region.index] = weights[region.index]
    for region in reversed(survey.regions):  # what is inside comes behind what is around it
        if region.parent is not None:
            less[region.parent.index] += less[region.index]
    return [weight - away for weight, away in zip(weights, less, strict=True)]
