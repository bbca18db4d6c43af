"""What a person can do: open, ask, read, import, bookmark. The only place where rooms meet."""
