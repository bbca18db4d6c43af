"""rights-reader: find, read and quote human-rights documents in a terminal."""

__version__ = "0.1.0"
