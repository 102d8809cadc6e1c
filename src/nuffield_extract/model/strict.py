"""Plain JSON values read strictly: exactly of the type asked for, or a WrongValueError."""

from __future__ import annotations

import math
import reprlib
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class WrongValueError(Exception):
    """What is wrong with a value; `below` leads from the value to the mistake."""

    def __init__(self, wanted: str, found: object, *, below: str = "") -> None:
        super().__init__(f"expected {wanted}, found {reprlib.repr(found)}")
        self.below = below


def read_object(value: Any) -> dict[str, Any]:
    """The value, which is a JSON object."""
    if not isinstance(value, dict):
        raise WrongValueError("an object", value)
    return value


def read_list(value: Any) -> list[Any]:
    """The value, which is a JSON array."""
    if not isinstance(value, list):
        raise WrongValueError("a list", value)
    return value


def read_one_of(allowed: tuple[str, ...], value: Any, *, below: str = "") -> str:
    """The value, which is one of these strings."""
    if not isinstance(value, str) or value not in allowed:
        raise WrongValueError(f"one of {', '.join(allowed)}", value, below=below)
    return value


def _read_str(value: Any, _: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError("a string", value)
    return value


def _read_bool(value: Any, _: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false", value)
    return value


def _read_int(value: Any, _: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value % 1:
        raise WrongValueError("a whole number", value)
    return int(value)  # 2.0 is a whole number in JSON, and to JSON Schema an integer


def _read_float(value: Any, _: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongValueError("a number", value)
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise WrongValueError("a number of at most 64 bits", value)
    return number


def _read_date(value: Any, _: Any) -> date:
    try:
        day = date.fromisoformat(_read_str(value, str))
    except ValueError:
        raise WrongValueError(_DATE, value) from None
    if day.isoformat() != value:  # 20240531 and 2024-W22-5 are ISO 8601, but no dates of ours
        raise WrongValueError(_DATE, value)
    return day


_DATE = "a date such as 2024-05-31"

READERS: dict[type, Callable[[Any, Any], Any]] = {
    str: _read_str,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    date: _read_date,
}
"""The cattrs hook of each primitive type."""
