"""Quality and speed of `parse_reference`, held against pinned floors that are only ever raised.

    python benchmarks/references.py              score, print, compare with references_floors.json
    python benchmarks/references.py --raise      pin what is now better; nothing is ever lowered
    python benchmarks/references.py --worst 10   and print so many wrong entries of each set

The sets: labelled HTML (COinS removed, for it holds the answer), the held-out parts of GROBID (by
document) and of AnyStyle's core (training/held_out.py), all in the shared folder
($NUFFIELD_EXTRACT_SHARED, by default ../shared beside the project); and our own rendered records,
style by style. Fields are compared by the shared scorer's functions; where the folder is not
there, nothing is scored and the exit code is 0.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple

import cattrs
from quality import ROOT, SHARED, below, raised

from nuffield_extract import Span, parse_reference
from nuffield_extract.references import parse_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import ModuleType

    from quality import Scores

FLOORS = ROOT / "benchmarks" / "references_floors.json"
RENDERED = ROOT / "fixtures" / "references" / "rendered.jsonl"
DIGITS = 3

SHARES = {
    "all": frozenset({"author", "title", "year", "container"}),
    "all3": frozenset({"title", "year", "container"}),
}
"""Fields of which all must be exact; labelled HTML has authors that are not printed so (`all3`)."""

PLAIN_ENTRY = (
    Span(text="Farrar I, Bellamy T (2019), "),
    Span(
        text="The long way home: an evaluation of evening clinics",
        href="https://example.org/evening-clinics",
        marks=("em",),
    ),
)
REPEATS, ROUNDS = 2000, 5  # of the plain entry; the fastest round counts

Line = dict[str, Any]


def module(path: Path) -> ModuleType:
    """The module in a file that is in no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def lines(path: Path) -> list[Line]:
    """The labelled references of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def sets() -> Iterator[tuple[str, list[Line]]]:
    """Name and references of each set."""
    is_held_out = module(ROOT / "training" / "held_out.py").is_held_out
    html = lines(SHARED / "references" / "html_labelled.jsonl")
    yield "html wikipedia", [line for line in html if "Z3988" in line["html"]]
    yield "html publishers", [line for line in html if "Z3988" not in line["html"]]
    for name in ("grobid_train", "anystyle_core"):
        found = lines(SHARED / "references" / f"{name}.jsonl")
        yield f"{name} held out", [line for line in found if is_held_out(line)]
    rendered = lines(RENDERED)
    for style in sorted({line["style"] for line in rendered}):
        yield f"rendered {style}", [line for line in rendered if line["style"] == style]


class Outcome(NamedTuple):
    """What became of one reference."""

    text: str
    wanted: dict[str, str]
    """By field, what the labels say."""

    given: dict[str, str]
    """By field, what was parsed."""

    wrong: frozenset[str]
    """Fields in which the two differ, wanted or not."""

    seconds: float


def outcome(scorer: ModuleType, line: Line) -> Outcome:
    """What becomes of a labelled reference."""
    fragment = scorer.COINS.sub("", line.get("html") or line["raw"])
    start = time.perf_counter()
    reference = parse_reference(fragment)
    seconds = time.perf_counter() - start
    wanted, given = scorer.gold(line), scorer.predicted(cattrs.unstructure(reference))
    wrong = {
        field
        for field in scorer.FIELDS
        if comparable(scorer, field, wanted) != comparable(scorer, field, given)
    }
    return Outcome(reference.text, wanted, given, frozenset(wrong), seconds)


def comparable(scorer: ModuleType, field: str, fields: dict[str, str]) -> list[str]:
    """The words of a field; those of authors sorted, for family names come first or last."""
    words: list[str] = scorer.tokens(field, fields.get(field, ""))
    return sorted(words) if field == "author" else words


def measures(scorer: ModuleType, outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Exact F1 of each field that the labels have, and the shares of references all exact."""
    found: dict[str, float] = {}
    for field in scorer.FIELDS:
        wanted = [bool(scorer.tokens(field, each.wanted.get(field, ""))) for each in outcomes]
        given = [bool(scorer.tokens(field, each.given.get(field, ""))) for each in outcomes]
        exact = [field not in each.wrong for each in outcomes]
        hits = sum(there and same for there, same in zip(wanted, exact, strict=True))
        if any(wanted):
            found[field] = round(2 * hits / (sum(wanted) + sum(given)), DIGITS)
    for name, fields in SHARES.items():
        whole = [not each.wrong & fields for each in outcomes]
        found[name] = round(sum(whole) / len(whole), DIGITS)
    return found


def score(worst: int) -> Scores:
    """The measures of each set, printed as they come."""
    scorer = module(SHARED / "score" / "score_references.py")
    scores: Scores = {}
    for name, entries in sets():
        outcomes = [outcome(scorer, line) for line in entries]
        scores[name] = measures(scorer, outcomes)
        figures = "  ".join(f"{field} {value:.3f}" for field, value in scores[name].items())
        per_second = len(outcomes) / sum(each.seconds for each in outcomes)
        print(f"{name:46s} n {len(outcomes):4d}  {figures}  {per_second:.0f}/s", flush=True)
        for each in [each for each in outcomes if each.wrong & SHARES["all"]][:worst]:
            print(f"   {each.text}")
            for field in sorted(each.wrong):
                print(f"      {field}: {each.wanted.get(field)!r} != {each.given.get(field)!r}")
    return scores


def microseconds() -> float:
    """What the plain author-year entry costs, without the reading of its HTML."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(REPEATS):
            parse_entry(PLAIN_ENTRY, id="references-1")
        rounds.append((time.perf_counter() - start) / REPEATS)
    return min(rounds) * 1e6


def main() -> None:
    """Score, compare, and pin if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--raise", dest="pin", action="store_true", help="pin better figures")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="print wrong entries")
    arguments = parser.parse_args()
    print(f"plain author-year entry: {microseconds():.0f} microseconds")
    if not (SHARED / "references").is_dir():
        print(f"references: skipped, no labelled references in {SHARED}")
        return
    scores = score(arguments.worst)
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    fallen = below(scores, floors)
    if fallen:
        raise SystemExit("\n".join(fallen))
    if arguments.pin:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=2, sort_keys=True) + "\n")
    print("references: no measure below its floor")


if __name__ == "__main__":
    main()
