"""What the engine `ray` decides without a cluster: who may begin, and who sees the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import nuffield_extract
from nuffield_extract.corpus.engines.ray import cluster, task
from nuffield_extract.corpus.engines.ray.board import Board
from nuffield_extract.corpus.engines.ray.visible import refuse_foreign, refuse_invisible
from nuffield_extract.corpus.shards.extraction import store
from nuffield_extract.corpus.shards.folder import Folder, durable_write
from nuffield_extract.corpus.shards.receipt import Receipt
from nuffield_extract.errors import EngineError, MissingExtra

if TYPE_CHECKING:
    from pathlib import Path


def test_a_shard_is_lost_where_living_nodes_have_lost_its_process_twice() -> None:
    board = Board(lambda: {"one", "other"})
    assert [board.begin(7, node) for node in ("one", "other", "one")] == ["begin", "begin", "lost"]
    assert board.begin(8, "one") == "begin"


def test_an_attempt_that_ended_with_its_node_does_not_count() -> None:
    living = {"one", "other", "third"}
    board = Board(lambda: living)
    board.begin(7, "one")
    board.begin(7, "other")
    living.remove("one")
    assert board.begin(7, "third") == "begin"
    assert board.begin(7, "third") == "lost"


def test_a_board_that_is_closed_tells_what_was_begun() -> None:
    board = Board(lambda: {"one"})
    board.begin(3, "one")
    board.begin(5, "one")
    assert board.close() == {3, 5}
    assert board.begin(9, "one") == "over"
    assert board.close() == {3, 5}


def test_a_node_that_does_not_see_the_folder_says_so(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out")
    with pytest.raises(FileNotFoundError, match="all nodes of the cluster share") as refused:
        refuse_foreign(folder)
    assert refused.value.filename == str(folder.path)
    durable_write(folder.settings, "{}")
    refuse_foreign(folder)


def test_a_receipt_that_is_not_here_is_an_error(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out")
    receipt = Receipt(name="abc", pieces=())
    with pytest.raises(FileNotFoundError, match="all nodes of the cluster share") as refused:
        refuse_invisible(receipt, folder, patience=0.0)
    assert refused.value.filename == str(folder.receipt("abc"))
    store(receipt, folder)
    refuse_invisible(receipt, folder, patience=0.0)


def test_a_node_of_another_version_is_refused() -> None:
    task._refuse_other_version(nuffield_extract.__version__)
    with pytest.raises(EngineError, match=r"and this machine 0\.0\.1: all need the same"):
        task._refuse_other_version("0.0.1")


def test_ray_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(cluster.importlib, "import_module", missing)
    with pytest.raises(MissingExtra, match=r"nuffield-extract\[ray\]"), cluster.joined(None, 1):
        raise AssertionError("nothing is begun")
