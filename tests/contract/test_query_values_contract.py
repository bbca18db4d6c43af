"""`lang:`, `has:`, `tag:`, completions and the receipt: both indexes are asked the same."""

from collections.abc import Callable, Iterator

import pytest

from reader.errors import NotFound
from reader.index.memory_index import MemoryIndex
from reader.index.port import Entry, SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean_line
from reader.model.findings import DateMention, EntityMention, EntityType, Figure, Findings
from reader.model.search import Problem, Query, SearchPage

APART = "Each part is found, but never all in one section:"
SHELF: dict[str, Article] = {}
TAGS: dict[str, set[tuple[str, int]]] = {}
Make = Callable[[], SearchIndex]


def fetch(article_id: str) -> Article:
    if article_id not in SHELF:
        raise NotFound(article_id)
    return SHELF[article_id]


def noted(field: str) -> dict[str, set[tuple[str, int]]]:
    if field == "tag":
        return TAGS
    places = {place for each in TAGS.values() for place in each}
    return {"note": places, "tag": places}


def entry(
    article_id: str,
    title: str,
    paragraphs: list[str],
    language: str | None,
    publisher: str,
    findings: Findings | None = None,
) -> Entry:
    """An article of one section for each paragraph."""
    blocks = [Block(BlockKind.TITLE, clean_line(title), 0, 0)]
    for number, paragraph in enumerate(paragraphs):
        if number:
            blocks.append(
                Block(BlockKind.HEADING, clean_line(f"Part {number}"), 0, 0, f"§{number}", number, 1)
            )
        blocks.append(Block(BlockKind.PARAGRAPH, clean_line(paragraph), 0, 0, f"¶{number + 1}", number))
    SHELF[article_id] = Article(
        article_id,
        clean_line(title),
        tuple(blocks),
        Original("0" * 64, clean_line(article_id), "text/plain", 0, 0),
        publisher=clean_line(publisher),
        published=Published("2016-05-04", "day"),
        language=language,
    )
    return Entry(SHELF[article_id], findings or Findings())


def library() -> list[Entry]:
    text = "The siege of Velmar\n\nEleven boats were lost on 3 May 2016.\n\n"
    lost, day = text.index("Eleven"), text.index("3 May")
    findings = Findings(
        figures=(
            Figure(
                clean_line("Eleven boats were lost"),
                lost,
                lost + 22,
                "11",
                "exact",
                clean_line("boats"),
                "missing",
                None,
                "own voice",
                None,
                None,
                "test",
            ),
        ),
        dates=(DateMention(clean_line("3 May 2016"), day, day + 10, "2016-05-03", "day", "test"),),
        entities=(
            EntityMention(clean_line("Velmar"), 13, 19, EntityType.PLACE, clean_line("Port Velmar"), "test"),
        ),
    )
    siege = ["Eleven boats were lost on 3 May 2016.", "The harbour stayed closed."]
    return [
        entry("siege", "The siege of Velmar", siege, "en-GB", "Harbour Post", findings),
        entry("brief", "Der Brief", ["Die Häuser am Hafen."], "de", "Tidewire"),
        entry("note", "Untitled", ["A harbour of no known tongue."], None, "Harbour Watch"),
    ]


@pytest.fixture(params=["memory", "whoosh"])
def index(request: pytest.FixtureRequest) -> Iterator[SearchIndex]:
    SHELF.clear()
    TAGS.clear()
    TAGS["Second visit"] = {("siege", 1)}
    TAGS["legal"] = {("brief", 0), ("gone", 0)}
    made: SearchIndex = MemoryIndex(fetch, noted=noted)
    if request.param == "whoosh":
        made, _ = open_index(None, stamp="", fetch=fetch, noted=noted)
    made.add(library())
    yield made
    made.close()


def ask(index: SearchIndex, text: str, typing: bool = False) -> SearchPage:
    page = index.search(Query(text, typing=typing))
    assert isinstance(page, SearchPage), page
    return page


def where(index: SearchIndex, text: str, typing: bool = False) -> list[tuple[str, int]]:
    return sorted((hit.article_id, hit.section) for hit in ask(index, text, typing).hits)


@pytest.mark.parametrize(
    ("query", "sections"),
    [
        ("lang:en", [("siege", 0), ("siege", 1)]),
        ("lang:english body:harbour", [("siege", 1)]),
        ("lang:en-gb", [("siege", 0), ("siege", 1)]),
        ("lang:en-us", []),
        ("lang:deutsch", [("brief", 0)]),
        ("lang:unknown", [("note", 0)]),
        ("-lang:(en OR de)", [("note", 0)]),
        ("has:figure", [("siege", 0)]),
        ("has:date", [("siege", 0)]),
        ("has:place -has:figure", []),
        ("has:published", [("brief", 0), ("note", 0), ("siege", 0), ("siege", 1)]),
        ("has:note", [("brief", 0), ("siege", 1)]),
        ("has:tag body:harbour", [("siege", 1)]),
        ("tag:legal", [("brief", 0)]),
        ('tag:"second VISIT"', [("siege", 1)]),
        ("tag:sec*", [("siege", 1)]),
        ("tag:visit", []),
        ("tag:(legal OR second-visit)", [("brief", 0), ("siege", 1)]),
        ("harbour -tag:second-visit", [("note", 0), ("siege", 0)]),
        ("sponsor:*", []),
        ("publisher:* hafen", [("brief", 0)]),
    ],
)
def test_values_are_found(index: SearchIndex, query: str, sections: list[tuple[str, int]]) -> None:
    assert where(index, query) == sections


