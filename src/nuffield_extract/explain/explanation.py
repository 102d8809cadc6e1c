"""What became of a page: every text that a browser shows, and where it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from nuffield_extract.model import Article  # noqa: TC001 - the types of fields can be resolved

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen(kw_only=True)
class Kept:
    """The text stands in the article."""

    place: str
    """Where in the article's JSON: a path such as `$.sections[1].blocks[0]` (RFC 9535)."""

    section: tuple[str, ...] = ()
    """The headings around it, outermost first."""


@attrs.frozen(kw_only=True)
class Dropped:
    """A rule took the text from the article."""

    rule: str
    """Its name; `describe_rule` says what it means."""

    element: str
    """CSS path of the element that went, with all that is in it."""

    start_tag: str
    """How that element begins, as the rule saw it: `<div class="share">`."""


Fate = Kept | Dropped


@attrs.frozen(kw_only=True)
class PageText:
    """A run of text on the page, between two tags."""

    text: str
    """White space is collapsed; a space at its ends stands for white space there."""

    element: str
    """CSS path of the element around it."""

    begins_line: bool
    """Whether the edge of a block or a line break stands before it."""

    fate: Fate
    """Where it went: Kept or Dropped."""

    @property
    def letters(self) -> int:
        """How many characters it has beside white space."""
        return len("".join(self.text.split()))


def letters_in(texts: Iterable[PageText]) -> int:
    """How many characters the texts have beside white space."""
    return sum(text.letters for text in texts)


@attrs.frozen(kw_only=True)
class Explanation:
    """Every visible text of a page, kept or dropped, and the article that was made of it."""

    texts: tuple[PageText, ...]
    """In page order. Together they are all that a browser would show, unless some were sought."""

    sought: str | None = None
    """The words for which the texts were chosen; None where they are all texts of the page."""

    url: str | None = None
    """Where the page was, if that is known."""

    article: Article | None
    """None where the page holds none: `absence` says why.

    Its `evidence` has every claim on the metadata, with the winner; its `references` have the
    place and the confidence of each field; its `notices` what was lost, repaired or guessed.
    """

    absence: str | None
    """The message of the NoContent that `extract` would raise."""

    found_by: Literal["profile", "scorer"]
    """What found the article's element."""

    profile: str | None
    """The profile that served the page."""

    root: str
    """CSS path of the article's element."""

    @property
    def kept(self) -> tuple[PageText, ...]:
        """The texts that stand in the article."""
        return tuple([text for text in self.texts if isinstance(text.fate, Kept)])

    @property
    def dropped(self) -> tuple[PageText, ...]:
        """The texts that a rule took."""
        return tuple([text for text in self.texts if isinstance(text.fate, Dropped)])

    @property
    def rules(self) -> dict[str, int]:
        """How many letters each rule took, the most first."""
        counts: dict[str, int] = {}
        for text in self.texts:
            if isinstance(text.fate, Dropped):
                counts[text.fate.rule] = counts.get(text.fate.rule, 0) + text.letters
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
