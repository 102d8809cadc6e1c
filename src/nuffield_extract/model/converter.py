"""The cattrs converter between the model and plain JSON values."""

from __future__ import annotations

import functools
from datetime import date
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from nuffield_extract.model.blocks import BLOCK_TYPES, Block
from nuffield_extract.model.strict import READERS, read_list, read_object, read_one_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Predicate = Callable[[Any], bool]
    Read = Callable[[Any, Any], Any]
    Write = Callable[[Any], dict[str, Any]]


@functools.cache
def converter() -> cattrs.Converter:
    """The converter, built at its first use: strict, and silent about defaults."""
    made = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind, read in READERS.items():
        made.register_structure_hook(kind, read)
    made.register_structure_hook_factory(_made_of(Literal), _literal_reader)
    made.register_structure_hook_factory(_made_of(tuple), _tuple_reader)
    made.register_structure_hook_factory(attrs.has, _class_reader)
    made.register_unstructure_hook(date, date.isoformat)
    made.register_unstructure_hook_factory(attrs.has, _class_writer)
    _register_blocks(made)
    return made


def _made_of(origin: Any) -> Predicate:
    return lambda kind: bool(get_origin(kind) == origin)


def _literal_reader(kind: Any) -> Read:
    allowed = get_args(kind)
    return lambda value, _: read_one_of(allowed, value)


def _tuple_reader(kind: Any, made: cattrs.BaseConverter) -> Read:
    elements = GenericAlias(list, get_args(kind)[:1])
    read = made.get_structure_hook(elements)
    return lambda value, _: tuple(read(read_list(value), elements))


def _class_reader(kind: Any, made: cattrs.BaseConverter) -> Read:
    read = make_dict_structure_fn(kind, made)
    return lambda value, _: read(read_object(value), kind)


def _class_writer(kind: Any, made: cattrs.BaseConverter) -> Write:
    """As cattrs writes it, in the order of declaration: cattrs puts required fields first."""
    write = make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True)
    names = [field.name for field in attrs.fields(kind)]
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    if names[: len(required)] == required:
        return write

    def write_in_order(value: Any) -> dict[str, Any]:
        written = write(value)
        return {name: written[name] for name in names if name in written}

    return write_in_order


def _register_blocks(made: cattrs.Converter) -> None:
    """Read and write blocks by `type`; the classes' own hooks come last, for blocks hold blocks."""
    classes: dict[str, type[Block]] = dict(BLOCK_TYPES.items())
    tags = tuple(classes)
    readers: dict[str, Read] = {}
    writers: dict[type[Block], tuple[str, Write]] = {}

    def read(value: Any, _: Any) -> Any:
        fields = dict(read_object(value))
        tag = read_one_of(tags, fields.pop("type", None), below=".type")
        return readers[tag](fields, classes[tag])

    def write(block: Block) -> dict[str, Any]:
        tag, write_fields = writers[type(block)]
        return {"type": tag, **write_fields(block)}

    made.register_structure_hook(Block, read)
    made.register_unstructure_hook(Block, write)
    for tag, kind in classes.items():
        readers[tag] = made.get_structure_hook(kind)
        writers[kind] = tag, made.get_unstructure_hook(kind)
