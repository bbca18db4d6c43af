"""What every search index must do. Both are asked the same, and must give the same."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.index.memory_index import MemoryIndex
from reader.index.port import Entry, SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean_line
from reader.model.findings import DateMention, EntityMention, EntityType, Findings, Source
from reader.model.search import Order, Problem, Query, SearchPage

Sections = list[tuple[str, list[str]]]
Open = Callable[[], SearchIndex]

SHELF: dict[str, Article] = {}


def fetch(article_id: str) -> Article:
    if article_id not in SHELF:
        raise NotFound(f"There is no article {article_id}.")
    return SHELF[article_id]


def entry(
    article_id: str,
    title: str,
    sections: Sections,
    *,
    publisher: str | None = None,
    sponsor: str | None = None,
    authors: tuple[str, ...] = (),
    published: Published | None = None,
    names: tuple[tuple[str, EntityType, str], ...] = (),
    dates: tuple[tuple[str, str], ...] = (),
    sources: tuple[tuple[str, str], ...] = (),
) -> Entry:
    """An article whose findings are given by the words of the text where they stand."""
    blocks = [Block(BlockKind.TITLE, clean_line(title), 0, 0)]
    number = 0
    for index, (heading, paragraphs) in enumerate(sections):
        if heading:
            blocks.append(Block(BlockKind.HEADING, clean_line(heading), 0, 0, f"§{index}", index, 1))
        for paragraph in paragraphs:
            number += 1
            kind = BlockKind.FURNITURE if paragraph.startswith("Share this") else BlockKind.PARAGRAPH
            blocks.append(Block(kind, clean_line(paragraph), 0, 0, f"¶{number}", index))
    article = Article(
        id=article_id,
        title=clean_line(title),
        blocks=tuple(blocks),
        original=Original("0" * 64, clean_line(article_id), "text/plain", 0, 0),
        publisher=clean_line(publisher) if publisher else None,
        sponsor=clean_line(sponsor) if sponsor else None,
        authors=tuple(map(clean_line, authors)),
        published=published or Published(),
    )
    at = article.text.index
    SHELF[article_id] = article
    return Entry(
        article,
        Findings(
            entities=tuple(
                EntityMention(
                    clean_line(text), at(text), at(text) + len(text), kind, clean_line(name), "test"
                )
                for text, kind, name in names
            ),
            dates=tuple(
                DateMention(clean_line(text), at(text), at(text) + len(text), value, "day", "test")
                for text, value in dates
            ),
            sources=tuple(
                Source(
                    clean_line(name),
                    None,
                    None,
                    None,
                    None,
                    clean_line(text),
                    at(text),
                    at(text) + len(text),
                    "test",
                )
                for text, name in sources
            ),
        ),
    )


def library() -> list[Entry]:
    return [
        entry(
            "harbour",
            "The siege of Port Velmar",
            [
                (
                    "",
                    [
                        "The harbour of Port Velmar was closed on 3 May 2016.",
                        "Share this page on the harbour wall",
                    ],
                ),
                (
                    "Relief convoys",
                    ["Convoys reached the harbours twice.", "Captain Oru Tanvel spoke of hope."],
                ),
                ("Sources", ["Tidewire Agency, Convoys wait"]),
            ],
            publisher="Harbour Post",
            sponsor="Sailors Fund",
            authors=("Ila Brandt",),
            published=Published(value="2016-05-04", precision="day"),
            names=(
                ("Port Velmar was", EntityType.PLACE, "Port Velmar"),
                ("Oru Tanvel", EntityType.PERSON, "Oru Tanvel"),
            ),
            dates=(("3 May 2016", "2016-05-03"),),
            sources=(("Tidewire Agency", "Tidewire"),),
        ),
        entry(
            "symposium",
            "Symposium on anti-terror law in Aldrun",
            [
                (
                    "Opening",
                    ["The Uighur and Uyghur spellings were both printed.", "The U.N. sent 23,863 pages."],
                ),
                (
                    "Debate",
                    ["Counter-terror measures, said the host, need the colour of law. No convoy was there."],
                ),
            ],
            publisher="Aldrun Review",
            published=Published(not_before="2016-12-14", rule="the dates in its sources"),
            dates=(),
        ),
        entry(
            "letters",
            "Letters on freedom of speech",
            [("", ["保障言论自由和人权", "الحقوق الْعَرَبِيَّة في المدينة", "Naïve colours, coloured labels."])],
            publisher="Harbour Post",
            names=(("人权", EntityType.GROUP, "Rights"),),
        ),
    ]


@pytest.fixture(params=["memory", "whoosh in memory", "whoosh on disk", "whoosh, several commits"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    SHELF.clear()
    made: SearchIndex
    if request.param == "memory":
        made = MemoryIndex(fetch)
    else:
        folder = None if request.param == "whoosh in memory" else tmp_path / "index"
        made, new = open_index(folder, stamp="test", fetch=fetch)
        assert new
    if request.param.endswith("commits"):
        wrong = entry("letters", "An older text", [("", ["harbour of another time"])])
        made.add([wrong])
        for each in library():
            made.add([each])
    else:
        made.add(library())
    yield made
    made.close()


def ask(index: SearchIndex, text: str, order: Order = Order.RELEVANCE, **more: int) -> SearchPage:
    page = index.search(Query(text, order, **more))  # type: ignore[arg-type]  # only limit and typing are given
    assert isinstance(page, SearchPage), page
    return page


def where(page: SearchPage) -> list[tuple[str, int]]:
    return [(hit.article_id, hit.section) for hit in page.hits]


@pytest.mark.parametrize(
    ("query", "sections"),
    [
        ("harbour", {"harbour": {0, 1, 2}, "letters": {0}}),
        ("body:harbour", {"harbour": {0, 1}}),
        ('body:"harbours"', {"harbour": {1}}),
        ("title:siege", {"harbour": {0, 1, 2}}),
        ("section:relief", {"harbour": {1}}),
        ("convoys", {"harbour": {1, 2}, "symposium": {1}}),
        ("convoys -debate", {"harbour": {1, 2}}),
        ("convoy* AND hope", {"harbour": {1}}),
        ("hope OR host", {"harbour": {1}, "symposium": {1}}),
        ("(hope OR host) captain", {"harbour": {1}}),
        ('"port velmar was closed"', {"harbour": {0}}),
        ('"closed port"~2', {"harbour": {0}}),
        ('"closed port"~1', {}),
        ('"velmar the"', {}),
        ('publisher:"harbour post"', {"harbour": {0, 1, 2}, "letters": {0}}),
        ("publisher:harbour -title:siege", {"letters": {0}}),
        ("sponsor:sailors", {"harbour": {0, 1, 2}}),
        ("author:brandt hope", {"harbour": {1}}),
        ("source:tidewire", {"harbour": {0, 1, 2}}),
        ("tidewire", {"harbour": {2}}),
        ("person:tanvel", {"harbour": {1}}),
        ('place:"port velmar"', {"harbour": {0}}),
        ("name:velmar", {"harbour": {0}}),
        ("org:velmar", {}),
        ("share", {}),
        ("uyghur", {"symposium": {0}}),
        ('"uigur"', {}),
        ("uigur", {"symposium": {0}}),
        ("anti-terror", {"symposium": {0, 1}}),
        ("body:anti-terror", {"symposium": {1}}),
        ("terror*", {"symposium": {0, 1}}),
        ("un", {"symposium": {0}}),
        ("23863", {"symposium": {0}}),
        ("23,863", {"symposium": {0}}),
        ("colour", {"symposium": {1}, "letters": {0}}),
        ("colored", {"symposium": {1}, "letters": {0}}),
        ('"colour"', {"symposium": {1}}),
        ("c?lour", {"symposium": {1}}),
        ("harbuor~1", {"harbour": {0, 1, 2}, "letters": {0}}),
        ("naive", {"letters": {0}}),
        ("言论自由", {"letters": {0}}),
        ("自由 人权", {"letters": {0}}),
        ("权", {"letters": {0}}),
        ("由言", {}),
        ("العربية", {"letters": {0}}),
        ("date:2016-05", {"harbour": {0}}),
        ("date:2016-05-03..2016-05-04", {"harbour": {0}}),
        ("date:2015", {}),
        ("published:2016-05", {"harbour": {0, 1, 2}}),
        ("published:>2016-11", {"symposium": {0, 1}}),
        ("published:<2017", {"harbour": {0, 1, 2}, "symposium": {0, 1}}),
        ("-harbour", {"symposium": {0, 1}}),
        ("NOT published:<2030", {"letters": {0}}),
        ("", {"harbour": {0, 1, 2}, "symposium": {0, 1}, "letters": {0}}),
        ("nowhere", {}),
    ],
)
def test_a_query_finds_these_sections(index: SearchIndex, query: str, sections: dict[str, set[int]]) -> None:
    page = ask(index, query)
    found: dict[str, set[int]] = {}
    for article, section in where(page):
        found.setdefault(article, set()).add(section)
    assert found == sections
    assert page.sections == sum(map(len, sections.values()))
    assert page.articles == len(sections)
    assert dict(page.per_article) == {article: len(each) for article, each in sections.items()}


def test_a_mistake_in_a_query_is_a_problem(index: SearchIndex) -> None:
    problem = index.search(Query('harbour "of'))
    assert isinstance(problem, Problem)
    assert problem.position == 8


def test_a_query_that_is_being_typed_finds_by_the_beginning_of_its_last_word(index: SearchIndex) -> None:
    assert where(ask(index, "capt ho", typing=True)) == []
    assert where(ask(index, "captain ho", typing=True)) == [("harbour", 1)]


def test_one_typed_letter_is_looked_for_in_titles_and_headings(index: SearchIndex) -> None:
    page = ask(index, "d", typing=True)
    assert where(page) == [("symposium", 1)]
    assert any("titles and headings" in notice for notice in page.notices)


def test_function_words_beside_others_are_asked_for_and_not_lit_and_that_is_said(index: SearchIndex) -> None:
    page = ask(index, "the harbour")
    assert page.sections
    assert "the: must be there too, not lit; =the lights it." in page.notices
    lit = {hit.snippet[start:end].lower() for hit in page.hits for start, end in hit.spans}
    assert lit
    assert "the" not in lit
    assert not any("not lit" in notice for notice in ask(index, "=the harbour").notices)


def test_the_answer_says_what_was_asked_and_what_was_added(index: SearchIndex) -> None:
    page = ask(index, 'Uighur publisher:"Aldrun Review"')
    assert page.understood == 'Uighur AND publisher "Aldrun Review"'
    assert page.added == ("uyghur",)


def test_hits_show_where_the_words_stand(index: SearchIndex) -> None:
    (hit,) = ask(index, "captain").hits
    assert hit.title == "The siege of Port Velmar"
    assert hit.heading == "Relief convoys"
    assert hit.locator == "¶4"
    assert hit.published == "2016-05-04"
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["Captain"]
    assert fetch("harbour").text[hit.at :].startswith("Captain")
    assert hit.hits == 1


def test_hits_in_other_fields_show_the_beginning_of_the_section(index: SearchIndex) -> None:
    hit = next(hit for hit in ask(index, "author:brandt").hits if hit.section == 1)
    assert hit.hits == 0
    assert hit.spans == ()
    assert hit.snippet == "Convoys reached the harbours twice."


def test_hits_of_one_article_stand_together_the_best_first(index: SearchIndex) -> None:
    page = ask(index, "convoys OR title:anti-terror")
    articles = [article for article, _ in where(page)]
    assert articles == sorted(articles, key=articles.index)
    for article in set(articles):
        scores = [hit.score for hit in page.hits if hit.article_id == article]
        assert scores == sorted(scores, reverse=True)
    best = {article: max(hit.score for hit in page.hits if hit.article_id == article) for article in articles}
    assert list(dict.fromkeys(articles)) == sorted(best, key=lambda article: -best[article])


def test_the_limit_cuts_rows_and_no_totals(index: SearchIndex) -> None:
    page = ask(index, "", limit=2)
    assert len(page.hits) == 2
    assert (page.sections, page.articles) == (6, 3)
    assert any("2 of 6" in notice for notice in page.notices)
    assert ask(index, "harbour", limit=0).hits == ()


def test_order_by_date_puts_the_undated_last_and_says_so(index: SearchIndex) -> None:
    newest = ask(index, "", Order.NEWEST)
    assert list(dict(newest.per_article)) == ["symposium", "harbour", "letters"]
    oldest = ask(index, "", Order.OLDEST)
    assert list(dict(oldest.per_article)) == ["harbour", "symposium", "letters"]
    assert any("without any date" in notice for notice in newest.notices)
    assert any("bounds" in notice for notice in newest.notices)
    assert (
        next(hit for hit in newest.hits if hit.article_id == "symposium").published == "not before 2016-12-14"
    )


def test_an_article_found_by_the_bounds_of_its_date_is_told_of(index: SearchIndex) -> None:
    assert any("without a printed date" in notice for notice in ask(index, "published:2017").notices)
    assert ask(index, "published:2016-05").notices == ()


def test_order_by_title(index: SearchIndex) -> None:
    assert list(dict(ask(index, "", Order.TITLE).per_article)) == ["letters", "symposium", "harbour"]


def test_a_word_that_is_nowhere_brings_an_offer(index: SearchIndex) -> None:
    (notice,) = ask(index, "harbuor").notices
    assert "harbour (4 sections)" in notice


def test_words_that_never_meet_are_counted(index: SearchIndex) -> None:
    (notice,) = ask(index, "captain spellings").notices
    assert "captain in 1 section, spellings in 1 section" in notice


def test_an_article_is_replaced_by_its_id(index: SearchIndex) -> None:
    index.add([entry("harbour", "The siege of Port Velmar", [("", ["Nothing but lanterns."])])])
    assert where(ask(index, "captain")) == []
    assert where(ask(index, "lanterns")) == [("harbour", 0)]
    assert index.stats().articles == 3
    assert index.stats().sections == 4


def test_the_last_of_two_articles_with_one_id_counts(index: SearchIndex) -> None:
    index.add(
        [
            entry("twin", "One", [("", ["a first lantern"])]),
            entry("twin", "Two", [("", ["a second candle"])]),
        ]
    )
    assert where(ask(index, "lantern")) == []
    assert where(ask(index, "candle")) == [("twin", 0)]


def test_a_removed_article_is_found_no_more(index: SearchIndex) -> None:
    index.remove(["harbour", "unknown"])
    assert where(ask(index, "captain")) == []
    assert index.stats().articles == 2
    assert "harbour" not in index.contents()


def test_the_contents_tell_which_texts_are_indexed(index: SearchIndex) -> None:
    assert index.contents() == {each: article.text_sha256 for each, article in SHELF.items()}


def test_an_article_that_the_library_has_lost_is_told_of(index: SearchIndex) -> None:
    del SHELF["letters"]
    page = ask(index, "publisher:harbour")
    assert {article for article, _ in where(page)} == {"harbour"}
    assert any("could not be read" in notice for notice in page.notices)


def test_beginnings_of_words_are_completed_the_most_frequent_first(index: SearchIndex) -> None:
    assert index.suggest("the harb") == ("harbour", "harbours")
    assert index.suggest("conv", 1) == ("convoys",)
    assert index.suggest("") == ()


def test_an_error_of_the_library_is_not_taken_for_damage(index: SearchIndex) -> None:
    def broken() -> Iterator[Entry]:
        yield entry("fresh", "Fresh", [("", ["lantern"])])
        raise KeyError("the caller's own mistake")

    with pytest.raises(KeyError, match="own mistake"):
        index.add(broken())
    assert index.stats().articles >= 3


VOCABULARY = [
    "harbour", "harbours", "siege", "convoy", "convoys", "aldrun", "velmar", "law", "laws", "colour",
    "colored", "uighur", "uyghurs", "women", "woman", "peace", "talks", "city", "un", "united", "nations",
    "river", "言论", "自由",
]  # fmt: skip


def random_entry(chance: random.Random, number: int) -> Entry:
    def words(most: int) -> str:
        return " ".join(
            chance.choices(VOCABULARY, weights=range(1, len(VOCABULARY) + 1), k=chance.randint(1, most))
        )

    sections = [
        (words(3), [words(25) for _ in range(chance.randint(1, 3))]) for _ in range(chance.randint(1, 4))
    ]
    year = str(chance.randint(2010, 2016))
    published = chance.choice([Published(), Published(value=year), Published(not_before=year)])
    return entry(f"a{number}", words(4), sections, publisher=words(2), published=published)


def random_query(chance: random.Random, depth: int = 0) -> str:
    word = chance.choice([*VOCABULARY, "nowhere"])
    other = chance.choice(VOCABULARY)
    simple = [
        word, word, f'"{word} {other}"', f'"{word} {other}"~4', f"{word[:3]}*", f"={word}", f"{word}~1",
        f"title:{word}", f"section:{word}", f"publisher:{word}", f"{word}-{other}",
        "has:published", "lang:unknown", "-has:sponsor",
        f"published:<{chance.randint(2010, 2017)}", f'"{word} {other[:2]}*"', f"{word[:2]}?{word[3:]}",
        f"*{word[-3:]}", f"body:{word}", f'section:"{word} {other}"', f'"{word} {word} {other}"~3',
    ]  # fmt: skip
    if depth == 2 or chance.random() < 0.4:
        return chance.choice(simple)
    first, second = random_query(chance, depth + 1), random_query(chance, depth + 1)
    return chance.choice(
        [f"{first} {second}", f"({first} OR {second})", f"{first} -({second})", f"NOT ({first})"]
    )


@pytest.mark.parametrize("seed", range(4))
def test_random_queries_give_the_same_in_both_indexes_to_the_last_place(seed: int) -> None:
    """The index in memory scores every section by itself: its order is the true order."""
    SHELF.clear()
    chance = random.Random(seed)
    entries = [random_entry(chance, number) for number in range(25)]
    plain = MemoryIndex(fetch)
    whoosh, _ = open_index(None, stamp="", fetch=fetch)
    for index in (plain, whoosh):
        index.add(entries[:15])
        index.add(entries[10:])
        index.remove(["a3", "a12"])
    for _ in range(60):
        text, order = random_query(chance), chance.choice(list(Order))
        expected, found = ask(plain, text, order, limit=20), ask(whoosh, text, order, limit=20)
        assert where(found) == where(expected), text
        assert [hit.score for hit in found.hits] == pytest.approx([hit.score for hit in expected.hits]), text
        assert found.per_article == expected.per_article, text
        assert (found.added, found.notices) == (expected.added, expected.notices), text
    whoosh.close()
