"""The scorer sees what is missing and what is too much, and the annotation says what stands in the pages."""

import re
from dataclasses import replace

import pytest

from tests.quality.measure import Measure
from tests.quality.paired import Pair, Scored, paired
from tests.quality.scorer import MEASURES


@pytest.fixture(scope="module")
def scored() -> Scored:
    return paired()


def figures_of(scored: Scored) -> dict[str, Measure]:
    return {measure.name: measure for group in MEASURES for measure in group(scored)}


def test_annotated_offsets_hold_the_annotated_strings(scored: Scored) -> None:
    for pair in scored.pairs:
        mentions = [mention for entity in pair.gold["entities"] for mention in entity["mentions"]]
        for row in (*mentions, *pair.gold["dates"], *pair.gold["figures"]):
            assert pair.page.text[row["start"] : row["end"]] == row["s"], (pair.id, row)
            assert pair.gold["start"] <= row["start"] < row["end"] <= pair.gold["end"], (pair.id, row)


def test_annotated_occurrences_are_counted_in_whole_words(scored: Scored) -> None:
    for pair in scored.pairs:
        text = pair.page.text[: pair.gold["end"]]
        for entity in pair.gold["entities"]:
            for mention in entity["mentions"]:
                whole = re.compile(rf"(?<!\w){re.escape(mention['s'])}(?!\w)")
                places = [found.start() for found in whole.finditer(text, pair.gold["start"])]
                if mention["start"] in places:  # what is glued to other words cannot be counted
                    assert places.index(mention["start"]) + 1 == mention["n"], (pair.id, mention)


def test_articles_that_were_not_found_count_as_missed(scored: Scored) -> None:
    nothing = Scored(tuple(replace(pair, row=None) for pair in scored.pairs), 0)
    measured = figures_of(nothing)
    for name in ("articles F1", "text kept", "titles", "sources F1", "dates found", "entities recall"):
        assert measured[name].figure == 0.0
        assert measured[name].misses


def test_articles_too_many_lower_the_figure(scored: Scored) -> None:
    more = figures_of(replace(scored, rows=scored.rows + 2))["articles F1"]
    assert more.figure < 1.0
    assert more.misses


def test_spurious_finds_lower_precision_and_are_listed(scored: Scored) -> None:
    pair = next(each for each in scored.pairs if each.id == "one-1")
    start = pair.page.text.index("cooperation")
    extra = {"text": "cooperation", "start": start, "end": start + 11, "rule": "made up"}
    entity = {**extra, "type": "ORG", "name": "cooperation"}
    date = {**extra, "value": "2020"}
    row = {
        **(pair.row or {}),
        "entities": [*pair.found("entities"), entity],
        "dates": [*pair.found("dates"), date],
    }
    before = figures_of(Scored((pair,), 1))
    after = figures_of(Scored((Pair(pair.gold, row, pair.page),), 1))
    assert after["entities precision"].figure < before["entities precision"].figure
    assert after["dates spurious"].figure == before["dates spurious"].figure + 1
    assert any("cooperation" in miss for miss in after["ORG F1"].misses)
