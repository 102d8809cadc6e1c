from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from timing import takes_less_than
from xml_reader import read_xml

if TYPE_CHECKING:
    from pathlib import Path


def bomb(levels: int) -> str:
    """A document of entities, each of ten of the one before."""
    entities = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels)]
    return f'<!DOCTYPE x [<!ENTITY e0 "ha">{"".join(entities)}]><x>&e{levels - 1};</x>'


def test_a_document_of_entities_in_entities_is_not_expanded() -> None:
    def read() -> None:
        try:
            root = read_xml(bomb(9))
        except etree.XMLSyntaxError:
            return
        assert len(etree.tostring(root)) < 1_000
        assert not root.text

    assert takes_less_than(1, read)


@pytest.mark.parametrize("kind", ["SYSTEM", "PUBLIC 'x'"])
def test_no_file_comes_in_by_an_entity(kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    root = read_xml(f'<!DOCTYPE x [<!ENTITY e {kind} "{secret.as_uri()}">]><x>&e;</x>')
    assert "a secret" not in "".join(root.itertext())
    assert b"a secret" not in etree.tostring(root)


def test_no_file_comes_in_by_a_document_type(tmp_path: Path) -> None:
    types = tmp_path / "types.dtd"
    types.write_text('<!ENTITY e "a secret">')
    text = f'<!DOCTYPE x SYSTEM "{types.as_uri()}"><x>&e;</x>'
    try:
        shown = etree.tostring(read_xml(text))
    except etree.XMLSyntaxError:
        return
    assert b"a secret" not in shown
