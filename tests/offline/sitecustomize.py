"""Python without the network: an audit hook refuses every socket that leaves the machine.

Python imports this module at its start where its folder is on PYTHONPATH; so do the children of
the tests, spawned or forked. The names of the events are those of Python's audit events table.
"""

from __future__ import annotations

import socket
import sys
from typing import Any

LOCAL = getattr(socket, "AF_UNIX", None)
"""The family of sockets between processes of one machine, which engines may use."""


class NetworkRefusedError(RuntimeError):
    """A test tried to use the network; no OSError, for code may be ready for those."""


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Nothing, or NetworkRefusedError for an event that would look up or reach another host."""
    if event in _LOOK_UPS:
        raise NetworkRefusedError(f"{event}{arguments!r}: tests run without the network")
    if event in _REACHING and arguments[0].family != LOCAL:
        raise NetworkRefusedError(f"{event} {arguments[1]!r}: tests run without the network")


_LOOK_UPS = frozenset(
    f"socket.{name}" for name in ("getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
)
_REACHING = frozenset(f"socket.{name}" for name in ("connect", "sendto", "sendmsg", "bind"))

sys.addaudithook(refuse_network)
