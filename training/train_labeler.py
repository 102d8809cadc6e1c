"""Trains the labeler: `python -m training.train_labeler --shared ../shared -o FOLDER`.

It writes `weights.bin`, which goes into `src/nuffield_extract/references/parsing/labeler/`, and
`weights.json`, the card: what the model was trained on, with the hash of the data, and how well it
labels the references that were held out. The same data give the same weights.

The optimiser is L-BFGS with an L1 and an L2 penalty, by python-crfsuite (Okazaki: "CRFsuite: a
fast implementation of Conditional Random Fields", 2007). It is needed for training alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import struct
import tempfile
import zlib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pycrfsuite

from nuffield_extract.references.parsing.labeler.templates import features, looks
from nuffield_extract.references.parsing.labeler.weights import FORMAT
from training import styles
from training.gold import examples, read_lines
from training.held_out import is_held_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.references.parsing.labeler.templates import Key
    from nuffield_extract.references.parsing.labeler.tokens import Token
    from training.gold import Example

GOLD = ("anystyle_core.jsonl", "grobid_train.jsonl")
SEED = 20_261
STYLED = 6_000  # invented references in typed styles
RENDERED = 2_500  # invented references rendered by citeproc
SCALE = 100  # whole numbers a nat
PARAMETERS = {"c1": 0.2, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2}
"""Of the optimiser: penalties, iterations, and how often a feature must be seen."""


def main() -> None:
    """Trains on all that is not held out, and writes the weights and their card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rendered", type=Path, help="output of training.render")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    lines = list(_lines(arguments.shared / "references", arguments.rendered))
    kept = [line for line in lines if not is_held_out(line)]
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.crfsuite"
        _train(examples(kept), model)
        weights = packed(*_read(model))
    arguments.output.mkdir(parents=True, exist_ok=True)
    (arguments.output / "weights.bin").write_bytes(weights)
    card = _card(kept, weights)
    (arguments.output / "weights.json").write_text(json.dumps(card, indent=2) + "\n")


def _lines(gold: Path, rendered: Path | None) -> Iterator[dict[str, Any]]:
    for name in GOLD:
        yield from _once(read_lines(gold / name))
    yield from islice(styles.entries(SEED), STYLED)
    if rendered:
        lines = read_lines(rendered)
        random.Random(SEED).shuffle(lines)
        yield from lines[:RENDERED]


def _once(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lines, but each text once: the sources share some."""
    seen: set[str] = set()
    for line in lines:
        key = "".join(filter(str.isalnum, line["raw"])).casefold()
        if key not in seen:
            seen.add(key)
            yield line


def _train(entries: Iterable[Example], model: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    known: dict[Key, tuple[str, ...]] = {}
    for tokens, fields in entries:
        trainer.append(pycrfsuite.ItemSequence(_features(tokens, known)), _labels(fields))
    trainer.train(str(model))


def _features(tokens: Sequence[Token], known: dict[Key, tuple[str, ...]]) -> Iterator[list[str]]:
    for look in looks(tokens):
        names = list(look.features)
        for key in look.keys:
            if key not in known:
                known[key] = features(key)
            names += known[key]
        yield names


def _labels(fields: Sequence[str]) -> list[str]:
    before = ["", *fields]
    return [f"{'I' if field == before[n] else 'B'}-{field}" for n, field in enumerate(fields)]


def _read(model: Path) -> tuple[Mapping[tuple[str, str], float], Mapping[tuple[str, str], float]]:
    """The weights of steps, by two labels, and of features, by feature and label."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    return info.transitions, info.state_features


def packed(
    steps: Mapping[tuple[str, str], float], states: Mapping[tuple[str, str], float]
) -> bytes:
    """The weights in the form that `labeler.weights` reads."""
    fields = sorted({label[2:] for _, label in states})
    labels = [f"{part}-{field}" for part in "BI" for field in fields]
    numbers = {label: number for number, label in enumerate(labels)}
    rows: dict[str, dict[int, int]] = {}
    for (name, label), weight in sorted(states.items()):
        if round(weight * SCALE):
            rows.setdefault(name, {})[numbers[label]] = round(weight * SCALE)
    head = {
        "format": FORMAT,
        "fields": fields,
        "scale": SCALE,
        "transitions": [[round(steps.get((a, b), 0) * SCALE) for b in labels] for a in labels],
    }
    values = [value for row in rows.values() for value in row.values()]
    body = b"".join(
        (
            json.dumps(head).encode() + b"\n",
            "\n".join(rows).encode() + b"\0",
            bytes(map(len, rows.values())),
            bytes(label for row in rows.values() for label in row),
            struct.pack(f"<{len(values)}h", *values),
        )
    )
    return zlib.compress(body, 9)


def _card(lines: Sequence[dict[str, Any]], weights: bytes) -> dict[str, Any]:
    data = hashlib.sha256()
    for line in lines:
        data.update(json.dumps(line["segments"], ensure_ascii=False).encode())
    return {
        "weights_sha256": hashlib.sha256(weights).hexdigest(),
        "weights_bytes": len(weights),
        "data_sha256": data.hexdigest(),
        "references": len(lines),
        "sources": "anystyle core (BSD-2-Clause), GROBID (CC-BY 4.0), invented; see NOTICE",
        "parameters": PARAMETERS,
        "trainer": f"python-crfsuite {pycrfsuite.__version__}",
    }


if __name__ == "__main__":
    main()
