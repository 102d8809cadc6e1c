"""Every input of the fuzzers' corpora, and every find, holds what its target asks for."""

from __future__ import annotations

import importlib
import random
from typing import TYPE_CHECKING

import pytest
from fuzz.bounds import SECONDS
from fuzz.mutation import mutated
from fuzz.places import TARGETS, inputs
from fuzz.tokens import tokens

from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path

INPUTS = [
    (target, path) for target in TARGETS for kind in ("corpus", "finds")
    for path in inputs(kind, target)
]  # fmt: skip

MOST_FILES, MOST_BYTES = 120, 500_000
"""Of all corpora: a repository is no store of inputs."""


@pytest.mark.parametrize(
    ("target", "path"), INPUTS, ids=[f"{target}-{path.name}" for target, path in INPUTS]
)
def test_an_input_that_was_found_once_stays_mended(target: str, path: Path) -> None:
    check = importlib.import_module(f"fuzz.targets.{target}").check
    assert takes_less_than(SECONDS, lambda: check(path.read_bytes()))


@pytest.mark.parametrize("target", TARGETS)
def test_mutations_of_the_seeds_are_extracted_or_refused(target: str) -> None:
    module, known = importlib.import_module(f"fuzz.targets.{target}"), tokens(target)
    for number, seed in enumerate(module.seeds()):
        module.check(mutated(seed, known, random.Random(number)))


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_has_a_corpus_and_tokens(target: str) -> None:
    assert inputs("corpus", target)
    assert len(set(tokens(target))) > 30


def test_the_corpora_stay_small() -> None:
    sizes = [path.stat().st_size for target in TARGETS for path in inputs("corpus", target)]
    assert len(sizes) <= MOST_FILES
    assert sum(sizes) <= MOST_BYTES
