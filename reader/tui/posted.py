"""What a message is made of: its fields, as in a dataclass."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import Any, dataclass_transform

from textual.message import Message

_making = Lock()


@dataclass_transform(field_specifiers=(field,))
class Posted(Message):
    """A message with fields. Each kind becomes a dataclass when the first of it is sent, on any thread.

    To make all forty at once would hold up the first frame by 20 ms.
    """

    def __init__(self, *values: Any, **named: Any) -> None:
        kind = type(self)
        with _making:
            if "__init__" not in kind.__dict__:
                dataclass(kind)
        kind.__init__(self, *values, **named)
