"""Places by their head nouns: `Province`, `Valley`, `Lake`."""

from reader.extract.chunks import Block, right
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def place(block: Block, h: int) -> Find | None:
    """The place whose head noun is word h; None when the word stands for something else."""
    words, cues = block.words, block.lists.cues
    word = words.word[h]
    k, j = h, h + 1
    if word == "Republic" and h not in block.over and (named := _republic(block, h)):
        return named
    if word in _AUTONOMOUS and words.word[h - 1] == "Autonomous" and words.spaced(h):
        return _autonomous(block, h)
    reach = 4 if word in {"Reservation", "Reserve", "Land", "Area"} else 3
    if word in {"Land", "Reserve"} and words.word[h - 1] not in {"Indigenous", "Nature", "Forest", "Game"}:
        return None
    while h - k < reach and k > 0 and words.bare(k) and block.name_word(k - 1) and not words.initial[k]:
        k -= 1
    if k < h and words.gap[k] in {"-", "‑"} and k and words.low(k - 1) in _ARTICLES:
        k -= 1
    if word in cues["place_head_first"] and k == h:
        while (
            j < len(words.word)
            and j - h < 3
            and words.spaced(j)
            and block.name_word(j)
            and (not block.common(j) or (j == h + 1 and words.word[j] in cues["compass"]))
        ):
            j += 1
        if word in _FIRST and j == h + 1 and words.low(j) in _ARTICLES and words.gap[j + 1] in {"-", "‑"}:
            j += 2
        while word in _FIRST and j - h > 1 and words.gap[j] in {"-", "‑"} and words.word[j].isalpha():
            j += 1
        if j < len(words.word) and words.bare(j) and words.word[j] in cues["place_head"]:
            j += 1
        if word not in _FIRST:
            return None
        if words.low(j) == "of" and word in {"Gulf", "Bay", "Cape"}:
            j = right(block, h, frozenset({"of"}))
    number = j + 1 if words.word[j : j + 1] == ["No"] else j
    digits = number < len(words.word) and words.word[number].isdigit()
    if word in _NUMBERED and words.bare(j) and digits:
        return block.named(k, number + 1, EntityType.PLACE, f"“{word}” and a number", True, HARD)
    if k < h and word not in cues["place_head"]:
        return None
    if j - k < 2 or (word in cues["place_head"] and k == h and word not in cues["place_head_first"]):
        return None
    named = block.over.get(h)
    if named is not None and named.i <= k and named.j >= j:
        return None
    if j < len(words.word) and words.bare(j) and words.word[j] in cues["org_head"]:
        return None
    if word == "Republic" and (words.title_case or block.common(h - 1) or words.gap[h] != " " or h - k > 2):
        return None
    kept = word in {"Area", "Zone"} and words.word[h - 1] in _KEPT and h - k > 1
    if not kept and word in {"State", "Department", "Division", "Region", "Area", "Zone"}:
        base = block.over.get(h - 1)
        unknown = base is None and h - k == 1 and not block.common(k) and word in {"Region", "State", "Zone"}
        turned = h - k == 2 and words.word[k] in cues["compass"] and not block.common(h - 1)
        unknown = unknown or (turned and word in {"Region", "State", "Zone"})
        known = base is not None and base.type is EntityType.PLACE and base.i <= k + turned
        if not known and not unknown:
            return None
    if (
        k < h
        and (block.cue("title_word", k) or words.low(k) in {"holy", "old", "new", "other", "eternal", "non"})
        and h - k == 1
    ):
        return None
    return block.named(k, j, EntityType.PLACE, f"head noun “{word}”", True, HARD, (), word.lower())


def _republic(block: Block, h: int) -> Find | None:
    """`Republic of Velmar`, `Autonomous Republic of Velmar`, no ordinary word behind it."""
    words = block.words
    if words.low(h + 1) != "of" or not words.spaced(h + 1) or words.title_case:
        return None
    k = h - 1 if words.spaced(h) and words.word[h - 1] in _KINDS else h
    end = right(block, h, frozenset({"of"}))
    if end <= h + 2 or any(block.common(n) for n in range(h + 2, end)):
        return None
    return block.named(k, end, EntityType.PLACE, "head noun “Republic”", True, HARD, (), "republic")


_KINDS = frozenset({"Autonomous", "Democratic", "Islamic", "Arab", "Socialist", "Federal", "Soviet"})
_FIRST = frozenset(
    [
        *("Lake", "Mount", "Cape", "Gulf", "Fort", "Port", "Camp", "Mt", "Oued", "Djebel", "Ras", "Río"),
        *("Barangay", "Sitio", "Purok", "Hacienda", "Kampung", "Kampong", "Barrio", "Tehsil", "Wilaya"),
        *("Cerro", "Isla", "Laguna", "Vereda", "Finca", "Colonia", "Comuna", "Resguardo", "Desa", "Ejido"),
        *(
            "Quebrada",
            "Aldea",
            "Caserío",
            "Khirbet",
            "Khirbat",
            "Wadi",
            "Beit",
            "Deir",
            "Kafr",
            "Kfar",
            "Ein",
        ),
        *("Tell", "Jabal", "Jebel", "Puerto", "Ciudad", "Nahr", "Qasr"),
    ]
)
"""Nouns that with the word behind them are always a place."""

_ARTICLES = frozenset({"al", "el", "as", "at", "an", "ad", "az", "ar", "ash", "ez"})
_NUMBERED = frozenset({"Colony", "Prison", "Camp", "Highway"})
_AUTONOMOUS = frozenset(
    {"Region", "Republic", "Prefecture", "County", "District", "Oblast", "Province", "Okrug"}
)


def _autonomous(block: Block, h: int) -> Find | None:
    """`Velmar Odi and Kemi Autonomous Prefecture`: peoples and a place before the two words."""
    words, k = block.words, h - 1
    while k > 0 and h - k < 7:
        if words.bare(k) and words.cap(k - 1) and (k - 1 in block.over or not block.common(k - 1)):
            k -= 1
        elif words.low(k - 1) == "and" and words.spaced(k) and k - 2 in block.over and words.spaced(k - 1):
            k -= 2
        else:
            break
    if k == h - 1:
        return None
    return block.named(k, h + 1, EntityType.PLACE, "autonomous region", True, HARD - 1, (), words.low(h))


_KEPT = frozenset(
    {"Administrative", "Conservation", "Controlled", "Protected", "Tribal", "Wildlife", "Security"}
)