def test_notes_are_asked_anew_at_every_query(index: SearchIndex) -> None:
    assert where(index, "tag:later") == []
    TAGS["later"] = {("note", 0)}
    assert where(index, "tag:later") == [("note", 0)]
    assert where(index, "has:note note") == []
    del TAGS["later"]
    assert where(index, "tag:later") == []


def test_a_value_that_is_being_typed_finds_what_it_may_become(index: SearchIndex) -> None:
    assert where(index, "tag:sec", typing=True) == [("siege", 1)]
    assert where(index, "lang:ger", typing=True) == [("brief", 0)]
    assert where(index, "has:fig", typing=True) == [("siege", 0)]
    assert where(index, "date:20", typing=True) == [("siege", 0)]
    assert where(index, "date:2017", typing=True) == []


def test_an_unfinished_field_is_no_question_yet(index: SearchIndex) -> None:
    problem = index.search(Query("publisher:", typing=True))
    assert isinstance(problem, Problem)
    assert problem.unfinished
    assert any("waits for" in notice for notice in ask(index, "boats date:", typing=True).notices)


def test_a_row_without_a_lit_word_says_why_it_is_there(index: SearchIndex) -> None:
    told = {(hit.section, hit.hits): hit.where for hit in ask(index, "siege").hits}
    assert told == {(0, 1): (), (1, 0): ("title",)}
    assert ask(index, 'publisher:"harbour watch"').hits[0].where == ("publisher",)
    assert ask(index, "has:figure").hits[0].where == ("has figure",)
    assert ask(index, "date:2016-05").hits[0].where == ("date 2016-05",)
    assert ask(index, "tag:legal").hits[0].where == ("tag legal",)
    assert ask(index, "place:port").hits[0].where == ("place",)


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("boats closed", f"{APART} boats in 1 section, closed in 1 section."),
        ("eleven boats closed", "Without “closed” there is 1 section."),
        ("boats date:2015", "Without “date 2015” there is 1 section."),
        ("boats lang:de", f"{APART} boats in 1 section, language German in 1 section."),
        ("boats -eleven", "Without “NOT eleven” there is 1 section."),
        ("harbor boat zebra", "zebra: not found."),
        ("harbuor", "harbuor: not found. Did you mean harbour (3 sections)?"),
    ],
)  # fmt: skip
def test_nothing_found_says_why_and_what_to_take_away(index: SearchIndex, query: str, notice: str) -> None:
    page = ask(index, query)
    assert page.sections == 0
    assert notice in page.notices


@pytest.mark.parametrize(
    ("text", "start", "choices"),
    [
        ("publi", 0, ["published:", "publisher:"]),
        ("boats publish", 6, ["published:", "publisher:"]),
        ("publisher:", 10, ['"Harbour Post" 2', '"Harbour Watch" 1', "Tidewire 1"]),
        ("publisher:w", 10, ['"Harbour Watch" 1']),
        ('publisher:"harb', 10, ['"Harbour Post" 2', '"Harbour Watch" 1']),
        ("-publisher:tide", 11, ["Tidewire 1"]),
        ("lang:", 5, ["English 2", "German 1", "unknown 1"]),
        ("lang:ger", 5, ["German 1"]),
        ("has:f", 4, ["figure 1"]),
        ("tag:", 4, ['"Second visit" 1', "legal 1"]),
        ("tag:le", 4, ["legal 1"]),
        ("place:", 6, ['"Port Velmar" 1']),
        ("published:20", 10, ["2016 4"]),
        ("date:<20", 5, ["<2016 1"]),
        ("title:si", 6, ["siege 2"]),
        ("boa", 0, ["boats 1"]),
        ("boats ", 6, []),
        ("", 0, []),
        ("nofield:x", 9, []),
    ],
)
def test_fields_values_and_words_are_completed(
    index: SearchIndex, text: str, start: int, choices: list[str]
) -> None:
    completion = index.complete(text, len(text))
    told = [f"{each.text} {each.count}" if each.count else str(each.text) for each in completion.choices]
    assert told == choices
    assert (completion.start, completion.end) == (start, len(text))


def test_what_stands_behind_the_cursor_is_left_alone(index: SearchIndex) -> None:
    completion = index.complete("publ boats", 4)
    assert (completion.start, completion.end) == (0, 4)
    assert completion.choices[0].text == "published:"


def test_every_completed_value_finds_as_many_sections_as_it_says(index: SearchIndex) -> None:
    for field in ("publisher:", "lang:", "has:", "place:", "title:", "published:"):
        for choice in index.complete(field, len(field)).choices:
            assert ask(index, field + choice.text).sections == choice.count, choice
