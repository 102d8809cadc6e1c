"""The table of a corpus: a row a page, its schema, and batches of it."""

from nuffield_extract.corpus.table.batch import GuardedBatches, extract_batch
from nuffield_extract.corpus.table.fingerprints import distance
from nuffield_extract.corpus.table.reading import read_row
from nuffield_extract.corpus.table.rows import SCHEMA_VERSION, error_row, reference_rows, row_of
from nuffield_extract.corpus.table.schema import (
    batch_of,
    reference_batch_of,
    reference_schema,
    schema,
)

__all__ = [
    "SCHEMA_VERSION",
    "GuardedBatches",
    "batch_of",
    "distance",
    "error_row",
    "extract_batch",
    "read_row",
    "reference_batch_of",
    "reference_rows",
    "reference_schema",
    "row_of",
    "schema",
]
