"""References, notes and the page's own citation, as data."""

from nuffield_extract.references.citable import as_reference
from nuffield_extract.references.citations.entries import EntryPlaces
from nuffield_extract.references.citations.join import join_citations
from nuffield_extract.references.exact.apply import with_exact, with_own
from nuffield_extract.references.lists.find import lift_references
from nuffield_extract.references.merging import merge_references
from nuffield_extract.references.notes.cited import lift_cited_notes
from nuffield_extract.references.notes.lift import lift_notes
from nuffield_extract.references.notes.suggested import labels_citation, lift_citation
from nuffield_extract.references.parsing.entry import parse_entries, parse_entry
from nuffield_extract.references.parsing.printed import LONGEST_ENTRY

__all__ = [
    "LONGEST_ENTRY",
    "EntryPlaces",
    "as_reference",
    "join_citations",
    "labels_citation",
    "lift_citation",
    "lift_cited_notes",
    "lift_notes",
    "lift_references",
    "merge_references",
    "parse_entries",
    "parse_entry",
    "with_exact",
    "with_own",
]
