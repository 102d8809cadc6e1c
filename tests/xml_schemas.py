"""Whether XML exports are valid, by the public schemas in tests/schemas."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

from xml_reader import read_xml

FOLDER = Path(__file__).parent / "schemas"


@cache
def tei_schema() -> etree.RelaxNG:
    """`tei_all` of TEI P5; to compile it takes some seconds."""
    text = gzip.decompress((FOLDER / "tei_all.rng.gz").read_bytes())
    return etree.RelaxNG(etree.fromstring(text))


@cache
def jats_schema() -> etree.RelaxNG:
    """The Archiving tag set of JATS 1.2."""
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(FOLDER / "jats-archiving-1.2-rng.zip").extractall(folder)
        return etree.RelaxNG(file=f"{folder}/JATS-archivearticle1-mathml3.rng")


def faults(name: str, xml: str) -> list[str]:
    """What the schema of a format finds wrong with a document; the first few of it."""
    root = read_xml(xml)
    schema = tei_schema() if name == "tei" else jats_schema()
    if name == "jats":
        assert root.get("dtd-version") == "1.3"
        root.set("dtd-version", "1.2")  # all that is in 1.2 is in 1.3; see tests/schemas/README.md
    if schema.validate(root):
        return []
    return [str(error) for error in schema.error_log][:5] or ["refused, without a reason"]
