"""The report for machines: plain JSON values, described in docs/corpus-report.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.corpus.tally import NUMBERS, TABLES
from nuffield_extract.options import UNLIMITED

if TYPE_CHECKING:
    from nuffield_extract.corpus.report.facts import RunFacts
    from nuffield_extract.corpus.tally import Tally
    from nuffield_extract.options import Limits

VERSION = 1

NAMES = 100
"""Names of a table that the report tells."""

WHOLES = {
    "kinds": "rows",
    "published_years": "rows",
    "fetched_years": "rows",
    "languages": "rows",
    "sites": "rows",
    "encodings": "rows",
    "encoding_from": "rows",
    "wrappers": "rows",
    "reference_types": "references",
}
"""Tables for which each row, or each reference, has one name or none; and which of the two."""


def document(run: RunFacts, tally: Tally) -> dict[str, Any]:
    """The report: `counts` are the same for the same pages, `run` differs from run to run."""
    return {"report": VERSION, "counts": _counts(tally), "run": _run(run)}


def unnamed(tally: Tally, table: str) -> int:
    """Number of rows, or references, that have no name in one of the tables of `WHOLES`."""
    whole: int = getattr(tally, WHOLES[table])
    return whole - int(getattr(tally, table).total)


def _counts(tally: Tally) -> dict[str, Any]:
    totals = {
        "records": tally.records,
        "pages": tally.pages,
        "failed": tally.errors.total,
        "not_pages": tally.others.total,
    }
    numbers = {name: getattr(tally, name) for name in NUMBERS}
    return totals | numbers | {table: _table(tally, table) for table in TABLES}


def _table(tally: Tally, table: str) -> dict[str, Any]:
    told: dict[str, Any] = getattr(tally, table).top(NAMES).to_json()
    return told | ({"unnamed": unnamed(tally, table)} if table in WHOLES else {})


def _run(run: RunFacts) -> dict[str, Any]:
    facts = attrs.asdict(run, recurse=False)
    return facts | {
        "inputs": list(run.inputs),
        "limits": _limits(run.limits),
        "allowance": attrs.asdict(run.allowance) if run.allowance else None,
        "machine": attrs.asdict(run.machine),
        "started": run.started.isoformat(),
        "ended": run.ended.isoformat(),
        "pages_a_second": run.pages_a_second,
        "pages_a_cpu_second": run.pages_a_cpu_second,
    }


def _limits(limits: Limits) -> dict[str, int | None]:
    return {
        name: None if limit == UNLIMITED else limit for name, limit in attrs.asdict(limits).items()
    }
