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
    """The first profile of what wrote the page, or else the first of the site that it is from.

    Hosts go before profiles: where the page stood says how it is printed, while another host that
    it names may be that of an original which was printed in another way.
    """
    for profile in known:
        if generator is not None and profile.made_by(generator):
            return Choice(profile=profile, by="generator", value=generator)
    pairs = ((profile, host) for host in hosts for profile in known if profile.serves(host))
    return next((Choice(profile=one, by="host", value=host) for one, host in pairs), None)
