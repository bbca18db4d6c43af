"""Places in rows: `villages such as A, B and C`, `A, a town near B`, `A and B districts`, `Velmar East`."""

from collections.abc import Iterable

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType

_KINDS = bag(
    "villages communities towns districts provinces departments municipalities regions areas localities "
    "settlements hamlets wards neighbourhoods neighborhoods camps cities states counties townships parishes "
    "islands prefectures governorates communes community rivers mountains valleys lakes streams barangays"
)
_KIND = bag(
    "village town hamlet settlement city suburb district province municipality township island locality "
    "neighbourhood neighborhood port camp commune county oasis"
)
_NOUNS = _KINDS | _KIND | {"Barangays"}
_OPENERS = bag("as including include includes comprising namely like are of at in")
_WHERE = bag("in near of on about some north south east west where which that just outside located at from")
_SMALL = bag("de del la las los da do dos al el ul e i at as an")


def find(block: Block) -> list[Find]:
    """Places that a noun for places introduces or follows."""
    words = block.words
    if words.title_case or words.upper:
        return []
    out = _enumerated(block)
    if _NOUNS.isdisjoint(words.bag):
        return out
    for k, word in enumerate(words.word):
        if word in _KINDS or word == "Barangays":
            out += _introduced(block, k) + _followed(block, k)
        elif word in _KIND and (words.low(k - 1) in {"a", "an", "the"} or _near(block, k)):
            out += _apposed(block, k)
    return out


def _enumerated(block: Block) -> list[Find]:
    """`in A, B, C and D`: at least four names, unknown ones and places of the lists, behind `in`."""
    words, out, behind = block.words, list[Find](), 0
    if _WITHIN.isdisjoint(words.bag):
        return out
    for i in words.caps:
        if i < behind or i == 0 or words.word[i - 1] not in _WITHIN or words.gap[i] != " ":
            continue
        row = _row(block, i)
        if len(row) < 4 or not all(_may_be_place(block, a, b) for a, b in row):
            continue
        rule = f"in a row behind “{words.word[i - 1]}”"
        out += [_place(block, a, b, rule) for a, b in row if not _other(block, a, b)]
        behind = row[-1][1]
    return out


_WITHIN = frozenset({"in", "near", "around", "across"})


def _may_be_place(block: Block, i: int, j: int) -> bool:
    """Words i to j are a place of the lists, or one or two words that no list knows."""
    listed = block.over.get(i)
    if listed is not None:
        return listed.type is EntityType.PLACE and listed.j <= j
    unknown = not any(block.common(k) or k in block.over for k in range(i, j))
    return unknown and j - i < 3 and block.words.word[i] not in block.lists.given


def _near(block: Block, k: int) -> bool:
    """`, a small village`: an article two words before word k."""
    return block.words.low(k - 2) in {"a", "an"} and not block.words.cap(k - 1)


def _item(block: Block, i: int) -> int:
    """Behind the capitalised words from i on that can be one place; i when there are none."""
    words, j = block.words, i
    while j < len(words.word) and j - i < 5:
        if j > i and not words.bare(j):
            break
        if block.name_word(j) and (j > i or not words.word[j].isupper()):
            j += 1
        elif j > i and words.word[j] in _SMALL and words.bare(j + 1) and block.name_word(j + 1):
            j += 2
        else:
            break
    return j


def _introduced(block: Block, k: int) -> list[Find]:
    """`communities such as A, B and C`, `two villages, A and B,`: the row behind word k."""
    words = block.words
    starts = [k + 1] if words.gap[k + 1] in {", ", ": ", " – ", " — "} else []
    for n in range(k + 1, min(k + 7, len(words.word) - 1)):
        if words.gap[n] != " ":
            break
        if words.low(n) in _OPENERS and words.gap[n + 1] == " ":
            starts.append(n + 1)
    rows = (_row(block, start) for start in starts)
    row = next((row for row in rows if len(row) > 1), [])
    if not row or any(block.common(i) and i not in block.over and j == i + 1 for i, j in row[:1]):
        return []
    rule = f"in a row behind “{words.low(k)}”"
    return [_place(block, i, j, rule) for i, j in row if not _other(block, i, j)]


