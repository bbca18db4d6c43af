"""Bytes to drafts: what kind of page it is, its text, its articles and their blocks. Pure functions."""
