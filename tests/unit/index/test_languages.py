"""What a reader types in each language is found in articles of that language, and lit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.index.memory_index import MemoryIndex
from reader.index.port import Entry, SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.findings import Findings
from reader.model.search import Query, SearchPage

TABLE = Path(__file__).with_name("languages_typed.tsv")
ARTICLES: dict[str, Article] = {}
QUERIES: list[tuple[str, str, list[str]]] = []
for line in TABLE.read_text(encoding="utf-8").splitlines():
    if line.startswith("\t"):
        _, query, *lit = line.rstrip("\t").split("\t")
        QUERIES.append((f"a{len(ARTICLES) - 1}", query, lit))
    elif line and not line.startswith("#"):
        language, _, sentence = line.partition("\t")
        ARTICLES[f"a{len(ARTICLES)}"] = Article(
            id=f"a{len(ARTICLES)}",
            title=clean_line("—"),
            blocks=(Block(BlockKind.PARAGRAPH, clean_line(sentence), 0, 0, "¶1"),),
            original=Original("0" * 64, clean_line("page"), "text/plain", 0, 0),
            language=None if language == "-" else language,
        )


def fetch(article_id: str) -> Article:
    try:
        return ARTICLES[article_id]
    except KeyError:
        raise NotFound(article_id) from None


@pytest.fixture(scope="module")
def whoosh() -> Iterator[SearchIndex]:
    index, _ = open_index(None, stamp="", fetch=fetch)
    index.add(Entry(article, Findings()) for article in ARTICLES.values())
    yield index
    index.close()


@pytest.fixture(scope="module")
def memory() -> SearchIndex:
    index = MemoryIndex(fetch)
    index.add(Entry(article, Findings()) for article in ARTICLES.values())
    return index


def ask(index: SearchIndex, text: str, typing: bool = False) -> SearchPage:
    page = index.search(Query(text, typing=typing))
    assert isinstance(page, SearchPage), page
    return page


@pytest.mark.parametrize(("article", "query", "lit"), QUERIES)
def test_what_a_reader_types_is_found_and_lit_in_a_library_of_all_languages(
    whoosh: SearchIndex, article: str, query: str, lit: list[str]
) -> None:
    hits = [hit for hit in ask(whoosh, query).hits if hit.article_id == article]
    assert bool(hits) == bool(lit)
    for hit in hits:
        assert [hit.snippet[start:end] for start, end in hit.spans] == lit
        assert hit.hits == len(lit)


@pytest.mark.parametrize(("article", "query", "lit"), QUERIES)
def test_both_indexes_find_and_add_the_same(
    whoosh: SearchIndex, memory: SearchIndex, article: str, query: str, lit: list[str]
) -> None:
    one, other = ask(whoosh, query), ask(memory, query)
    assert {hit.article_id for hit in one.hits} == {hit.article_id for hit in other.hits}
    assert one.added == other.added


@pytest.mark.parametrize(
    ("query", "added"),
    [
        ("人權", ("人权", "人権")),
        ("言論自由", ("言论自由",)),
        ("Haus", ("hausern",)),
        ("el-Shirvan", ("al shirvan",)),
        ("حقوق", ("بحقوقهم",)),
        ("'言論自由'", ()),
        ("=Haus", ()),
        ("“人權”", ()),
    ],
)
def test_the_receipt_names_every_form_that_was_added(
    whoosh: SearchIndex, query: str, added: tuple[str, ...]
) -> None:
    assert set(added) <= set(ask(whoosh, query).added)
    if not added:
        assert ask(whoosh, query).added == () or "'" in query


def test_a_stem_of_one_language_is_not_taken_for_one_of_another(whoosh: SearchIndex) -> None:
    page = ask(whoosh, "dying")
    assert {hit.article_id for hit in page.hits} == set()


@pytest.mark.parametrize(
    ("query", "languages"),
    [
        ("lang:ar", {"ar"}),
        ("lang:persian", {"fa"}),
        ("lang:chinese", {"zh", "zh-TW"}),
        ("lang:zh-tw", {"zh-TW"}),
        ("lang:unknown", {None}),
        ("حقوق -lang:ar", {"fa", "ur"}),
        ("lang:(de OR fr) velmar", {"de", "fr"}),
    ],
)
def test_articles_are_found_by_their_language(
    whoosh: SearchIndex, memory: SearchIndex, query: str, languages: set[str | None]
) -> None:
    for index in (whoosh, memory):
        assert {ARTICLES[hit.article_id].language for hit in ask(index, query).hits} == languages


def test_an_article_is_lit_by_its_own_language(whoosh: SearchIndex) -> None:
    page = ask(whoosh, "lang:de")
    assert page.hits[0].hits == 0
    assert page.hits[0].where == ("language German",)


def test_typing_finds_by_the_beginning_in_every_script(whoosh: SearchIndex) -> None:
    for query, article in (
        ("Flüch", 1),
        ("Fluechtling", 1),
        ("صحفي", 13),
        ("言論自", 20),
        ("журн", 10),
        ("حقو", 13),
        ("言论自", 20),
        ("人", 20),
        ("สิท", 24),
        ("인", 23),
    ):
        assert f"a{article}" in {hit.article_id for hit in ask(whoosh, query, typing=True).hits}, query


def test_replacing_the_language_of_an_article_changes_its_forms() -> None:
    index, _ = open_index(None, stamp="", fetch=fetch)
    index.add([Entry(replace(ARTICLES["a1"], language="sw"), Findings())])
    assert ask(index, "Haus").hits == ()
    index.add([Entry(ARTICLES["a1"], Findings())])
    assert len(ask(index, "Haus").hits) == 1
    index.close()


def test_other_ways_of_writing_are_told_while_typing_too(whoosh: SearchIndex) -> None:
    assert ask(whoosh, "言論自由", typing=True).added == ("言论自由",)
