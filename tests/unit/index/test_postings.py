"""Gathering, turning round and merging, against the words as `placed` gives them."""

import random

import numpy as np
import pytest

from reader.index.analysis import placed
from reader.index.gather import Gathered
from reader.index.inverted import Inverted
from reader.index.merging import Part, merged, union
from reader.index.near import meetings
from reader.index.phrases import run_counts

Places = dict[tuple[str, int], list[int]]

WORDS = [
    "harbour", "siege", "co-operation", "N'Djamena", "l’état", "U.N.", "23,863", "law", "law", "the", "the",
    "言论自由", "سەلام", "Ankara'nın", "—", "re-entry", "",
]  # fmt: skip


def texts(seed: int, count: int = 40) -> list[str]:
    chance = random.Random(seed)

    def line() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(0, 9)))

    return ["\n".join(line() for _ in range(chance.randint(0, 4))) for _ in range(count)]


def expected(each: list[str], kept: list[int] | None = None) -> Places:
    found: Places = {}
    for number, document in enumerate(range(len(each)) if kept is None else kept):
        for word, position, _, _ in placed(each[document]):
            found.setdefault((word, number), []).append(position)
    return found


def turned(each: list[str]) -> tuple[list[str], Inverted]:
    gathered = Gathered(("body",), ("mark",))
    for text in each:
        gathered.add({"body": text}, {"mark": ["x"] if "law" in text else []})
    words, ranks = gathered.vocabulary()
    fields = {name: inverted for name, inverted, _ in gathered.fields(ranks)}
    return words, fields["body"]


def unfolded(words: list[str], inverted: Inverted) -> Places:
    found: Places = {}
    for at, term in enumerate(inverted.terms.tolist()):
        place = int(inverted.place_starts[at])
        for posting in range(int(inverted.starts[at]), int(inverted.starts[at + 1])):
            times = int(inverted.times[posting])
            document = int(inverted.docs[posting])
            found[words[term], document] = inverted.places[place : place + times].tolist()
            place += times
        assert place == inverted.place_starts[at + 1]
    return found


@pytest.mark.parametrize("seed", range(4))
def test_what_is_gathered_is_what_the_analysis_gives(seed: int) -> None:
    each = texts(seed)
    assert unfolded(*turned(each)) == expected(each)


def test_words_come_in_order() -> None:
    words, inverted = turned(texts(1))
    assert words == sorted(words)
    assert (np.diff(inverted.terms) > 0).all()


def test_the_length_of_a_document_counts_all_its_words() -> None:
    each = texts(3)
    gathered = Gathered(("body",), ())
    for text in each:
        gathered.add({"body": text}, {})
    _, ranks = gathered.vocabulary()
    ((_, _, lengths),) = gathered.fields(ranks)
    assert lengths is not None
    assert lengths.tolist() == [len(list(placed(text))) for text in each]


def test_marks_are_kept_as_they_are_and_without_positions() -> None:
    gathered = Gathered((), ("date",))
    for values in (["2016-05-03", "2014/2015"], [], ["2016-05-03"]):
        gathered.add({}, {"date": values})
    words, ranks = gathered.vocabulary()
    ((name, inverted, lengths),) = gathered.fields(ranks)
    assert (name, lengths) == ("date", None)
    assert {words[term]: inverted.of(np.array([term]))[0].tolist() for term in inverted.terms.tolist()} == {
        "2014/2015": [0],
        "2016-05-03": [0, 2],
    }


@pytest.mark.parametrize("seed", range(4))
def test_merged_segments_are_one_without_what_is_deleted(seed: int) -> None:
    chance = random.Random(seed)
    sources: list[tuple[Inverted, np.ndarray[tuple[int], np.dtype[np.int32]]]] = []
    vocabularies: list[list[str]] = []
    every: list[str] = []
    kept: list[int] = []
    for number in range(3):
        each = texts(seed * 10 + number, chance.randint(1, 30))
        own_words, inverted = turned(each)
        live = np.array([chance.random() < 0.7 for _ in each])
        sources.append((inverted, np.where(live, np.cumsum(live) - 1 + len(kept), -1).astype(np.int32)))
        kept += [len(every) + at for at in np.flatnonzero(live).tolist()]
        every += each
        vocabularies.append(own_words)
    words, places = union(vocabularies)
    parts = [Part(inverted, place, docs) for (inverted, docs), place in zip(sources, places, strict=True)]
    made = merged(parts, len(words))
    assert unfolded(words, made) == expected(every, kept)


def numbers(words: list[str], *wanted: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(sorted(words.index(word) for word in wanted if word in words), np.int64)


@pytest.mark.parametrize("seed", range(3))
def test_runs_are_counted_as_one_by_one(seed: int) -> None:
    chance = random.Random(seed)
    each = texts(seed, 60)
    words, inverted = turned(each)
    for _ in range(60):
        slots = [
            frozenset(chance.choices(words, k=chance.randint(1, 3))) for _ in range(chance.randint(2, 4))
        ]
        slop = chance.choice((0, 0, 1, 5))
        docs, counts = run_counts(inverted, len(each), [numbers(words, *slot) for slot in slots], slop)
        wanted = {}
        for document, text in enumerate(each):
            standing = [
                sorted(position for word, position, _, _ in placed(text) if word in slot) for slot in slots
            ]
            met = len(meetings(standing, slop)) if all(standing) else 0
            if met:
                wanted[document] = met
        assert dict(zip(docs.tolist(), counts.tolist(), strict=True)) == wanted, (slots, slop)
