"""The index's fields as Whoosh knows them: by name. Our codec keeps what they hold."""

from reader.index.fields import MARKS, TEXT
from reader.index.whoosh_api import Field, Schema


def schema() -> Schema:
    """The fields of the index."""
    return Schema(**{name: Field() for name in (*TEXT, *MARKS)})
