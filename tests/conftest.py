"""What all tests share: Hypothesis profiles, no network, shared material, golden files."""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOT = Path(__file__).resolve().parent.parent

_SLOW_MACHINES = [HealthCheck.too_slow]  # drawing an article takes 30 ms, and CI is slower still

PROFILES: Mapping[str, Mapping[str, Any]] = {
    "dev": {"max_examples": 30},
    "ci": {"max_examples": 24, "derandomize": True},  # the same examples in every run
    "mutation": {"max_examples": 10, "derandomize": True},  # thousands of runs, docs/fuzzing.md
    "nightly": {"max_examples": 2_000, "print_blob": True},
}
"""Settings of Hypothesis by the value of HYPOTHESIS_PROFILE."""

for _name, _settings in PROFILES.items():
    settings.register_profile(
        _name, deadline=None, suppress_health_check=_SLOW_MACHINES, **_settings
    )
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)

_OFFLINE = str(Path(__file__).resolve().parent / "offline")
if _OFFLINE not in os.environ.get("PYTHONPATH", "").split(os.pathsep):
    _paths = (_OFFLINE, os.environ.get("PYTHONPATH"))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, _paths))
runpy.run_path(f"{_OFFLINE}/sitecustomize.py")  # here; children import it by themselves


def pytest_collection_finish() -> None:
    """Empties our caches where mutants are tested: what is in them was not made by the mutant."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "mutation":
        ours = [module for name, module in sys.modules.items() if name.startswith("nuffield")]
        for value in [value for module in ours for value in vars(module).values()]:
            getattr(value, "cache_clear", bool)()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than cores: many tests wait for the processes that they start, or for a limit."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what comes out into the golden files, instead of comparing",
    )


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material: corpora, references, scores."""
    folder = Path(os.environ.get("NUFFIELD_EXTRACT_SHARED") or _ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"no shared material at {folder}; NUFFIELD_EXTRACT_SHARED names its folder")
    return folder
