"""Tests run without the network, and so do the processes that they start."""

from __future__ import annotations

import multiprocessing
import os
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADDRESS = ("127.0.0.1", 9)
REFUSED = "tests run without the network"

CALLS: dict[str, Callable[[], object]] = {
    "connect": lambda: socket.create_connection(ADDRESS, timeout=1),
    "look-up": lambda: socket.getaddrinfo("example.org", 80),
    "look-up-by-name": lambda: socket.gethostbyname("example.org"),
    "datagram": lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ADDRESS),
    "listen": lambda: socket.create_server(("127.0.0.1", 0)),
    "page": lambda: urllib.request.urlopen("http://127.0.0.1:9/"),
    "file-transfer": lambda: urllib.request.urlopen("ftp://127.0.0.1:9/"),
}
"""Ways to reach another host."""


def refusal(call: Callable[[], object]) -> str:
    """What a call is refused with."""
    try:
        call()
    except RuntimeError as error:
        return str(error)
    return "not refused"


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("way", CALLS)
def test_no_test_reaches_another_host(way: str) -> None:
    assert REFUSED in refusal(CALLS[way])


def child(connection: multiprocessing.connection.Connection) -> None:
    connection.send(refusal(CALLS["connect"]))


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_no_child_of_a_test_reaches_another_host(method: str) -> None:
    context = multiprocessing.get_context(method)
    here, there = context.Pipe()
    process = context.Process(target=child, args=(there,))
    process.start()
    assert here.poll(60)
    assert REFUSED in here.recv()
    process.join(60)


def test_no_program_that_a_test_runs_reaches_another_host() -> None:
    code = f"import socket; socket.create_connection({ADDRESS!r}, timeout=1)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert ran.returncode != 0
    assert REFUSED in ran.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of the machine here")
def test_processes_of_one_machine_still_talk(tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)
        connection, _ = server.accept()
        with connection:
            client.sendall(b"here")
            assert connection.recv(4) == b"here"


@pytest.mark.parametrize(
    ("host", "is_refused"), [("127.0.0.1", False), ("192.0.2.1", True), ("example.org", True)]
)
def test_a_program_that_may_use_loopback_reaches_no_other_host(
    host: str, *, is_refused: bool
) -> None:
    code = f"import socket; socket.create_connection(({host!r}, 9), timeout=1)"
    environment = {**os.environ, "NUFFIELD_EXTRACT_TESTS_MAY_USE_LOOPBACK": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False, text=True
    )
    assert (REFUSED in ran.stderr) == is_refused
    assert ran.returncode != 0  # nothing listens at this port
