"""Hits in context, and their orders."""

from pathlib import Path

from reader.errors import NotFound
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.search import Query, SearchPage
from reader.workspace.concordance import By, Concordance, arranged, lines
from reader.workspace.workspace import Workspace


def _article(*paragraphs: str) -> Article:
    blocks, at = [], 100
    for number, text in enumerate(paragraphs, 1):
        blocks.append(Block(BlockKind.PARAGRAPH, clean_line(text), at, at + len(text), f"¶{number}"))
        at += len(text) + 5
    return Article(
        "a", clean_line("A"), tuple(blocks), Original("0" * 64, clean_line("a"), "text/plain", 0, at)
    )


def _places(article: Article, word: str) -> tuple[tuple[int, int], ...]:
    found, at = [], article.text.find(word)
    while at >= 0:
        found.append((at, at + len(word)))
        at = article.text.find(word, at + 1)
    return tuple(found)


def test_a_line_has_the_words_on_both_sides_and_says_where_they_are_cut() -> None:
    article = _article("One two three harbour four five six.")
    (line,) = lines(article, _places(article, "harbour"), 6)
    assert (line.before, line.hit, line.after) == ("three ", "harbour", " four ")
    assert line.cut == (True, True)
    (whole,) = lines(article, _places(article, "harbour"), 60)
    assert whole.before + whole.hit + whole.after == article.blocks[0].text
    assert whole.cut == (False, False)


def test_context_never_runs_into_another_block_and_offsets_are_those_of_the_original() -> None:
    article = _article("The first.", "A harbour here.")
    (line,) = lines(article, _places(article, "harbour"))
    assert line.before == "A "
    assert line.locator == "¶2"
    assert line.original == (100 + 10 + 5 + 2, 100 + 10 + 5 + 9)
    assert article.text[line.start : line.end] == "harbour"


def test_lines_are_ordered_by_the_words_after_and_before() -> None:
    article = _article("old harbour wall", "new harbour “Gate”", "the Old harbour gate of stone", "harbour")
    found = lines(article, _places(article, "harbour"))
    by_after = [found[number].locator for number in arranged(found, By.AFTER)]
    assert by_after == ["¶4", "¶2", "¶3", "¶1"]
    by_before = [found[number].locator for number in arranged(found, By.BEFORE)]
    assert by_before == ["¶4", "¶2", "¶1", "¶3"]
    assert arranged(found, By.PLACE) == [0, 1, 2, 3]


def test_an_article_that_cannot_be_read_is_told_of_and_passed_over() -> None:
    article = _article("A harbour.")

    def fetch(article_id: str) -> Article:
        if article_id == "gone":
            raise NotFound("There is no article gone.")
        return article

    read = list(Concordance(("gone", "a"), fetch, lambda: lambda each: _places(each, "harbour")))
    assert [(each.done, each.total, len(each.lines)) for each in read] == [(1, 2, 0), (2, 2, 1)]
    assert read[0].missing == "There is no article gone."


def test_all_hits_of_an_answer_come_in_its_order(tmp_path: Path, pages: Path) -> None:
    workspace = Workspace.open(library=tmp_path / "library", create=True)
    list(workspace.import_paths([pages]))
    query = Query("tessen")
    page = workspace.search(query)
    found = workspace.concordance(query)
    assert isinstance(page, SearchPage)
    assert isinstance(found, Concordance)
    assert found.articles == tuple(article for article, _ in page.per_article)
    read = [line for each in found for line in each.lines]
    assert {line.hit.casefold() for line in read} == {"tessen"}
    assert len(read) == sum(hit.hits for hit in page.hits)
    for line in read:
        article = workspace.reading(line.origin.id).article
        original = workspace.original(line.origin.id).decode()
        assert original[slice(*line.original)] == line.hit == article.text[line.start : line.end]
    (one,) = workspace.concordance(query, found.articles[0])  # type: ignore[misc]
    assert {line.origin.id for line in one.lines} == {found.articles[0]}
    workspace.close()