def _row(block: Block, i: int) -> list[tuple[int, int]]:
    """The names of a row that begins with word i: their first words, and what is behind them."""
    words = block.words
    row: list[tuple[int, int]] = []
    while 0 < i < len(words.word) and (j := _item(block, i)) > i:
        row.append((i, j))
        if words.gap[j] == ", " and words.low(j) in {"and", "or"}:
            i = j + 1
        elif words.gap[j] == ", " or (words.gap[j] == "/" and words.cap(j)):
            i = j
        elif words.low(j) in {"and", "or"} and words.gap[j] == " ":
            i = j + 1
        else:
            break
    return row


def _other(block: Block, i: int, j: int) -> bool:
    """A list holds words i to j as a place already, or as something else."""
    listed = block.over.get(i)
    return listed is not None and listed.i == i and listed.j == j


def _place(block: Block, i: int, j: int, rule: str) -> Find:
    return block.named(i, j, EntityType.PLACE, rule, False, HARD)


def _followed(block: Block, k: int) -> list[Find]:
    """`A and B districts`: the unknown names right before word k, which stands in small letters."""
    words, out, j = block.words, list[Find](), k
    while j > 0 and words.gap[j] in {" ", ", "} and (j < k or words.gap[j] == " ") and block.name_word(j - 1):
        i = j - 1
        while i > 0 and words.bare(i) and block.name_word(i - 1) and j - i < 3:
            i -= 1
        plain = any(block.common(n) for n in range(i, j)) and not out
        if words.word[i].isupper() or words.initial[i] or plain or block.cue("title_word", i):
            break
        if not _other(block, i, j):
            out.append(_place(block, i, j, f"“{words.low(k)}” behind"))
        joined = words.low(i - 1) in {"and", "or"} and words.gap[i] == " "
        if not joined and not (out and words.gap[i] == ", "):
            break
        j = i - 1 if joined else i
        if joined and words.gap[j] == ", " and block.name_word(j - 1):
            return out + _comma_row(block, j, words.low(k))
    at = k + 3 if words.low(k + 2) == "the" else k + 2
    seated = words.low(k + 1) in {"in", "of"} and block.name_word(at)
    return out if words.low(k) not in _VAGUE or len(out) > 1 or seated else []


def _comma_row(block: Block, j: int, noun: str) -> list[Find]:
    """The further names before `, and D districts`: single words, each behind a comma but the first."""
    words, out = block.words, list[Find]()
    while j > 0 and words.gap[j] == ", " and block.name_word(j - 1) and not block.common(j - 1):
        first = words.gap[j - 1] == " " and not block.name_word(j - 2)
        if not first and words.gap[j - 1] != ", ":
            break
        if not _other(block, j - 1, j):
            out.append(_place(block, j - 1, j, f"“{noun}” behind"))
        if first:
            break
        j -= 1
    return out


_VAGUE = frozenset({"communities", "community", "areas", "camps", "states"})


def _apposed(block: Block, k: int) -> list[Find]:
    """`A, a village in B`: the unknown name that a comma parts from word k with its article."""
    words = block.words
    at = k - 1 if words.low(k - 1) in {"a", "an", "the"} else k - 2
    ends = words.gap[k + 1][:1] in {",", "."} or words.low(k + 1) in _WHERE
    if at < 1 or words.gap[at] != ", " or not ends or words.cap(k):
        return []
    j = i = at
    while i > 0 and at - i < 4 and (i == j or words.bare(i)) and block.name_word(i - 1):
        i -= 1
    name = range(i + (words.low(i) in _SMALL and words.gap[i + 1] == "-"), j)
    unknown = i < j and not any(n in block.over or block.common(n) for n in name)
    if not unknown or words.word[i].isupper():
        return []
    return [_place(block, i, j, f"“, a {words.low(k)}” behind")]


