"""Pages that all adapters read, and libraries that speak to nobody."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import nuffield_extract

if TYPE_CHECKING:
    from nuffield_extract import Article

os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What other libraries warn of among themselves is no error of ours."""
    for item in items:
        if item.path.parent == Path(__file__).parent and item.path.stem not in OURS_ALONE:
            item.add_marker(pytest.mark.filterwarnings("default"))


@pytest.fixture(scope="session")
def saved() -> Path:
    """A page with all that a page may have."""
    return ROOT / "fixtures" / "nuffield-blog" / "page.html"


@pytest.fixture(scope="session")
def article(saved: Path) -> Article:
    """The article of that page."""
    return nuffield_extract.extract_file(saved)


@pytest.fixture
def folder(tmp_path: Path, saved: Path) -> Path:
    """A folder with a page, a page without an article, a file that is no page, and a subfolder."""
    (tmp_path / "a.html").write_bytes(saved.read_bytes())
    (tmp_path / "b.html").write_text("<p>Three words only")
    (tmp_path / "c.txt").write_text("no page at all")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.html").write_text(NAMELESS)
    return tmp_path


@pytest.fixture(scope="session")
def nameless() -> str:
    """A page that does not say where it is from."""
    return NAMELESS


OURS_ALONE = ("test_compat", "test_pages")
"""Tests that import no other library."""

WORDS = "The ferry to Lowmarsh leaves at dawn, and nobody on the quay looks up when it does. "
NAMELESS = f"<html><title>Ferries</title><main><h1>Ferries</h1><p>{WORDS * 4}</p></main></html>"
