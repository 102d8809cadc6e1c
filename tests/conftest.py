"""What all tests share: Hypothesis profiles, the folder of shared material, golden files."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parent.parent

_SLOW_MACHINES = [HealthCheck.too_slow]  # drawing an article takes 30 ms, and CI is slower still
settings.register_profile(
    "dev", max_examples=50, deadline=None, suppress_health_check=_SLOW_MACHINES
)
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=_SLOW_MACHINES
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev")
)


_CONNECT = socket.socket.connect


def _refuse(one: socket.socket, address: Any) -> None:
    if one.family in (socket.AF_INET, socket.AF_INET6):
        raise RuntimeError(f"a test reached for the network: {address}")
    _CONNECT(one, address)


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """No test speaks to another machine; sockets within this one are left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _refuse)
        yield


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
