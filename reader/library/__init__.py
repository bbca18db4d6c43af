"""Articles on disk: front matter and Markdown, originals by hash, the custody log."""