def turned(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`Velmar East`, `Odian Velmar`: a direction behind a place, a nationality before a region."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper:
        return out
    for one in finds:
        j = one.j
        if not words.spaced(j) or one.rule == "country list":
            continue
        if one.type is EntityType.PLACE and words.word[j] in _SIDES:
            if not (words.bare(j + 1) and block.name_word(j + 1)):
                out.append(block.named(one.i, j + 1, EntityType.PLACE, f"{one.rule}, direction", True, HARD))
        elif one.rule == "nationality list" and words.word[j] in _SHARED and j in block.at:
            end = block.at[j].j
            out.append(block.named(one.i, end, EntityType.PLACE, "nationality and region", True, HARD))
    return out


_SIDES = frozenset({"North", "South", "East", "West"})
_SHARED = bag(
    "Kurdistan Golan Kashmir Balochistan Baluchistan Punjab Azerbaijan Sahara Amazon Caribbean Tibet"
)
"""Regions that several countries share, so that a nationality tells which part."""


def sites(block: Block) -> set[str]:
    """Names of two words and more behind which `village`, `Township` and the like stand."""
    words, nouns, out = block.words, block.lists.cues["place_noun"], set[str]()
    here = words.bag & nouns
    if not words.title_case:
        here |= words.bag & _OFFICIAL
    for j, word in enumerate(words.word if here else ()):
        if word not in here or j < 2 or words.gap[j] != " " or not block.name_word(j - 1):
            continue
        i = j - 1
        while i > 0 and j - i < 5 and words.spaced(i) and block.name_word(i - 1):
            i -= 1
        if j - i > 1:
            out.add(words.slice(i, j))
    return out


_OFFICIAL = frozenset(
    {"Regency", "District", "Province", "Township", "County", "Governorate", "Municipality"}
)


def quarters(block: Block) -> list[Find]:
    """`the Northwest region`, `the North and Far North regions`: directions that are a region's name."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper or cues["compass_noun"].isdisjoint(words.bag):
        return out
    j = len(words.word)
    for k in range(len(words.word) - 1, -1, -1):
        if words.word[k] not in cues["compass_noun"]:
            continue
        after = words.low(k + 1)
        joined = after in {"and", "or"} and bool(out) and out[-1].i <= k + 3
        if (after not in _REGIONS or words.gap[k + 1] != " ") and not joined:
            continue
        j = k + 1
        while k > 0 and words.bare(k) and words.word[k - 1] in cues["compass_noun"]:
            k -= 1
        if k > 0 and words.word[k - 1] == "Far" and words.bare(k):
            k -= 1
        j += words.word[j : j + 1] in (["Region"], ["Province"])
        out.append(block.named(k, j, EntityType.PLACE, "direction and “region”", False, HARD))
    return out


_REGIONS = frozenset({"region", "regions", "province", "provinces"})


WAYS = frozenset({"road", "roads", "highway", "route", "path"})


def way_between(block: Block, i: int) -> bool:
    """`the road between A and`: word i is the second end of a way."""
    words = block.words
    at = next((k for k in range(i - 2, max(0, i - 7), -1) if words.low(k) == "between"), 0)
    return at > 0 and words.low(at - 1) in WAYS | {"border", "line"}


def bracketed(block: Block, i: int, j: int) -> bool:
    """`Velmar (Odi)`: another name of the place before the bracket."""
    words, before = block.words, block.over.get(i - 1)
    named = before is not None and before.type is EntityType.PLACE and before.j == i
    tongue = words.word[i - 1] in _TONGUES and words.gap[i] == ": " and words.gap[i - 1].strip() == "("
    return ((named and words.gap[i] == " (") or tongue) and words.gap[j].startswith(")")


_TONGUES = frozenset({"Ch", "Chinese", "Tib", "Tibetan", "Uyghur", "Arabic", "Russian", "Kurdish", "Turkish"})


def owned(block: Block, i: int, j: int) -> bool:
    """`in northern Velmar's Odi`: what a place behind `in` or `from` holds."""
    words, before = block.words, block.over.get(i - 1)
    if before is None or before.type is not EntityType.PLACE or words.gap[i] not in {"'s ", "’s "}:
        return False
    k = before.i - 1
    k -= words.low(k) in block.lists.cues["locative_strong"] and words.low(k) not in {"in", "near"}
    ends = words.gap[j][:1] in {",", "."} or words.low(j) in block.lists.cues["function"]
    return words.low(k) in {"in", "near", "from"} and ends and words.word[i] not in block.lists.given
