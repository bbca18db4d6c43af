"""Word lists of many countries and bodies, as data files with origin and licence in their first lines."""
