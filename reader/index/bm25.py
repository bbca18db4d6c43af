"""The two numbers of BM25."""

K1 = 1.2
"""How soon more occurrences of a word count for less."""

B = 0.75
"""How much the length of a section counts."""
