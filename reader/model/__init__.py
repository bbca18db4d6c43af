"""Plain values that every floor shares. Standard library only."""
