"""Passages kept: anchors that find them again, the notes file, citations, sentences."""
