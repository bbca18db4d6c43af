"""Large batches are made into segments by other processes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import IndexUnavailable
from reader.index import whoosh_batch
from reader.index.hands import Hands
from reader.index.port import Entry
from reader.index.whoosh_index import WhooshIndex, open_index
from reader.model.article import Article
from reader.model.findings import Findings
from reader.model.search import Query, SearchPage

Make = Callable[..., Article]


@pytest.fixture
def articles(make_article: Make, monkeypatch: pytest.MonkeyPatch) -> dict[str, Article]:
    """A few articles that count as very many."""
    monkeypatch.setattr(whoosh_batch, "MANY", 4)
    monkeypatch.setattr(whoosh_batch, "PORTION", 3)
    monkeypatch.setattr(whoosh_batch, "processors", lambda: 2)
    return {
        each.id: each
        for each in (
            make_article(f"a{number}", f"Title {number}", ("", f"lantern n{number}"), ("Second", "candle"))
            for number in range(12)
        )
    }


@pytest.fixture
def index(tmp_path: Path, articles: dict[str, Article]) -> Iterator[WhooshIndex]:
    made, _ = open_index(tmp_path / "index", stamp="", fetch=articles.__getitem__)
    assert isinstance(made, WhooshIndex)
    yield made
    made.close()


def entries(articles: dict[str, Article]) -> Iterator[Entry]:
    return (Entry(each, Findings()) for each in articles.values())


def sections(index: WhooshIndex, text: str) -> int:
    page = index.search(Query(text))
    assert isinstance(page, SearchPage)
    return page.sections


def test_a_large_batch_is_found_as_a_small_one_is(index: WhooshIndex, articles: dict[str, Article]) -> None:
    index.add(entries(articles))
    assert index._helpers._hands is not None
    assert index.contents().keys() == articles.keys()
    assert sections(index, "lantern") == 12
    assert sections(index, '"lantern n7"') == 1
    assert index.verify() == ""


def test_the_processes_are_used_again_and_end_with_the_index(
    index: WhooshIndex, articles: dict[str, Article]
) -> None:
    index.add(entries(articles))
    first = index._helpers._hands
    index.add(entries(articles))
    assert index._helpers._hands is first
    assert sections(index, "lantern") == 12
    index.close()
    assert first is not None
    assert all(process.poll() is not None for process in first._processes)


def test_a_process_that_is_killed_leaves_the_index_as_it_was(
    index: WhooshIndex, articles: dict[str, Article]
) -> None:
    def killing() -> Iterator[Entry]:
        for number, each in enumerate(entries(articles)):
            if number == 8:
                hands = index._helpers._hands
                assert hands is not None
                hands._processes[0].kill()
            yield each

    with pytest.raises(IndexUnavailable, match="helps to index has failed"):
        index.add(killing())
    assert index.contents() == {}
    index.add(entries(articles))
    assert sections(index, "candle") == 12


def test_an_interrupted_batch_ends_the_processes(index: WhooshIndex, articles: dict[str, Article]) -> None:
    def broken() -> Iterator[Entry]:
        yield from entries(articles)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.add(broken())
    assert index._helpers._hands is None
    assert index.contents() == {}
    index.add(entries(articles))
    assert sections(index, "candle") == 12


def test_what_goes_wrong_in_a_process_is_told(tmp_path: Path) -> None:
    hands = Hands(tmp_path, 1)
    hands.give([("no document",)])
    with pytest.raises(IndexUnavailable, match="ValueError"):
        hands.finish()
    assert not hands.willing
    hands.stop()


def test_without_other_processes_all_is_made_here(
    index: WhooshIndex, articles: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> Hands:
        raise OSError("no more processes")

    monkeypatch.setattr(whoosh_batch, "Hands", refused)
    index.add(entries(articles))
    assert sections(index, "lantern") == 12
