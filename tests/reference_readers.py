"""Bibliographic formats as other programs read them: bibtexparser 1.4 or 2, rispy, citeproc-py.

What they warn of or log is an error.
"""

from __future__ import annotations

import importlib
import json
import logging
import re
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bibtexparser
import jsonschema
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

if TYPE_CHECKING:
    from collections.abc import Iterator

BIBTEXPARSER = int(bibtexparser.__version__.partition(".")[0])
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "csl-data.json").read_text("utf-8"))
STYLE = Path(__file__).parent / "schemas" / "plain.csl"

_COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{char}": char for char in "&%$#_"},
}
_TOKEN = re.compile("|".join([*map(re.escape, _COMMANDS), "[{}]"]))


class _Fails(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage())


@contextmanager
def silence() -> Iterator[None]:
    """A block in which any warning and any log line from WARNING on is an error."""
    handler = _Fails(logging.WARNING)
    logging.getLogger().addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            # bibtexparser 1.4 calls pyparsing by its old names, whatever it reads.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        logging.getLogger().removeHandler(handler)


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """The fields of each entry, raw, by key; its type as `ENTRYTYPE`."""
    with silence():
        return _bibtex_1(text) if BIBTEXPARSER == 1 else _bibtex_2(text)


def _bibtex_1(text: str) -> dict[str, dict[str, str]]:
    found = bibtexparser.loads(text)
    assert not found.comments
    assert len(found.entries_dict) == len(found.entries)
    return {entry.pop("ID"): entry for entry in found.entries}


def _bibtex_2(text: str) -> dict[str, dict[str, str]]:
    found = bibtexparser.parse_string(text)
    assert not found.failed_blocks
    assert not found.comments
    return {
        entry.key: {
            "ENTRYTYPE": entry.entry_type,
            **{field.key: field.value for field in entry.fields},
        }
        for entry in found.entries
    }


def from_latex(text: str) -> str:
    """What LaTeX prints: commands of special characters read, braces gone."""
    return _TOKEN.sub(lambda match: _COMMANDS.get(match[0], ""), text)


def decoded(text: str) -> str:
    """The text as the library's own decoder has it, which does not know all commands."""
    if BIBTEXPARSER == 1:
        return importlib.import_module("bibtexparser.latexenc").latex_to_unicode(text)
    return importlib.import_module("pylatexenc.latex2text").LatexNodes2Text().latex_to_text(text)


def split_names(text: str) -> list[str]:
    """The names of an author field, as BibTeX parts them: by "and" outside of braces."""
    names, depth = [[]], 0
    for word in text.split():
        if depth == 0 and word.lower() == "and":
            names.append([])
        else:
            names[-1].append(word)
        depth += word.count("{") - word.count("}")
    assert depth == 0
    return [" ".join(words) for words in names]


def name_parts(name: str) -> tuple[str, str]:
    """Family with its particles, and given names, as the library parts them; no LaTeX in them."""
    if BIBTEXPARSER == 1:
        parts = bibtexparser.customization.splitname(name)
        family, given = [*parts["von"], *parts["last"]], parts["first"]
    else:
        read = bibtexparser.middlewares.names.parse_single_name_into_parts(name)
        family, given = [*read.von, *read.last], read.first
    return from_latex(" ".join(family)), from_latex(" ".join(given))


def read_ris(text: str) -> list[dict[str, Any]]:
    """The records as rispy reads them."""
    with silence():
        return rispy.loads(text)


def read_csl(text: str) -> list[dict[str, Any]]:
    """The items, which keep to the schema of CSL."""
    items = json.loads(text)
    jsonschema.validate(items, SCHEMA)
    return items


def rendered(text: str) -> list[str]:
    """The entries of a bibliography that citeproc-py sets of CSL-JSON, by our own plain style."""
    with silence():
        source = CiteProcJSON(json.loads(text))
        style = CitationStylesStyle(str(STYLE), validate=False)
        made = CitationStylesBibliography(style, source, formatter.plain)
        made.register(Citation([CitationItem(key) for key in source]))
        return [str(entry) for entry in made.bibliography()]
