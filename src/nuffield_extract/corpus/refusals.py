"""Refusals: a run that cannot start as asked; nothing was read or written."""

from __future__ import annotations

from nuffield_extract.errors import EngineError


class Refused(EngineError):
    """The run was asked for in a way that cannot be done."""


class UnusableInput(Refused):
    """An input names no page, or a folder in it cannot be listed."""


class UnusableTarget(Refused):
    """The output cannot be written, or is one of the inputs."""


class UnusableBatch(Refused):
    """A batch of an engine has no column that holds pages, or one that cannot be read."""
