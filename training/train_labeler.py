"""Trains the labeler: `python -m training.train_labeler --shared ../shared -o FOLDER`.

It writes `weights.bin`, which goes into `src/nuffield_extract/references/parsing/labeler/`, and
`weights.json`, the card: what the model was trained on, with the hash of the data, and how well it
labels the references that were held out. The same data give the same weights.

The trainer is the passive-aggressive algorithm (Crammer et al.: "Online passive-aggressive
algorithms", JMLR 2006) of python-crfsuite, which is needed for training alone. It was chosen by
measurement over L-BFGS and the averaged perceptron: docs/architecture.md has the figures.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import struct
import tempfile
import warnings
import zlib
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pycrfsuite

from nuffield_extract.references.parsing.labeler.templates import features, looks
from nuffield_extract.references.parsing.labeler.weights import FORMAT
from training import marks, render, styles
from training.gold import examples, read_lines
from training.held_out import is_held_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nuffield_extract.references.parsing.labeler.templates import Key
    from nuffield_extract.references.parsing.labeler.tokens import Token
    from training.gold import Example

GOLD = ("anystyle_core.jsonl", "grobid_train.jsonl")
SEED = 20_261
STYLED = 8_000  # invented references in typed styles
RENDERED = 3_500  # invented references rendered by citeproc
PARAMETERS = {"type": 2, "max_iterations": 12, "feature.minfreq": 1}
"""Of the trainer: soft margins with squared losses, passes over the data, no feature too rare."""

SCALE = 100  # whole numbers a nat
# Nats that a margin of 1 is worth: with it, of the held-out fields that the labeler calls 97 % sure
# or more, 94 % are right.
TEMPERATURE = 5.0
SMALLEST = 0.005  # weights nearer to zero change no reading and are left out
JUDGED = ("author", "title", "date", "container")


def main() -> None:
    """Trains on all that is not held out, and writes the weights and their card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    lines = list(_lines(arguments.shared / "references"))
    kept = [line for line in lines if not is_held_out(line)]
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.crfsuite"
        _train(examples(kept), model)
        weights = packed(*_read(model))
        scores = {source: _score(held_out, model) for source, held_out in _held_out(lines)}
    arguments.output.mkdir(parents=True, exist_ok=True)
    (arguments.output / "weights.bin").write_bytes(weights)
    card = _card(kept, weights) | {"held_out": scores}
    (arguments.output / "weights.json").write_text(json.dumps(card, indent=2) + "\n")


def _lines(gold: Path) -> Iterator[dict[str, Any]]:
    lines = [line for name in GOLD for line in _once(read_lines(gold / name))]
    lines += islice(styles.entries(SEED), STYLED)
    with marks.installed(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of variables that it does not know
        lines += islice(render.entries(SEED, render.STYLES), RENDERED)
    random.Random(SEED).shuffle(lines)
    yield from lines


def _held_out(lines: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for source in sorted({line["source"] for line in lines if "source" in line}):
        yield source, [line for line in lines if line.get("source") == source and is_held_out(line)]


def _score(lines: Sequence[dict[str, Any]], model: Path) -> dict[str, float]:
    """How many entries there are, and the share whose judged fields have just their words."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    right = 0
    found = list(examples(lines))
    for tokens, fields in found:
        labels = [label[2:] for label in tagger.tag(list(_features(tokens, {})))]
        wrong = {
            field
            for token, *pair in zip(tokens, fields, labels, strict=True)
            if token.word[0].isalnum() and pair[0] != pair[1]
            for field in pair
        }
        right += wrong.isdisjoint(JUDGED)
    return {"entries": len(found), "right": round(right / len(found), 3)}


def _once(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lines, but each text once: the sources share some."""
    seen: set[str] = set()
    for line in lines:
        key = "".join(filter(str.isalnum, line["raw"])).casefold()
        if key not in seen:
            seen.add(key)
            yield line


def _train(entries: Iterable[Example], model: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="pa", params=PARAMETERS, verbose=False)
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
    unit = SCALE * TEMPERATURE
    rows: dict[str, dict[int, int]] = {}
    for (name, label), weight in sorted(states.items()):
        if abs(weight) >= SMALLEST:
            rows.setdefault(name, {})[numbers[label]] = round(weight * unit)
    head = {
        "format": FORMAT,
        "fields": fields,
        "scale": SCALE,
        "transitions": [[round(steps.get((a, b), 0) * unit) for b in labels] for a in labels],
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
        "trainer": f"python-crfsuite {version('python-crfsuite')}",
    }


if __name__ == "__main__":
    main()
