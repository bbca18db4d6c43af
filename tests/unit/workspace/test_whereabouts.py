"""Where a person was: kept, found again in a changed text, and never in the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.workspace.whereabouts import MOST, Spot, Whereabouts, offset_in, spot


@pytest.fixture
def article() -> Article:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, clean_line(f"Day {number} of the search brought nothing new."), 0, 0)
        for number in range(40)
    )
    return Article("search", clean_line("t"), blocks, Original("0" * 64, clean_line("x"), "text/plain", 0, 0))


def test_a_place_is_there_in_the_next_session(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "here" / "where.json"
    Whereabouts(path).keep(spot(article, article.starts[7]))
    kept = Whereabouts(path).of("search")
    assert kept is not None
    assert offset_in(article, kept) == article.starts[7]
    assert Whereabouts(path).recent() == (kept,)
    assert path.stat().st_mode & 0o077 == 0


def test_a_place_is_found_again_in_a_changed_text(article: Article) -> None:
    kept = spot(article, article.starts[20])
    shorter = replace(article, blocks=article.blocks[5:])
    assert offset_in(shorter, kept) == shorter.starts[15]
    other = replace(article, blocks=article.blocks[:1])
    assert offset_in(other, kept) == len(other.text)


def test_two_processes_keep_each_others_places(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "where.json"
    first, second = Whereabouts(path), Whereabouts(path)
    first.keep(spot(article, 0))
    second.keep(spot(replace(article, id="other"), 5), marks={"a": spot(article, 9)})
    assert {one.article_id for one in Whereabouts(path).recent()} == {"search", "other"}
    assert Whereabouts(path).marks()["a"].offset == 9


def test_the_longest_unread_is_forgotten_first(tmp_path: Path) -> None:
    places = Whereabouts(tmp_path / "where.json")
    places.keep(*(Spot(f"a{n}", 0, "", f"2020-01-01T{n:06}") for n in range(MOST + 3)))
    assert places.of("a2") is None
    assert places.of("a3") is not None


def test_a_place_says_where_it_is_and_an_older_one_says_nothing(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "where.json"
    kept = spot(article, article.starts[20])
    assert kept.percent == 49
    Whereabouts(path).keep(kept)
    assert Whereabouts(path).of("search") == kept
    path.write_text('{"articles": {"a": {"article_id": "a", "offset": 3, "words": "x", "time": "2020"}}}')
    assert Whereabouts(path).of("a") == Spot("a", 3, "x", "2020")


def test_marks_can_be_forgotten(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "where.json"
    places = Whereabouts(path)
    places.keep(marks={"a": spot(article, 9), "b": spot(article, 12)})
    places.keep(forget={"a", "z"})
    assert set(Whereabouts(path).marks()) == {"b"}


def test_what_was_read_last_within_one_second_comes_first(tmp_path: Path) -> None:
    places = Whereabouts(tmp_path / "where.json")
    for name in ("a", "b", "a"):
        places.keep(Spot(name, 0, "", "2020-01-01T00:00:00"))
    assert [one.article_id for one in places.recent()] == ["a", "b"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"articles": 5}', b'{"articles": {"x": {"offset": "y"}}}', b"\xff\xfe"]
)
def test_a_file_that_cannot_be_used_counts_as_empty(tmp_path: Path, content: bytes, article: Article) -> None:
    path = tmp_path / "where.json"
    path.write_bytes(content)
    places = Whereabouts(path)
    assert places.recent() == ()
    places.keep(spot(article, 3))
    assert Whereabouts(path).of("search") == places.of("search")


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, article: Article) -> None:
    (tmp_path / "file").write_text("")
    places = Whereabouts(tmp_path / "file" / "where.json")
    places.keep(spot(article, 3))
    assert places.of("search") is None
