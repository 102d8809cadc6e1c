"""Options and Limits: every setting of an extraction, with its default."""

from __future__ import annotations

import attrs

MEBIBYTE = 1024 * 1024


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds beyond which a page is refused with a narrow error."""

    bytes: int = 64 * MEBIBYTE
    """Size of the page, in bytes (of a str: in characters). Beyond it: PageTooLarge."""

    depth: int = 2_000
    """Elements nested in one another inside the article. Beyond it: PageTooDeep."""


@attrs.frozen(kw_only=True)
class Options:
    """What a caller may choose about an extraction."""

    limits: Limits = Limits()
    """Bounds on the page."""

    profiles: tuple[str, ...] = ()
    """Paths of TOML profiles of the caller's own; they go before the shipped ones."""
