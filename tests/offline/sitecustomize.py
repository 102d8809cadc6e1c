"""Python without the network: an audit hook refuses every socket that leaves the machine.

Engines of several processes (Ray, Spark) speak by addresses of the machine itself. Programs that
their tests start may use these, where LOOPBACK_VARIABLE is "1" at the start; no other address.

Python imports this module at its start where its folder is on PYTHONPATH; so do the children of
the tests, spawned or forked. The names of the events are those of Python's audit events table.
"""

from __future__ import annotations

import os
import socket
import sys
from typing import Any

LOCAL = getattr(socket, "AF_UNIX", None)
"""The family of sockets between processes of one machine, which engines may use."""


class NetworkRefusedError(RuntimeError):
    """A test tried to use the network; no OSError, for code may be ready for those."""


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Nothing, or NetworkRefusedError for an event that would look up or reach another host."""
    if _MAY_USE_LOOPBACK and _stays_here(event, arguments):
        return
    if event in _LOOK_UPS:
        raise NetworkRefusedError(f"{event}{arguments!r}: tests run without the network")
    if event in _REACHING and arguments[0].family != LOCAL:
        raise NetworkRefusedError(f"{event} {arguments[1]!r}: tests run without the network")


def _stays_here(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether an event is of a loopback address (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3)."""
    if event in _REACHING:
        address = arguments[1]
        return isinstance(address, tuple) and address[0] in _LOOPBACK
    return event in _LOOK_UPS and bool(arguments) and arguments[0] in _LOOPBACK


LOOPBACK_VARIABLE = "NUFFIELD_EXTRACT_TESTS_MAY_USE_LOOPBACK"
_MAY_USE_LOOPBACK = os.environ.get(LOOPBACK_VARIABLE) == "1"
_LOOPBACK = ("127.0.0.1", "::1", "localhost")

_LOOK_UPS = frozenset(
    f"socket.{name}" for name in ("getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
)
_REACHING = frozenset(f"socket.{name}" for name in ("connect", "sendto", "sendmsg", "bind"))

sys.addaudithook(refuse_network)
