"""The output folder: where the files of a run stand, one run at a time, nothing half written."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

import attrs

from nuffield_extract.corpus.refusals import UnusableTarget
from nuffield_extract.corpus.sinks import TEMPORARY, atomic_stream

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

REFERENCES = "references"
_PART = "part-"


@attrs.frozen
class Folder:
    """The output folder of a run."""

    path: Path

    @property
    def dead_letters(self) -> Path:
        """What could not be extracted, a JSON object a line."""
        return self.path / "dead-letters.jsonl"

    @property
    def manifest(self) -> Path:
        """The shards that are done, a JSON object a line, in the order of the inputs."""
        return self.path / "manifest.jsonl"

    @property
    def private(self) -> Path:
        """What the program needs to go on; readers do not look into hidden folders."""
        return self.path / ".run"

    @property
    def settings(self) -> Path:
        """What the run was asked for, as JSON."""
        return self.private / "run.json"

    def receipt(self, name: str) -> Path:
        """The receipt of a shard."""
        return self.private / "receipts" / f"{name}.json"

    def part(self, name: str, format: str) -> Path:  # noqa: A002 - the field's word
        """The articles of a shard."""
        return self.path / f"{_PART}{name}.{format}"

    def reference_part(self, name: str, format: str) -> Path:  # noqa: A002 - as above
        """The references of a shard."""
        return self.path / REFERENCES / f"{_PART}{name}.{format}"

    def parts(self) -> Iterator[Path]:
        """The parts that stand there, of whatever run."""
        for folder in (self.path, self.path / REFERENCES):
            yield from folder.glob(f"{_PART}*")

    def receipts(self) -> Iterator[Path]:
        """The receipts that stand there."""
        return self.private.glob("receipts/*.json")

    def sweep_temporary(self) -> None:
        """Nothing; what a run that was killed had half written is gone."""
        for folder in (self.path, self.path / REFERENCES, self.private, self.private / "receipts"):
            for path in folder.glob(TEMPORARY):
                path.unlink(missing_ok=True)

    def sweep_others(self, names: Collection[str]) -> None:
        """Nothing; parts and receipts of shards of other names are gone."""
        for path in (*self.parts(), *self.receipts()):
            if path.name.removeprefix(_PART).partition(".")[0] not in names:
                path.unlink(missing_ok=True)


@contextmanager
def durable_stream(path: Path) -> Iterator[BinaryIO]:
    """As `atomic_stream`; the file outlives a crash of the machine once the block has ended."""
    with atomic_stream(path) as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())
    _sync_folder(path.parent)


def durable_write(path: Path, text: str) -> None:
    """Nothing; the file holds all of `text` as UTF-8, and outlives a crash of the machine."""
    with durable_stream(path) as stream:
        stream.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def held_alone(folder: Folder) -> Iterator[None]:
    """The folder is this run's until the block ends, or its process, however it ends.

    Raises:
        UnusableTarget: another run is writing to it.
    """
    folder.private.mkdir(parents=True, exist_ok=True)
    with (folder.private / "lock").open("ab") as lock:
        try:
            _lock(lock)
        except OSError as error:
            raise UnusableTarget(
                f"{folder.path}: another run is writing to it: wait for its end, or name "
                "another folder"
            ) from error
        yield


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # a folder cannot be opened there
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems refuse it
            os.fsync(number)
    finally:
        os.close(number)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
