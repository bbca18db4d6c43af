import pytest

from reader.errors import LibraryError
from reader.library import articles, spans
from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import SafeText
from reader.model.findings import Source

_RAW = SafeText("Gazette – A piece")
_SOURCE = Source(
    SafeText("Gazette"), None, SafeText("A piece"), "2019-05-02", None, _RAW, -1, -1, "front matter"
)


def _article() -> Article:
    words = SafeText("The harbour office counted 12 boats.")
    return Article(
        id="boats-0a1b2c",
        title=SafeText("Boats: a count"),
        blocks=(
            Block(BlockKind.TITLE, SafeText("Boats: a count"), 0, 14),
            Block(BlockKind.PARAGRAPH, words, 16, 16 + len(words) + 2, "¶1", 0, 0, ((4, 1), (9, 2))),
        ),
        original=Original("ab" * 32, SafeText("boats.txt"), "text/plain", 0, 54),
        authors=(SafeText("Ada Ferrow"),),
        publisher=SafeText("Harbour Watch: news"),
        publisher_rule="role line of the byline",
        published=Published(not_before="2019-05-02", rule="latest date in its source list"),
        imported="2026-01-02T03:04:05+00:00",
        importer="text 1",
        listed=(_SOURCE,),
        extra={"shelfmark": "B 12", "reviewed": True},
    )


def test_an_article_comes_back_whole_from_its_file() -> None:
    article = _article()
    assert articles.from_text(articles.to_text(article), name=article.id) == article


def test_unknown_keys_survive_a_round_trip() -> None:
    text = articles.to_text(_article()).replace("shelfmark: B 12", "shelfmark: B 13")
    again = articles.from_text(text, name="boats-0a1b2c")
    assert again.extra["shelfmark"] == "B 13"
    assert "shelfmark: B 13" in articles.to_text(again)


def test_a_date_in_front_matter_stays_the_text_that_was_written() -> None:
    text = articles.to_text(_article()).replace("'2019-05-02'", "2019-05-02")
    assert articles.from_text(text, name="x").published.not_before == "2019-05-02"


def test_a_changed_paragraph_loses_its_place_and_the_others_keep_theirs() -> None:
    text = articles.to_text(_article()).replace("12 boats", "about 12 boats")
    title, paragraph = articles.from_text(text, name="x").blocks
    assert (title.start, title.end) == (0, 14)
    assert paragraph.start == -1


def test_a_paragraph_typed_between_leaves_the_others_where_they_stand() -> None:
    text = articles.to_text(_article()).replace("The harbour", "Typed by hand, quite new.\n\nThe harbour")
    title, typed, paragraph = articles.from_text(text, name="x").blocks
    assert (title.start, typed.start, paragraph.start) == (0, -1, 16)


def test_a_file_without_front_matter_is_an_article_of_its_text() -> None:
    article = articles.from_text("# Harbour\n\nA line.\n", name="harbour")
    assert (article.id, article.title, len(article.blocks)) == ("harbour", "harbour", 2)


@pytest.mark.parametrize(
    "text", ["---\ntitle: [\n---\n\nText\n", "---\ntitle: never closed\n", "---\n- a\n---\n\nx\n"]
)
def test_front_matter_that_cannot_be_read_is_a_sentence(text: str) -> None:
    with pytest.raises(LibraryError, match=r"The article file x\.md cannot be read"):
        articles.from_text(text, name="x")


def test_nothing_in_front_matter_reaches_a_terminal_raw() -> None:
    text = '---\ntitle: "a\\x1b[31mb"\npublisher: "c\\u202Ed"\nauthors: ["e\\x07"]\n---\n\nText\n'
    article = articles.from_text(text, name="x")
    assert "\x1b" not in article.title
    assert article.publisher is not None
    assert "\u202e" not in article.publisher
    assert "\x07" not in article.authors[0]


def test_yaml_that_would_build_objects_is_refused() -> None:
    with pytest.raises(LibraryError):
        articles.from_text("---\ntitle: !!python/object/apply:os.getcwd []\n---\n\nText\n", name="x")


def test_spans_are_read_as_they_were_written() -> None:
    blocks = _article().blocks
    assert spans.to_line(blocks) == "0-14 16-54/4:1/9:2"
    assert spans.from_line("0-14 - 16-54/4:1/9:2 nonsense") == [
        (0, 14, ()),
        None,
        (16, 54, ((4, 1), (9, 2))),
        None,
    ]
