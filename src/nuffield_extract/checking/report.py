"""What a profile found on pages, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from nuffield_extract.profiles import Choice

LONGEST_TEXT = 80  # characters


@attrs.frozen(kw_only=True)
class RuleFound:
    """What one selector of a profile found on a page."""

    rule: str
    """Where it stands in the profile, such as `fields.title` or `content.roots[0]`."""

    selector: str
    """CSS; of a part of a card, as it stands inside the card's item."""

    nodes: int
    """How many nodes it matches."""

    text: str = ""
    """The beginning of the text of the first node; of about `LONGEST_TEXT` characters."""

    values: tuple[str, ...] | None = None
    """What `extract` reads of the nodes; None where it reads no value of this rule."""

    @property
    def is_used(self) -> bool:
        """Whether it found something, and something could be read of that."""
        return self.nodes > 0 and self.values != ()


@attrs.frozen(kw_only=True)
class PageChecked:
    """What a profile found on a page."""

    page: str
    """Its name."""

    choice: Choice | None
    """The profile that would serve the page in an extraction with this one, and why."""

    is_chosen: bool
    """Whether it is this one."""

    generator: str | None
    """What wrote the page, as it says itself."""

    rules: tuple[RuleFound, ...]


@attrs.frozen(kw_only=True)
class PageFailed:
    """A page that could not be read."""

    page: str
    """Its name."""

    error: str
    """Name of the exception."""

    message: str


@attrs.frozen(kw_only=True)
class Report:
    """What a profile found on all pages."""

    profile: str
    """Its name."""

    pages: tuple[PageChecked | PageFailed, ...]
    unused: tuple[str, ...]
    """The rules that found nothing on any page."""

    @property
    def is_sound(self) -> bool:
        """Whether every page was read, and every rule found something on one of them."""
        return not self.unused and not any(isinstance(page, PageFailed) for page in self.pages)
