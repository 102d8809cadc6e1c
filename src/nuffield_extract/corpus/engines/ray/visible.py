"""Whether the output folder is one and the same on all nodes."""

from __future__ import annotations

import errno
import time
from typing import TYPE_CHECKING

from nuffield_extract.corpus.shards.extraction import known_receipt

if TYPE_CHECKING:
    from nuffield_extract.corpus.shards.folder import Folder
    from nuffield_extract.corpus.shards.receipt import Receipt

SECONDS_TO_APPEAR = 60.0  # NFS may remember for so long that a file is not there (nfs(5), acdirmax)

_SHARED = "the output folder must be on a file system that all nodes of the cluster share"
_SECONDS_BETWEEN_LOOKS = 0.2


def refuse_foreign(folder: Folder) -> None:
    """Nothing, where this node sees the folder of the run.

    Raises:
        FileNotFoundError: it does not.
    """
    if not folder.settings.exists():
        raise FileNotFoundError(errno.ENOENT, f"not there on a node: {_SHARED}", str(folder.path))


def refuse_invisible(receipt: Receipt, folder: Folder, patience: float = SECONDS_TO_APPEAR) -> None:
    """Nothing, once what a node has written is seen here.

    Args:
        receipt: what the node says that it has written.
        folder: the output folder.
        patience: in seconds.

    Raises:
        FileNotFoundError: it is not seen.
    """
    deadline = time.monotonic() + patience
    while known_receipt(folder, receipt.name) is None:
        if time.monotonic() >= deadline:
            place = str(folder.receipt(receipt.name))
            raise FileNotFoundError(
                errno.ENOENT, f"a node wrote it, and not here: {_SHARED}", place
            )
        time.sleep(_SECONDS_BETWEEN_LOOKS)
