"""Options and Limits: every setting of an extraction, with its default."""

from __future__ import annotations

import sys

import attrs

MEBIBYTE = 1024 * 1024


ATTRIBUTES_PER_NODE = 4  # more than four times as many as pages have

UNLIMITED = sys.maxsize


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds beyond which a page is refused with a narrow error, most of them before it is parsed.

    Beyond `depth` that is PageTooDeep, beyond any other PageTooLarge. Pages within the limits take
    time in proportion to their size (docs/hostile-pages.md has the measurements).
    """

    bytes: int = 64 * MEBIBYTE
    """Size of the page, in bytes (of a str: in characters)."""

    depth: int = 512
    """Elements nested in one another, html and body too. Browsers nest no deeper than this; of
    1,124 real pages none has more than 56."""

    nodes: int = 75_000
    """Elements, comments, declarations, and end tags that end nothing; of 1,124 real pages the
    largest has some 10,000. An element that the parser opens anew in each block counts each time.
    Attributes may be four times as many, where the page is larger than 2 MiB or has many tags."""

    attributes: int = 1_000
    """Attributes of one element, in a page of more than 128 KiB or 12,000 tags."""

    text: int = 16 * MEBIBYTE
    """Text outside of tags, scripts, style sheets and comments, in bytes of UTF-8."""

    references: int = 5_000
    """Entries of reference lists."""

    @property
    def reading(self) -> int:
        """Bytes of a page to be read: one too many shows that it is too large; -1 for all."""
        return -1 if self.bytes == UNLIMITED else self.bytes + 1

    @property
    def all_attributes(self) -> int:
        """Attributes of all elements."""
        return ATTRIBUTES_PER_NODE * self.nodes

    @classmethod
    def none(cls) -> Limits:
        """No bounds at all: for pages that you know, or a process that may be lost."""
        return cls(**{field.name: UNLIMITED for field in attrs.fields(cls)})


@attrs.frozen(kw_only=True)
class Options:
    """What a caller may choose about an extraction."""

    limits: Limits = Limits()
    """Bounds on the page."""

    profiles: tuple[str, ...] = ()
    """Paths of TOML profiles of the caller's own; they go before the shipped ones."""
