"""Facets, filters and places: what every search index must give."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.index.facets import year, years
from reader.index.memory_index import MemoryIndex
from reader.index.places import Places
from reader.index.port import SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.article import Published
from reader.model.findings import EntityType
from reader.model.search import Facet, FacetPage, FacetValue, Filter, Order, Query, SearchPage
from tests.contract.test_search_contract import SHELF, entry, fetch, library, random_entry, random_query


@pytest.fixture(params=["memory", "whoosh on disk", "whoosh, several commits"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    SHELF.clear()
    made: SearchIndex
    if request.param == "memory":
        made = MemoryIndex(fetch)
    else:
        made, _ = open_index(tmp_path / "index", stamp="test", fetch=fetch)
    if request.param.endswith("commits"):
        made.add([entry("letters", "An older text", [("", ["harbour"])], publisher="Gone Gazette")])
        for each in library():
            made.add([each])
    else:
        made.add(library())
    yield made
    made.close()


def only(facet: Facet, value: str) -> Filter:
    return Filter(facet, value)


def without(facet: Facet, value: str) -> Filter:
    return Filter(facet, value, excluded=True)


def facets(index: SearchIndex, text: str, *filters: Filter, **more: object) -> FacetPage:
    page = index.facets(Query(text, filters=filters), **more)  # type: ignore[arg-type]  # limit and narrow
    assert isinstance(page, FacetPage), page
    return page


def values(page: FacetPage, facet: Facet) -> list[tuple[str, int, int]]:
    (counts,) = [each for each in page.facets if each.facet is facet]
    return [(each.value, each.sections, each.articles) for each in counts.values]


def search(index: SearchIndex, text: str, *filters: Filter) -> SearchPage:
    page = index.search(Query(text, filters=filters))
    assert isinstance(page, SearchPage), page
    return page


def found(index: SearchIndex, text: str, *filters: Filter) -> set[str]:
    return {article for article, _ in search(index, text, *filters).per_article}


def test_values_are_counted_in_sections_and_articles(index: SearchIndex) -> None:
    page = facets(index, "")
    assert (page.sections, page.articles) == (6, 3)
    assert values(page, Facet.PUBLISHER) == [("Harbour Post", 4, 2), ("Aldrun Review", 2, 1)]
    assert values(page, Facet.PLACE) == [("Port Velmar", 1, 1)]
    assert values(page, Facet.PERSON) == [("Oru Tanvel", 1, 1)]
    assert values(page, Facet.MENTIONED) == [("2016", 1, 1)]


def test_what_is_not_known_is_a_value_of_its_own(index: SearchIndex) -> None:
    page = facets(index, "")
    assert values(page, Facet.SPONSOR) == [("no sponsor named", 3, 2), ("Sailors Fund", 3, 1)]
    assert values(page, Facet.YEAR) == [("2016", 3, 1), ("not before 2016", 2, 1), ("undated", 1, 1)]
    assert values(page, Facet.LANGUAGE) == [("language not known", 6, 3)]
    assert found(index, "", only(Facet.YEAR, "undated")) == {"letters"}
    assert found(index, "", only(Facet.SPONSOR, "no sponsor named")) == {"symposium", "letters"}


def test_counts_are_those_of_the_present_query(index: SearchIndex) -> None:
    page = facets(index, "harbour")
    assert values(page, Facet.PUBLISHER) == [("Harbour Post", 4, 2)]
    assert values(facets(index, "convoys"), Facet.PUBLISHER) == [
        ("Harbour Post", 2, 1),
        ("Aldrun Review", 1, 1),
    ]


def test_values_of_one_facet_are_alternatives_and_facets_count_together(index: SearchIndex) -> None:
    post, review = only(Facet.PUBLISHER, "Harbour Post"), only(Facet.PUBLISHER, "Aldrun Review")
    assert found(index, "", post) == {"harbour", "letters"}
    assert found(index, "", post, review) == {"harbour", "letters", "symposium"}
    assert found(index, "", post, review, only(Facet.YEAR, "not before 2016")) == {"symposium"}
    assert search(index, "", post, only(Facet.PLACE, "Port Velmar")).sections == 1


def test_an_excluded_value_takes_its_sections_away(index: SearchIndex) -> None:
    assert search(index, "", without(Facet.PLACE, "Port Velmar")).sections == 5
    assert found(index, "", without(Facet.PUBLISHER, "Harbour Post")) == {"symposium"}
    both = only(Facet.PUBLISHER, "Harbour Post"), without(Facet.YEAR, "undated")
    assert found(index, "", *both) == {"harbour"}


def test_the_other_values_of_a_facet_show_what_they_would_add(index: SearchIndex) -> None:
    page = facets(index, "", only(Facet.PUBLISHER, "Aldrun Review"))
    assert (page.sections, page.articles) == (2, 1)
    (publishers,) = [each for each in page.facets if each.facet is Facet.PUBLISHER]
    assert publishers.values == (
        FacetValue(publishers.values[0].value, 2, 1, excluded=False),
        FacetValue(publishers.values[1].value, 4, 2, excluded=None),
    )
    assert publishers.values[0].value == "Aldrun Review"
    assert values(page, Facet.PLACE) == []


def test_an_excluded_value_still_says_what_it_hides(index: SearchIndex) -> None:
    page = facets(index, "", without(Facet.PUBLISHER, "Harbour Post"))
    (publishers,) = [each for each in page.facets if each.facet is Facet.PUBLISHER]
    assert [(each.value, each.sections, each.excluded) for each in publishers.values] == [
        ("Harbour Post", 4, True),
        ("Aldrun Review", 2, None),
    ]


def test_values_are_narrowed_by_the_beginnings_of_their_words(index: SearchIndex) -> None:
    page = facets(index, "", narrow="rev")
    assert values(page, Facet.PUBLISHER) == [("Aldrun Review", 2, 1)]
    assert values(page, Facet.PLACE) == []
    assert values(facets(index, "", narrow="port v"), Facet.PLACE) == [("Port Velmar", 1, 1)]


def test_the_limit_cuts_values_and_says_how_many_there_are(index: SearchIndex) -> None:
    page = facets(index, "", limit=1)
    (publishers,) = [each for each in page.facets if each.facet is Facet.PUBLISHER]
    assert [each.value for each in publishers.values] == ["Harbour Post"]
    assert publishers.different == 2


def test_capital_letters_and_accents_of_a_value_make_no_difference(index: SearchIndex) -> None:
    assert found(index, "", only(Facet.PUBLISHER, "aldrun réview")) == {"symposium"}


def test_a_value_that_no_section_has_is_told_with_one_like_it(index: SearchIndex) -> None:
    page = search(index, "convoys", only(Facet.PUBLISHER, "Aldrun Revue"))
    assert page.sections == 0
    assert any("“Aldrun Revue”. Did you mean “Aldrun Review”?" in notice for notice in page.notices)


def test_when_filters_hide_everything_it_is_said_what_is_behind_them(index: SearchIndex) -> None:
    page = search(
        index, "captain", only(Facet.PUBLISHER, "Harbour Post"), without(Facet.PERSON, "Oru Tanvel")
    )
    assert page.sections == 0
    assert page.notices == ("Without the filter not person “Oru Tanvel” there is 1 section.",)
    page = search(index, "captain", without(Facet.PERSON, "Oru Tanvel"))
    assert page.notices == ("Without filters there is 1 section.",)


def test_a_mistake_in_the_query_is_a_problem_here_too(index: SearchIndex) -> None:
    assert not isinstance(index.facets(Query('harbour "of')), FacetPage)
    assert not isinstance(index.places(Query('harbour "of')), Places)


def test_places_are_those_that_the_rows_count(index: SearchIndex) -> None:
    for text in (
        "harbour",
        "convoys -debate",
        "title:siege",
        '"port velmar"',
        "uigur",
        "person:tanvel",
        "言论",
    ):
        page, places = search(index, text), index.places(Query(text))
        assert isinstance(places, Places)
        assert places.articles == tuple(article for article, _ in page.per_article)
        for article in places.articles:
            hits = [hit for hit in page.hits if hit.article_id == article]
            assert list(places.sections[article]) == sorted(hit.section for hit in hits)
            assert len(places.of(fetch(article))) == sum(hit.hits for hit in hits)


def test_places_lie_in_sections_that_answer_alone(index: SearchIndex) -> None:
    places = index.places(Query("harbour hope"))
    assert isinstance(places, Places)
    article = fetch("harbour")
    assert [article.text[start:end] for start, end in places.of(article)] == ["harbours", "hope"]


def test_places_follow_the_order_and_the_filters(index: SearchIndex) -> None:
    query = Query("", Order.TITLE, filters=(without(Facet.PUBLISHER, "Aldrun Review"),))
    places = index.places(query)
    assert isinstance(places, Places)
    assert places.articles == ("letters", "harbour")


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        (Published("2016-12-21", "day"), "2016"),
        (Published(not_before="2016-03", not_after="2016-11-02"), "2016"),
        (Published(not_before="2015-12-30", not_after="2016-01"), "between 2015 and 2016"),
        (Published(not_before="2016-12-14"), "not before 2016"),
        (Published(not_after="2016-12-14"), "not after 2016"),
        (Published(), "undated"),
    ],
)
def test_the_year_of_publication_says_no_more_than_is_known(published: Published, wanted: str) -> None:
    assert year(published) == wanted


def test_the_years_of_a_date_are_all_that_it_touches() -> None:
    assert list(years("2014/2016-03")) == ["2014", "2015", "2016"]
    assert list(years("2016-12-21")) == ["2016"]
    assert len(list(years("199X"))) == 10
    assert list(years("1801/1999")) == ["1801", "1999"]
    assert list(years("2014/")) == ["2014"]
    assert list(years("soon")) == []


@pytest.mark.parametrize("seed", range(3))
def test_random_filters_give_the_same_in_both_indexes(seed: int) -> None:
    """The index in memory looks at every section by itself: its counts are the true ones."""
    SHELF.clear()
    chance = random.Random(seed)
    entries = [random_entry(chance, number) for number in range(25)]
    kinds = [EntityType.PLACE, EntityType.PERSON, EntityType.ORG, EntityType.GROUP]
    for number in range(25, 40):
        words = [
            f"{chance.choice(('Upper', 'Lower'))} {chance.choice(('Tessen', 'Velmar', 'Oru'))}"
            for _ in range(4)
        ]
        names = tuple((word, chance.choice(kinds), word) for word in dict.fromkeys(words))
        sections = [(f"part {at}", [word]) for at, word in enumerate(words)]
        entries.append(entry(f"n{number}", "Names", sections, names=names))
    plain = MemoryIndex(fetch)
    whoosh, _ = open_index(None, stamp="", fetch=fetch)
    for index in (plain, whoosh):
        index.add(entries[:20])
        index.add(entries[10:])
        index.remove(["a3", "n30"])
    every = facets(plain, "", limit=1000)
    known = [Filter(counts.facet, value.value) for counts in every.facets for value in counts.values]
    for _ in range(40):
        text = chance.choice(["", "", random_query(chance)])
        filters = tuple(
            Filter(each.facet, each.value, chance.random() < 0.4)
            for each in chance.sample(known, chance.randint(0, 3))
        )
        query = Query(text, chance.choice(list(Order)), filters=filters)
        options = {"limit": chance.choice((3, 100)), "narrow": chance.choice(("", "", "l", "up"))}
        expected, got = plain.facets(query, **options), whoosh.facets(query, **options)  # type: ignore[arg-type]
        assert isinstance(got, FacetPage)
        assert isinstance(expected, FacetPage)
        assert got.facets == expected.facets, query
        assert (got.sections, got.articles) == (expected.sections, expected.articles), query
        pages = plain.search(query), whoosh.search(query)
        assert isinstance(pages[0], SearchPage)
        assert isinstance(pages[1], SearchPage)
        assert pages[1].per_article == pages[0].per_article, query
        assert pages[1].notices == pages[0].notices, query
        assert pages[1].sections == got.sections
        places = plain.places(query), whoosh.places(query)
        assert isinstance(places[0], Places)
        assert isinstance(places[1], Places)
        assert places[1].articles == places[0].articles
        assert places[1].sections == places[0].sections
    whoosh.close()
