"""What a child says to its parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

if TYPE_CHECKING:
    from nuffield_extract.errors import EngineError


@attrs.frozen
class Ready:
    """It has started and waits for its first argument."""


@attrs.frozen
class Answered:
    """It is done with an argument, and waits for the next."""

    value: Any


@attrs.frozen
class Ended:
    """It ends, and knows why."""

    error: EngineError


Message: TypeAlias = Ready | Answered | Ended
