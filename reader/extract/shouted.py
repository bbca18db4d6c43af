"""Countries and their peoples in lines of capitals: `NEWS OF VELMAR`."""

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find

_LISTS = frozenset({"country list", "region list", "nationality list"})
LONGEST = 4


def find(block: Block) -> list[Find]:
    """Listed countries, regions and nationalities that stand wholly in capitals."""
    words, out, behind = block.words, list[Find](), 0
    if not words.upper:
        return out
    for i in words.caps:
        if i < behind or i in block.over:
            continue
        for j in range(min(len(words.word), i + LONGEST), i, -1):
            if any(not words.bare(k) for k in range(i + 1, j)):
                continue
            form = words.slice(i, j)
            if len(form) < 4:
                continue
            entry = block.lists.names.get(form.title().replace(" Of ", " of ").replace(" The ", " the "))
            if entry is not None and entry.rule in _LISTS and form.lower() not in block.lists.words:
                rule = f"{entry.rule}, in capitals"
                out.append(Find(i, j, entry.type, entry.name, rule, True, HARD, entry.countries, "", True))
                behind = j
                break
    return out
