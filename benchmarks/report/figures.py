"""What a run measured: the values of report.json."""

from __future__ import annotations

import attrs

SCHEMA = 1
"""Of report.json; a change that breaks readers raises it."""

US = "nuffield-extract"
PARSE = "bare parse"
"""The tool that all times are divided by: selectolax's lexbor parser, and nothing after it."""


@attrs.frozen(kw_only=True)
class Tool:
    """One of the tools, as it was installed."""

    name: str
    distribution: str
    asked: str
    """The call, and what it is called for."""

    version: str | None
    """None where it is not installed."""

    problem: str = ""
    """Why it did not run; empty where it did."""


@attrs.frozen(kw_only=True)
class Machine:
    """Where it ran."""

    processor: str
    cores: int
    system: str
    python: str


@attrs.frozen(kw_only=True)
class Run:
    """When and how a part was measured."""

    began: str
    """ISO 8601, UTC."""

    minutes: float
    revision: str
    """Of git; `+` behind it where files were changed since."""

    command: str
    parameters: dict[str, int]
    load: tuple[float, float]
    """Processes that wanted a core, means over a minute, before and at the end."""


@attrs.frozen(kw_only=True)
class Quality:
    """A tool on a corpus."""

    corpus: str
    tool: str
    pages: int
    text_pages: int
    """Those with gold text, of which text F1 is."""

    measures: dict[str, float]
    """As the shared scorer names them; 0..1, and higher is better but for `leaks`."""

    interval: tuple[float, float] | None = None
    """Of text F1, 95 %, by pages drawn again (bootstrap)."""

    ahead: tuple[float, float] | None = None
    """Likewise of what its text F1 has more than ours on the same pages; None of ours."""

    failures: dict[str, int] = attrs.field(factory=dict)
    """Pages by what happened: an error's name, `crash` or `timeout`. They score as empty."""


@attrs.frozen(kw_only=True)
class Timed:
    """A page, and what it took."""

    collection: str
    """A corpus, `fixtures` (invented pages) or `seed` (the page that this library began with)."""

    page: str
    characters: int
    ratios: tuple[float | None, ...]
    """To the bare parse, in the order of `Speed.tools`; None where a tool gave no answer."""


@attrs.frozen(kw_only=True)
class Speed:
    """Times, as ratios to the bare parse of the same page in the same run."""

    tools: tuple[str, ...]
    pages: tuple[Timed, ...]
    totals: dict[str, float]
    """By tool, the sum of its times over that of the bare parse, on the pages of corpora that it
    answered."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a hostile page in a tool."""

    kind: str
    """One of KINDS."""

    said: str
    """The error or signal."""

    seconds: float
    """Of one core."""


@attrs.frozen(kw_only=True)
class Hostile:
    """A hostile page in all tools."""

    page: str
    bytes: int
    outcomes: dict[str, Outcome]


KINDS = {
    "answered": "text within the time",
    "refused": "an error of the library's own, which says why",
    "slow": "text, but late",
    "empty": "no text, and no word why",
    "error": "an error of something inside",
    "memory": "more memory than it may have",
    "timeout": "no end within the time",
    "crash": "the process is gone",
}
"""What may become of a hostile page, best first, and what each means."""


@attrs.frozen(kw_only=True)
class Report:
    """All parts, on one machine and with the same tools; what was not measured is empty."""

    schema: int
    runs: dict[str, Run]
    """By part: `quality`, `speed`, `hostile`."""

    machine: Machine
    tools: tuple[Tool, ...]
    quality: tuple[Quality, ...] = ()
    speed: Speed | None = None
    hostile: tuple[Hostile, ...] = ()
