"""Bodies by the way they are printed: a whole quotation in capitals, `Foreign Affairs ministry`."""

from reader.extract.chunks import Block
from reader.extract.leftward import left
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def ministries(block: Block) -> list[Find]:
    """`Foreign Affairs ministry`: the head noun in lower case behind words of the office in capitals."""
    words, out = block.words, list[Find]()
    if words.title_case or "ministry" not in words.bag:
        return out
    for h in range(1, len(words.word)):
        if words.word[h] != "ministry" or not words.spaced(h) or not block.name_word(h - 1):
            continue
        k = left(block, h)
        if k < h and block.content(h - 1) and not block.cue("title_word", k - 1):
            out.append(block.named(k, h + 1, EntityType.ORG, "“ministry” behind", True, HARD, (), "ministry"))
    return out


def sites(block: Block) -> list[Find]:
    """`Velmar.org`: the address of a site in the place of a name."""
    words, out = block.words, list[Find]()
    if "." not in words.gap:
        return out
    for n, gap in enumerate(words.gap[:-1]):
        if gap != "." or not n or words.word[n] not in _DOMAINS or not words.cap(n - 1):
            continue
        ends = words.gap[n + 1] == "." or words.gap[n + 1][:1] not in {".", "/", "-"}
        if ends and words.gap[n - 1][-1:] in {"", " ", "“", "(", '"'}:
            out.append(block.named(n - 1, n + 1, EntityType.ORG, "name of a site", True, HARD - 2))
    return out


_DOMAINS = frozenset(["com", "org", "net", "info", "ru", "ua", "kz", "uz", "tv", "news", "pk", "ph"])


def lowered(block: Block) -> list[Find]:
    """`the Islamic state organisation`: the body, one word in lower case; `an Islamic state` is none."""
    words, out = block.words, list[Find]()
    if words.title_case or "Islamic" not in words.bag:
        return out
    for i in words.caps:
        if words.word[i] != "Islamic" or words.word[i + 1 : i + 2] != ["state"] or not words.spaced(i + 1):
            continue
        behind = words.spaced(i + 2) and words.low(i + 2) in _FORCES
        before = words.low(i - 1) == "the" and words.low(i - 2) in _ACTED
        if behind or before or (words.low(i - 2) == "of" and words.low(i - 3) in _FORCES):
            rule = "“Islamic state” that acts"
            out.append(Find(i, i + 2, EntityType.ORG, "Islamic State", rule, True, HARD, (), "", True))
    return out


_FORCES = frozenset(
    ["organisation", "organization", "group", "fighters", "militants", "gunmen", "jihadists", "terrorists"]
)
_ACTED = frozenset({"by", "against", "from"})


def quoted(block: Block) -> list[Find]:
    """A whole quotation that is the name of a body in capitals."""
    words, cues = block.words, block.lists.cues
    out: list[Find] = []
    if not any(words.holds(mark) for mark in _OPENING):
        return out
    for i in range(len(words.word)):
        if words.gap[i][-1:] not in _OPENING:
            continue
        reach = range(i + 3, min(i + 45, len(words.gap)))
        j = next((k for k in reach if words.gap[k][:2].strip(".,")[:1] in {"”", '"', "»"}), 0)
        if j == 0 or not words.cap(i) or any(words.initial[k] for k in range(i + 1, j)):
            continue
        if words.word[j - 1] in _NO_BODY:
            continue
        heads = [k for k in range(i, j) if words.word[k] in cues["org_head"]]
        caps = [k for k in range(i, j) if words.low(k) not in cues["title_small"]]
        if heads and sum(words.cap(k) for k in caps) >= 0.9 * len(caps):
            name = words.slice(i, j)
            out.append(
                Find(
                    i,
                    j,
                    EntityType.ORG,
                    name,
                    "quoted name of a body",
                    True,
                    HARD - 1,
                    (),
                    words.low(heads[0]),
                )
            )
    return out


_OPENING = frozenset({"“", '"', "«"})
_NO_BODY = frozenset({"Case", "Affair", "Trial", "Report", "Day", "Award", "Prize", "List", "Scandal"})
"""Last words of quoted names that name no body."""
