"""The security policy promises what tests hold."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES = [
    line.strip("|").split("|")
    for line in (ROOT / "SECURITY.md").read_text("utf-8").splitlines()
    if line.startswith("| **")
]


def test_each_promise_names_a_test_and_the_tests_are_there() -> None:
    assert PROMISES
    for promise, _, held in PROMISES:
        named = re.findall(r"`(tests/[\w/]+\.py)`", held)
        assert named, promise
        assert all((ROOT / name).is_file() for name in named), promise
