"""Packages with entry points, as an installer would leave them in a folder of the path."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import plugins
from nuffield_extract.profiles import installed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_CACHES = (plugins.plugins, plugins.load_exporter, installed.read_installed)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder in which packages are installed."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def install(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts a package on the path of this process: its files, and its entry points by group."""
    before = set(sys.modules)

    def put(name: str, files: Mapping[str, str], entries: Mapping[str, Mapping[str, str]]) -> None:
        for path, text in files.items():
            (site / path).parent.mkdir(exist_ok=True)
            (site / path).write_text(text, "utf-8")
        about = site / f"{name.replace('-', '_')}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        lines = [
            line
            for group, named in entries.items()
            for line in (f"[{group}]", *(f"{key} = {value}" for key, value in named.items()))
        ]
        (about / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
        _forget()
        monkeypatch.syspath_prepend(str(site))

    yield put
    for module in set(sys.modules) - before:
        if str(getattr(sys.modules[module], "__file__", "")).startswith(str(site)):
            del sys.modules[module]
    _forget()


def _forget() -> None:
    for cached in _CACHES:
        cached.cache_clear()
