"""Invented references in hand-typed styles, with labels: `python -m training.styles -o FILE`.

The same seed and count give the same file.
"""

from __future__ import annotations

import argparse
import random as random_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from training.frames import framed
from training.output import line, write_lines
from training.records import records
from training.slips import noted, with_lost_fields, with_slips
from training.tables import STYLES
from training.templates import MissingField, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from training.base import Record
    from training.output import Line

_TRIES = 6  # styles tried for a record that lacks what they must print

BY_TYPE: dict[str, tuple[tuple[str, str], ...]] = {
    kind: tuple((name, table[kind]) for name, table in STYLES.items() if kind in table)
    for kind in sorted({kind for table in STYLES.values() for kind in table})
}
"""By CSL type: the styles that print it, and their templates."""


def entries(seed: int) -> Iterator[Line]:
    """Labelled references without end."""
    random = random_module.Random(seed)
    for record in records(seed):
        entry = entry_of(random, with_lost_fields(random, record))
        if entry is not None:
            yield entry


def entry_of(random: Random, record: Record) -> Line | None:
    """The record in some style that can print it."""
    for _ in range(_TRIES):
        style, template = random.choice(BY_TYPE[record["type"]])
        try:
            pieces = fill(random, template, record)
        except MissingField:
            continue
        pieces += noted(random, record)
        is_wikipedia = style.startswith("cite ")
        doi = record.get("DOI")
        whole = framed(random, with_slips(random, pieces), wikipedia=is_wikipedia, doi=doi)
        return line(whole, style, record)
    return None


def main() -> None:
    """Write a file of labelled references."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    count = write_lines(arguments.output, islice(entries(arguments.seed), arguments.count))
    print(f"styles: {count} references in {arguments.output}")


if __name__ == "__main__":
    main()
