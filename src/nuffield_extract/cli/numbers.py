"""Numbers on the command line, told in words where they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click.types import FloatParamType, IntParamType

from nuffield_extract.guard import MOST_SECONDS

if TYPE_CHECKING:
    import click


class WholeNumber(IntParamType):
    """A whole number, not below the least one."""

    def __init__(self, least: int) -> None:
        self.name = f"integer, {least:,} or more"
        self._least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number. Raises click.BadParameter where it is none, or too small."""
        try:
            number = int(value)
        except ValueError:
            number = self._least - 1
        if number < self._least:
            self.fail(f"{str(value)!r} is no whole number from {self._least}", param, ctx)
        return number


class Seconds(FloatParamType):
    """A time of more than no seconds."""

    name = f"number, more than 0, at most {MOST_SECONDS:,.0f}"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The seconds. Raises click.BadParameter where it is no such time."""
        try:
            seconds = float(value)
        except ValueError:
            seconds = 0.0
        if not 0 < seconds <= MOST_SECONDS:  # nor is nan
            told = f"{str(value)!r} is no number of seconds above 0 and up to {MOST_SECONDS:,.0f}"
            self.fail(told, param, ctx)
        return seconds


FROM_ZERO = WholeNumber(0)
FROM_ONE = WholeNumber(1)
SECONDS = Seconds()
