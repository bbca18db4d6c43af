"""Places in capitals with which a paragraph opens."""

from dataclasses import replace

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.extract.wordlists.loader import DISTRICTS
from reader.model.article import BlockKind
from reader.model.findings import EntityType


def dateline(block: Block, i: int) -> bool:
    """Word i stands in capitals at the begin of a paragraph, as in a dateline."""
    words = block.words
    rest = words.text[words.first[0] : min(words.end, words.first[0] + 60)]
    return i < 4 and all(w.isupper() for w in words.word[: i + 1]) and any(mark in rest for mark in "—–-(:,")


def find(block: Block) -> list[Find]:
    """Places in capitals at the begin of a paragraph."""
    words, out = block.words, []
    if words.kind is not BlockKind.PARAGRAPH:
        return []
    for j in range(min(4, len(words.word)), 0, -1):
        form = words.slice(0, j)
        titled = (
            form.title()
            .replace(" Del ", " del ")
            .replace(" De ", " de ")
            .replace(" And ", " & ")
            .replace(" Of ", " of ")
            .replace(" The ", " the ")
        )
        entry = block.lists.names.get(titled) or block.lists.names.get(titled.replace(" & ", " and "))
        if entry is None and j > 1 and form.isupper():
            entry = block.lists.city(titled)
            entry = entry if entry is not None and country_behind(block, j) else None
        land = entry is not None and (entry.rule == "country list" or j > 1)
        if len(form) > 3 and form.isupper() and entry is not None and entry.type is EntityType.PLACE and land:
            return [
                Find(0, j, EntityType.PLACE, entry.name, "dateline", True, HARD, entry.countries, "", True)
            ]
    for i in range(min(4, len(words.word))):
        if len(words.word[i]) < 3 or not words.word[i].isupper() or not dateline(block, i):
            break
        for j in range(min(i + 3, len(words.word)), i, -1):
            form = words.slice(i, j).title()
            if (
                words.word[j : j + 1]
                and words.word[j].isupper()
                and words.gap[j] == " "
                and len(words.word[j]) > 2
            ):
                continue  # the name goes on
            entry = block.lists.find(form) or block.lists.find(form.removesuffix(" City"))
            if entry is not None and entry.type is EntityType.PLACE:
                out.append(
                    Find(
                        i, j, EntityType.PLACE, entry.name, "dateline", True, HARD, entry.countries, "", True
                    )
                )
                break
        else:
            out += _unknown_dateline(block, i)
        if out:
            break
    return out


def _unknown_dateline(block: Block, i: int) -> list[Find]:
    """`BEKA, Aldrun —`: capitals that no list holds before a comma and a country."""
    words = block.words
    for j in range(i + 1, min(i + 7, len(words.word))):
        if words.gap[j] != " ":
            city = words.word[j - 1] in {"CITY", "TOWN"} and words.gap[j].strip() in {"—", "–", "-", ","}
            if i == 0 and city and j > 1:
                land = [
                    replace(f, rank=HARD)
                    for f in [block.at.get(j)]
                    if f is not None and f.type is EntityType.PLACE
                ]
                return [block.named(i, j, EntityType.PLACE, "dateline", True, HARD), *land]
            if i == 0 and words.gap[j] == ", " and words.word[j].title() in block.lists.cues["calendar"]:
                return [block.named(i, j, EntityType.PLACE, "dateline", True, HARD)]
            end = i == 0 and country_behind(block, j) and block.at[j].j
            closes = words.gap[end].strip()[:1] if end else ""
            if closes in {"—", "–", "-", "(", ":"} and closes:
                return [block.named(i, j, EntityType.PLACE, "dateline", True, HARD)]
            return []
        if not words.word[j].isupper():
            return []
    return []


def country_behind(block: Block, j: int) -> bool:
    """`, Country` follows."""
    find = block.at.get(j)
    return find is not None and block.words.gap[j] == ", " and find.rule in _LANDS


_LANDS = frozenset({"country list", "region list", DISTRICTS})
