"""What the doors need to name the forms in which a passage is copied."""

from reader.export.quotation import Form

__all__ = ["Form"]
