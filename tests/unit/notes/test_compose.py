import re
from datetime import datetime

import pytest

from reader.errors import UsageError
from reader.model.article import Article
from reader.notes.citation import cite
from reader.notes.compose import compose, note_id

NOW = "2026-11-21T19:04:11+01:00"


def test_note_carries_the_passage_its_citation_and_both_hashes(article: Article) -> None:
    start = article.starts[2]
    note = compose(
        article, start, start + 36, "  Compare with the council. \n\n", ["#aid", "Port Velmar", "aid"], NOW
    )
    assert note.passage.exact == "The convoy left Port Velmar at dawn."
    assert note.citation == cite(article, "¶1")
    assert note.remark == "Compare with the council."
    assert note.tags == ("aid", "Port-Velmar")
    assert (note.original_sha256, note.text_sha256) == (article.original.sha256, article.text_sha256)
    assert note.created == NOW
    assert re.fullmatch("[0-9a-f]{8}", note.id)


def test_the_same_passage_kept_twice_in_one_second_gives_two_notes(article: Article) -> None:
    start = article.starts[2]
    assert (
        compose(article, start, start + 9, created=NOW).id
        != compose(article, start, start + 9, created=NOW).id
    )


def test_note_id_is_short_and_depends_on_all_it_is_made_of() -> None:
    ids = {
        note_id("a", 1, 2, NOW),
        note_id("b", 1, 2, NOW),
        note_id("a", 2, 2, NOW),
        note_id("a", 1, 3, NOW),
        note_id("a", 1, 2, ""),
    }
    assert len(ids) == 5
    assert all(re.fullmatch("[0-9a-f]{8}", found) for found in ids)


def test_time_of_creation_has_a_zone(article: Article) -> None:
    assert datetime.fromisoformat(compose(article, 0, 10).created).tzinfo is not None


def test_white_space_makes_no_note(article: Article) -> None:
    with pytest.raises(UsageError):
        compose(article, article.starts[1] - 1, article.starts[1])
