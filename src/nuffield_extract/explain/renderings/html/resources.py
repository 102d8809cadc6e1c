"""The style sheet and the script of the page, which stand in files of their own."""

from __future__ import annotations

from functools import cache
from importlib import resources

from nuffield_extract.exporters._markup import Markup


@cache
def style() -> Markup:
    """The style sheet."""
    return Markup(_read("report.css"))


@cache
def script() -> Markup:
    """The script: filters and search. Everything else works without it."""
    return Markup(_read("report.js"))


def _read(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")
