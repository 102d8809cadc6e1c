"""The settings of a run that every shard is extracted with, and the name that they give it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import attrs

import nuffield_extract
from nuffield_extract import profiles
from nuffield_extract.corpus import opening
from nuffield_extract.corpus.table.rows import SCHEMA_VERSION
from nuffield_extract.guard import Allowance
from nuffield_extract.options import Options

if TYPE_CHECKING:
    from nuffield_extract.corpus.records import Piece
    from nuffield_extract.corpus.shards.shard import Shard

_DEFAULTS = Options()

_NAME = 32  # hexadecimal digits: 128 bits, so that no two shards ever meet


@attrs.frozen(kw_only=True)
class Settings:
    """What decides what is written, and what a page may take."""

    format: str = "parquet"
    """Of the parts; one of `parts.formats()`."""

    splits_references: bool = False
    """Whether the references are written as a table of their own, too."""

    options: Options = _DEFAULTS
    allowance: Allowance = attrs.field(factory=Allowance)
    """What a page may take. No part of the name of a shard: time and memory decide whether a page
    is done, not what it is."""

    def identity(self) -> dict[str, Any]:
        """All that decides the bytes of a part, beside its inputs."""
        limits = attrs.asdict(self.options.limits)
        own = [profiles.load_profile(path) for path in self.options.profiles]
        known = (*own, *profiles.installed_profiles())  # the shipped ones are of the extractor
        return {
            "extractor": nuffield_extract.__version__,
            "schema": SCHEMA_VERSION,
            "format": self.format,
            "splits_references": self.splits_references,
            "limits": limits,
            "profiles": [_digest(repr(profile).encode()) for profile in known],
        }


def shard_name(shard: Shard, settings: Settings) -> str:
    """The hash of the bytes that a shard is read from, of the extractor and of its options."""
    pieces = [(piece.source, piece.start, piece.stop, _content(piece)) for piece in shard.pieces]
    named = [settings.identity(), pieces, shard.most_pages]
    return _digest(json.dumps(named, sort_keys=True).encode())[:_NAME]


def _content(piece: Piece) -> str | None:
    """The digest of what a piece is read from; None where it cannot be read."""
    try:
        return opening.digest(piece)
    except OSError:  # reading it says why, and ends in a dead letter
        return None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
