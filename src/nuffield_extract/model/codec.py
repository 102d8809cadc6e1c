"""An Article as JSON text, and back: `from_json(to_json(article)) == article`."""

from __future__ import annotations

import json
import reprlib
from typing import TYPE_CHECKING, Any, NoReturn

import cattrs

from nuffield_extract.errors import SchemaError
from nuffield_extract.model.article import Article
from nuffield_extract.model.converter import converter
from nuffield_extract.model.depth import check_depth
from nuffield_extract.model.strict import WrongValueError, read_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

schema_number = 1
"""Value of `schema` at the top of every JSON text (docs/schema-versions.md)."""

Document = dict[str, Any]
"""A JSON text as plain values, without its `schema`."""


def to_json(article: Article, *, indent: int | None = 2) -> str:
    """JSON text of an article; fields that hold their default are left out.

    Raises:
        SchemaError: the article is nested too deeply, or holds a number that JSON has not (NaN).
    """
    try:
        document = {"schema": schema_number, **converter().unstructure(article)}
        return json.dumps(
            document,
            indent=indent,
            ensure_ascii=False,
            allow_nan=False,
            check_circular=False,  # an article is a tree; the check takes a third of the time
        )
    except RecursionError as error:
        raise SchemaError("nested too deeply") from error
    except ValueError as error:
        raise SchemaError(f"no JSON: {error}") from error


def from_json(text: str) -> Article:
    """The article that `to_json` wrote, of this version of the library or of any before.

    Raises:
        SchemaError: the text is no such JSON; its `path` says where.
    """
    document = _parsed(text)
    lift = _lift_from(document.pop("schema", None))
    try:
        article = converter().structure(lift(document), Article)
    except (cattrs.BaseValidationError, RecursionError) as error:
        raise _first_mistake(error) from None  # the tree of errors says no more than the path
    check_depth(article)
    return article


def _lift_from(number: object) -> Callable[[Document], Document]:
    """What makes a document of this schema number one of the present."""
    if isinstance(number, bool) or not isinstance(number, int | float) or number not in _LIFTS:
        found = reprlib.repr(number)
        known = ", ".join(map(str, _LIFTS))
        newer = isinstance(number, int | float) and number > schema_number
        advice = "; a newer nuffield-extract wrote it: upgrade to read it" if newer else ""
        raise SchemaError(f"expected schema {known}, found {found}{advice}", path="$.schema")
    return _LIFTS[int(number)]


def _parsed(text: str) -> dict[str, Any]:
    if not isinstance(text, str):
        raise SchemaError(f"expected a str, found {type(text).__name__}")
    try:
        return read_object(json.loads(text, parse_constant=_no_number))
    except WrongValueError as error:
        raise SchemaError(str(error)) from error
    except RecursionError as error:
        raise SchemaError("nested too deeply") from error
    except ValueError as error:  # wrong syntax, or a whole number of thousands of digits
        raise SchemaError(f"no JSON: {error}") from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")


def _first_mistake(error: BaseException) -> SchemaError:
    """The first leaf of the tree of errors that cattrs raised, with the path that led to it."""
    path = "$"
    while isinstance(error, cattrs.BaseValidationError):
        error = error.exceptions[0]
        path += "".join(map(_step, getattr(error, "__notes__", ())))
    match error:
        case WrongValueError():
            return SchemaError(str(error), path=path + error.below)
        case cattrs.ForbiddenExtraKeysError():
            return SchemaError("unknown field", path=path + _key(min(error.extra_fields)))
        case KeyError():
            return SchemaError("a required field is missing", path=path)
        case RecursionError():
            return SchemaError("nested too deeply")
        case _:
            return SchemaError(str(error), path=path)


def _step(note: str) -> str:
    match note:
        case cattrs.AttributeValidationNote():
            return _key(note.name)
        case cattrs.IterableValidationNote():
            return f"[{note.index}]"
        case _:
            return ""


def _key(name: str) -> str:
    return f".{name}" if name.isidentifier() else f"[{json.dumps(name, ensure_ascii=False)}]"


def _as_it_is(document: Document) -> Document:
    return document


_LIFTS: Mapping[int, Callable[[Document], Document]] = {schema_number: _as_it_is}
"""Every schema number that there ever was, and what makes a document of it one of the present."""
