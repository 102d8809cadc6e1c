"""The account of a page: how it was read, for whoever asks what the program did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from nuffield_extract.api import PageReading
    from nuffield_extract.model import Article, CaptureInfo, Notice


@attrs.frozen(kw_only=True)
class Account:
    """How a page was read; small, since it travels from a worker."""

    capture: CaptureInfo
    profile: str | None
    """Name of the profile that served it."""

    chosen_by: str | None
    """What of the page speaks for the profile, such as "host example.org"."""

    found_by: str
    """What found the content: `profile` or `scorer`."""

    notices: tuple[Notice, ...]


def account_of(read: PageReading, article: Article) -> Account:
    """The account of a page that became an article."""
    choice = read.choice
    return Account(
        capture=article.capture,
        profile=choice.profile.name if choice else None,
        chosen_by=f"{choice.by} {choice.value}" if choice else None,
        found_by=read.content.found_by,
        notices=article.notices,
    )
