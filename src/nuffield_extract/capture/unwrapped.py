"""What a wrapper module offers: an order, and a function that takes the wrapper off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

if TYPE_CHECKING:
    from nuffield_extract.model.article import WrapperName


@attrs.frozen(kw_only=True)
class Unwrapped:
    """A page without the wrapper that a saving tool had put around it."""

    wrapper: WrapperName
    html: str
    message: str
    """What was taken off, for a Notice."""

    source_url: str | None = None


class Wrapper(Protocol):
    """A module of `capture.wrappers`."""

    ORDER: int
    """Wrappers are tried from the lowest to the highest: the outermost first."""

    def unwrap(self, text: str) -> Unwrapped | None:
        """The page without this wrapper, or None where `text` does not wear it."""
