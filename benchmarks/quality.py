"""Quality on the shared corpora, held against pinned floors that are only ever raised.

    python benchmarks/quality.py              score, print, compare with benchmarks/floors.json
    python benchmarks/quality.py --raise      pin what is now better; nothing is ever lowered
    python benchmarks/quality.py --peers      beside the installed peers; floors are not compared
    python benchmarks/quality.py --worst 10   and name the pages that cost most

The corpora and the scorer stand in the shared folder ($NUFFIELD_EXTRACT_SHARED, by default
../shared beside the project); where it is not there, nothing is scored and the exit code is 0.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED", ROOT.parent / "shared"))
FLOORS = ROOT / "benchmarks" / "floors.json"

MEASURES = ("text_f1", "title", "author", "date", "blocks", "order", "headings", "links")
"""Of each corpus, those that it has gold for; higher is better."""

TOLERANCE = 0.0005  # rounding of the pinned figures
DIGITS = 3

Scores = dict[str, dict[str, float]]


def command(*options: str) -> list[str | Path]:
    """The command of the shared scorer over all corpora."""
    corpora = sorted(path.parent for path in SHARED.glob("corpora/*/manifest.jsonl"))
    return [sys.executable, SHARED / "score" / "score.py", *corpora, *options]


def score(*options: str) -> Scores:
    """Each corpus's measures, by the shared scorer in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run([*command(*options), "--json", report], check=True)
        rows = json.loads(report.read_text())
    return {
        row["corpus"]: {name: round(row[name], DIGITS) for name in MEASURES if name in row}
        | {"not_crashed": 1 - row["crashed"] / row["pages"]}
        for row in rows
    }


def below(scores: Scores, floors: Scores) -> list[str]:
    """A line for each measure that fell below its floor."""
    return [
        f"{corpus} {measure}: {scores[corpus].get(measure, 0):.3f} is below {floor:.3f}"
        for corpus, measures in floors.items()
        for measure, floor in measures.items()
        if scores.get(corpus, {}).get(measure, 0) < floor - TOLERANCE
    ]


def raised(scores: Scores, floors: Scores) -> Scores:
    """The floors, each at the better of what it was and what is measured now."""
    return {
        corpus: {
            measure: max(value, floors.get(corpus, {}).get(measure, 0))
            for measure, value in measures.items()
        }
        for corpus, measures in (floors | scores).items()
    }


def main() -> None:
    """Score, compare, and pin if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--raise", dest="pin", action="store_true", help="pin better figures")
    parser.add_argument("--peers", action="store_true", help="score the installed peers too")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the worst pages")
    arguments = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"quality: skipped, no corpora in {SHARED}")
        return
    worst = ("--worst", str(arguments.worst))
    if arguments.peers:
        subprocess.run(command("--peers", *worst), check=True)
        return
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    scores = score(*worst)
    fallen = below(scores, floors)
    if fallen:
        raise SystemExit("\n".join(fallen))
    if arguments.pin:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=2, sort_keys=True) + "\n")
    print("quality: no measure below its floor")


if __name__ == "__main__":
    main()
