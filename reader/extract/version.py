"""The version of all finders together. A file of its own: the first paint asks for it and for no finder."""

VERSION = 8
"""To be raised with every change of what is found: findings of another version are found again."""
