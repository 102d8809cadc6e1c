"""References, notes and the page's own citation, as data."""

from nuffield_extract.references.citable import as_reference
from nuffield_extract.references.citation import lift_citation
from nuffield_extract.references.citation_entries import EntryPlaces
from nuffield_extract.references.citations import join_citations
from nuffield_extract.references.cited_notes import lift_cited_notes
from nuffield_extract.references.entry import parse_entries, parse_entry
from nuffield_extract.references.exact import with_exact, with_own
from nuffield_extract.references.find import lift_references
from nuffield_extract.references.merging import merge_references
from nuffield_extract.references.notes import lift_notes

__all__ = [
    "EntryPlaces",
    "as_reference",
    "join_citations",
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
