"""The typed document: values only, no DOM, nothing of a format."""

from nuffield_extract.model.article import (
    Article,
    CaptureInfo,
    Claim,
    Link,
    Notice,
    Section,
)
from nuffield_extract.model.blocks import (
    Block,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Mark,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
)
from nuffield_extract.model.references import FieldName, FieldSpan, Note, Person, Reference

__all__ = [
    "Article",
    "Block",
    "CaptureInfo",
    "Cell",
    "Claim",
    "Code",
    "Embed",
    "FieldName",
    "FieldSpan",
    "Figure",
    "Item",
    "ItemList",
    "Link",
    "Mark",
    "Note",
    "Notice",
    "Paragraph",
    "Person",
    "Quote",
    "Reference",
    "Row",
    "Section",
    "Span",
    "Table",
]
