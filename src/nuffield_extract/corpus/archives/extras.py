"""Packages of the extra `corpus`, imported where a source needs one."""

from __future__ import annotations

import importlib
from typing import Any

from nuffield_extract.errors import MissingExtra


def extra(module: str) -> Any:
    """A module of an optional package.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingExtra(module.partition(".")[0], extra="corpus") from error
