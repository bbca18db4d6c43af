"""Short forms of bodies and laws in capitals: `the Council` behind `the Harbour Council`."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reader.extract.chunks import Block
from reader.extract.events import SESSION
from reader.extract.listed import SINGLE
from reader.extract.spans import Find
from reader.model.findings import EntityType


def _meeting(block: Block, session: Find) -> Find:
    """The body whose session an event is: what stands behind its first `of`."""
    words = block.words
    at = next(k for k in range(session.i, session.j) if words.low(k) == "of") + 1
    body = words.slice(at + (words.low(at) == "the"), session.j)
    entry = block.lists.find(body)
    name = entry.name if entry is not None else body
    return Find(session.i, session.j, EntityType.ORG, name, SESSION, head=session.head)


_MISSIONS = frozenset(
    {"UNMISS", "MONUSCO", "MINUSMA", "MINUSCA", "MINUSTAH", "UNAMID", "UNAMA", "UNAMI", "UNSMIL", "UNMIK"}
    | {"UNMIL", "UNAMIR", "MINURSO", "AMISOM", "African Union Mission in Somalia"}
)
"""Bodies that pages call `the Mission` later."""


def organs(blocks: Iterable[tuple[Block, Iterable[Find]]]) -> dict[str, Find]:
    """By head noun the body that speaks (`The Harbour Council,` in a line), or is named by far most often."""
    spoken: dict[str, Find] = {}
    named: dict[str, Counter[str]] = {}
    first: dict[str, Find] = {}
    for block, finds in blocks:
        for find in finds:
            if not find.head or find.type is not EntityType.ORG:
                continue
            named.setdefault(find.head, Counter())[find.name] += 1
            first.setdefault(find.name, find)
            if find.i < 2 and find.j == len(block.words.word) and block.words.gap[find.j].strip() == ",":
                spoken.setdefault(find.head, find)
    for head, times in named.items():
        (name, most), *rest = times.most_common(2)
        if rest and most > 2 * rest[0][1]:
            spoken.setdefault(head, first[name])
    return spoken


def find(
    block: Block, heads: dict[str, Find], finds: Iterable[Find], taken: set[int], organ: Mapping[str, Find]
) -> list[Find]:
    """`the Council` after the long form; `heads`, the last long form by head noun, is brought forward.

    Where no long form stands before it in the block, the `organ` of the article is meant.
    """
    words, out, here = block.words, [], set[str]()
    long_at = {f.i: f for f in finds if f.head and f.type in {EntityType.ORG, EntityType.LAW}}
    for find in finds:
        if find.name in _MISSIONS:
            heads["mission"] = find
        if find.rule == SESSION and find.head:
            heads.setdefault(find.head, _meeting(block, find))
    for i in sorted({*words.caps, *long_at}) if heads or long_at else ():
        word, low = words.word[i], words.lower[i]
        if i in long_at:
            noun = long_at[i].head.title()
            if any(noun in block.lists.cues[kind] for kind in ("org_head", "law_head", "org_head_foreign")):
                heads[long_at[i].head] = long_at[i]
                here.add(long_at[i].head)
        if low not in heads:
            continue
        long = organ[low] if low in organ and low not in here else heads[low]
        if i in taken or not word[0].isupper() or words.title_case or words.upper:
            continue
        alone = not (block.joined(i) and block.name_word(i - 1)) and words.gap[i] != "/" if i else True
        follows = i + 1 < len(words.word) and words.gap[i + 1] == " " and block.name_word(i + 1)
        article = words.low(i - 1) in {"the", "this", "that"} or not words.initial[i]
        article = article or (words.low(i - 1) == "or" and words.gap[i] == " “")  # `(“VCC” or “Court”)`
        if alone and not follows and article and words.low(i + 1) != "of":
            rule = f"short for “{long.name[:60]}”"
            out.append(Find(i, i + 1, long.type, long.name, rule, False, SINGLE))
    return out
