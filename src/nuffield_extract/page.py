"""A saved page, opened: decoded, parsed, its head read, and the profile that serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract import metadata, profiles
from nuffield_extract.bounds import tree_within
from nuffield_extract.capture import Captured, capture
from nuffield_extract.links import Links, host_of, is_absolute

if TYPE_CHECKING:
    from nuffield_extract.dom import Tree
    from nuffield_extract.metadata import Head
    from nuffield_extract.options import Options
    from nuffield_extract.profiles import Choice


@attrs.frozen(kw_only=True)
class OpenedPage:
    """What is known of a page before its content is looked for."""

    captured: Captured
    tree: Tree
    head: Head
    links: Links
    choice: Choice | None
    """The profile that serves the page, and why."""


def open_page(
    page: bytes | str, *, url: str | None, charset: str | None, options: Options
) -> OpenedPage:
    """The page, opened. Raises InputError or ProfileError as `extract`."""
    captured = capture(page, charset=charset, max_size=options.limits.bytes)
    tree = tree_within(captured.utf8, options.limits)
    head = metadata.read_head(tree)
    links = Links(_page_url(url, captured, head), head.base)
    urls = (url, *_stated_urls(captured, head))
    choice = profiles.choose_profile(
        [profiles.load_profile(path) for path in options.profiles],
        generator=head.meta("generator"),
        hosts=dict.fromkeys(host for host in map(host_of, urls) if host),
    )
    return OpenedPage(captured=captured, tree=tree, head=head, links=links, choice=choice)


def _page_url(url: str | None, captured: Captured, head: Head) -> str | None:
    """The page's own absolute url: as given, as saved, or as the page says."""
    known = (url, *_stated_urls(captured, head))
    absolute = (text for text in known if text and is_absolute(text))
    found = next(absolute, None)
    return found.partition("#")[0] if found else None


def _stated_urls(captured: Captured, head: Head) -> tuple[str | None, ...]:
    """Where the page was, as its wrapper says and then as it says itself; on a mirror too."""
    return captured.info.source_url, head.link("canonical"), head.meta("og:url")
