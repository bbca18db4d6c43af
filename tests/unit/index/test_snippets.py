from collections.abc import Callable

import pytest

from reader.index.expand import Expander, WordList
from reader.index.lighting import Lighter
from reader.index.nodes import Word
from reader.index.shown import shown
from reader.index.snippets import WIDTH, Snippet, snippet
from reader.model.article import Article

Make = Callable[..., Article]


def cut(article: Article, *words: str, field: str = "body") -> Snippet:
    lexicon = WordList(article.text.lower().replace("\n", " ").split(" "))
    expander = Expander(lexicon, {})
    lighter = Lighter(expander.runs(Word(word)) for word in words)
    return snippet(shown(article, article.sections[0]), {field: lighter})


def test_a_short_block_is_shown_whole(make_article: Make) -> None:
    made = cut(make_article("a", "Title", ("", "One lantern hung there.")), "lantern")
    assert made.text == "One lantern hung there."
    assert made.spans == ((4, 11),)
    assert made.hits == 1


def test_a_long_block_is_cut_at_words_around_the_densest_matches(make_article: Make) -> None:
    text = "lantern " + "grey water " * 40 + "lantern and lantern again " + "grey water " * 40
    article = make_article("a", "Title", ("", text))
    made = cut(article, "lantern")
    assert made.text.startswith("…")
    assert made.text.endswith("…")
    assert WIDTH * 0.7 < len(made.text) <= WIDTH + 2
    assert [made.text[start:end] for start, end in made.spans] == ["lantern", "lantern"]
    assert set(made.text.strip("…").split()) <= set(text.split())
    assert article.text[made.at :].startswith("lantern and lantern")
    assert made.hits == 3


def test_the_block_with_most_matches_is_chosen(make_article: Make) -> None:
    made = cut(make_article("a", "Title", ("", "a lantern\nlantern by lantern\nno light")), "lantern")
    assert made.locator == "¶2"
    assert made.hits == 3


@pytest.mark.parametrize("text", ["言论自由" * 100, "x" * 500])
def test_text_without_spaces_is_cut_anywhere(make_article: Make, text: str) -> None:
    made = cut(make_article("a", "Title", ("", text)))
    assert len(made.text) <= WIDTH + 1
    assert made.text.endswith("…")


def test_without_a_match_the_first_paragraph_is_shown(make_article: Make) -> None:
    made = cut(make_article("a", "Title", ("", "The first line.\nThe second.")), "lantern")
    assert (made.text, made.spans, made.hits, made.locator) == ("The first line.", (), 0, "¶1")


def test_words_of_a_field_are_lit_in_its_blocks_alone(make_article: Make) -> None:
    made = cut(make_article("a", "A lantern", ("", "A lantern.")), "lantern", field="title")
    assert made.text == "A lantern"
    assert made.hits == 1
