"""Headings as labels: what stands under them is known by their words alone."""

from __future__ import annotations


def label_of(heading: str | None) -> str:
    """The words of a heading in lower case; numbers, colons and full stops do not count."""
    return (heading or "").strip(" 0123456789.:").lower()
