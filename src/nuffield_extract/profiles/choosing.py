"""Which profile serves a page, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.profiles.profile import Profile


@attrs.frozen(kw_only=True)
class Choice:
    """A profile, and what of the page speaks for it."""

    profile: Profile
    by: Literal["generator", "host"]
    value: str
    """The page's generator, or its host."""


def choice_of(
    known: Sequence[Profile], generator: str | None, hosts: Iterable[str]
) -> Choice | None:
    """The first profile of what wrote the page, or else the first of the site that it is from."""
    for profile in known:
        if generator is not None and profile.made_by(generator):
            return Choice(profile=profile, by="generator", value=generator)
    given = tuple(hosts)
    pairs = ((profile, host) for profile in known for host in given if profile.serves(host))
    return next((Choice(profile=one, by="host", value=host) for one, host in pairs), None)
