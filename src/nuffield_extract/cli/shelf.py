"""Commands by name, each imported when it is asked for: the help needs none of them."""

from __future__ import annotations

import importlib
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import click


class Shelf(MutableMapping[str, "click.Command"]):
    """The commands of a group.

    Args:
        package: holds a module for each command, which has the command under the same name.
        names: of these commands.
    """

    def __init__(self, package: str, names: Iterable[str]) -> None:
        self._package = package
        self._commands: dict[str, click.Command | None] = dict.fromkeys(names)

    def __getitem__(self, name: str) -> click.Command:
        """The command, imported."""
        command = self._commands[name]
        if command is None:
            module = importlib.import_module(f"{self._package}.{name}")
            command = self._commands[name] = cast("click.Command", getattr(module, name))
        return command

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Nothing; the command stands on the shelf."""
        self._commands[name] = command

    def __delitem__(self, name: str) -> None:
        """Nothing; the command is gone."""
        del self._commands[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is a command of this name; nothing is imported."""
        return name in self._commands

    def __iter__(self) -> Iterator[str]:
        """The names; nothing is imported."""
        return iter(self._commands)

    def __len__(self) -> int:
        """How many commands there are."""
        return len(self._commands)
