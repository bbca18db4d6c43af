"""Places typed behind `:`, and what is said where there is none."""

import pytest

from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.tui.going import Goal, goal, heads
from tests.tui.fake_workspace import articles

HARBOUR, RESOLUTION, _ = articles()
K = BlockKind


def paged() -> Article:
    parts = (
        (K.PARAGRAPH, "p. 3 ¶1", "The board met in Port Velmar."),
        (K.PARAGRAPH, "p. 3 ¶2", "It named no crew."),
        (K.PARAGRAPH, "p. 5 ¶3", "The log was not shown."),
    )
    blocks = tuple(Block(kind, clean_line(text), 0, 0, locator) for kind, locator, text in parts)
    return Article("log", clean_line("t"), blocks, Original("0" * 64, clean_line("x"), "text/plain", 0, 0))


def words(article: Article, typed: str) -> str:
    found = goal(article, typed)
    assert isinstance(found, Goal), found
    return article.text[found.start : found.end]


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("3", "Statement 3:"),
        ("¶3", "Statement 3:"),
        ("para 3", "Statement 3:"),
        ("§2", "What the harbour office says"),
        ("s 2", "What the harbour office says"),
        ("sec. 1", "What the union says"),
        ("fig 1", "Cranes at the harbour"),
        ("f1", "Cranes at the harbour"),
        ("source 1", "Velmar Post"),
        ("[1]", "Velmar Post"),
        (" 12 ", "Every wage will be paid"),
    ],
)
def test_a_place_can_be_typed_in_several_ways(typed: str, begins: str) -> None:
    assert words(HARBOUR, typed).startswith(begins)


@pytest.mark.parametrize(("typed", "begins"), [("OP 2", "Decides"), ("op1", "Calls upon"), ("PP2", "Noting")])
def test_paragraphs_of_resolutions(typed: str, begins: str) -> None:
    assert words(RESOLUTION, typed).startswith(begins)


def test_pages_are_those_of_the_original() -> None:
    article = paged()
    assert words(article, "p 5") == "The log was not shown."
    assert words(article, "page 3") == "The board met in Port Velmar."
    assert words(article, "2") == "It named no crew."
    assert goal(article, "p4") == "Page 4 has no paragraph of its own: the next one is on page 5."
    assert goal(article, "p. 9") == "There is no page 9: the text is on pages 3 to 5."
    assert goal(HARBOUR, "p 3") == "No pages are known of this article: :3 goes to paragraph 3."


def test_a_share_of_the_text_is_the_beginning_of_a_word() -> None:
    found = goal(HARBOUR, "50 %")
    assert isinstance(found, Goal)
    text = HARBOUR.text
    assert text[found.start - 1].isspace()
    assert abs(found.start - len(text) / 2) < 20
    assert goal(HARBOUR, "0%") == Goal(0, 0)
    assert goal(HARBOUR, "100%") == goal(HARBOUR, "250%") == Goal(len(text), len(text))


@pytest.mark.parametrize(
    ("article", "typed", "sentence"),
    [
        (HARBOUR, "99", "There is no paragraph 99 here: they go from ¶1 to ¶13."),
        (HARBOUR, "§7", "There is no section 7 here: they go from §1 to §2."),
        (HARBOUR, "fig 4", "There is no caption 4 here: there is fig 1 alone."),
        (HARBOUR, "OP 3", "There is no OP 3 here: this article has no OP paragraphs."),
        (RESOLUTION, "OP 9", "There is no OP 9 here: they go from OP 1 to OP 2."),
        (RESOLUTION, "source 1", "There is no listed source 1 here: this article has no listed sources."),
    ],
)
def test_what_is_not_there_is_said_with_what_is(article: Article, typed: str, sentence: str) -> None:
    assert goal(article, typed) == sentence


@pytest.mark.parametrize("typed", ["", "  ", "elsewhere", "(", "¶", "OP", "%", "[x]", "1" * 400])
def test_what_is_no_place_is_a_sentence(typed: str) -> None:
    found = goal(HARBOUR, typed)
    assert isinstance(found, str)
    assert found


def test_the_headings_over_a_place_are_those_of_its_section_and_above() -> None:
    parts = ((1, "§1", "Ships"), (2, "§2", "Lost"), (2, "§3", "Found"), (1, "§4", "Crews"))
    blocks = [Block(K.TITLE, clean_line("Title"), 0, 0)]
    for number, (level, locator, text) in enumerate(parts, 1):
        blocks.append(Block(K.HEADING, clean_line(text), 0, 0, locator, number, level))
        blocks.append(Block(K.PARAGRAPH, clean_line(f"About {text}."), 0, 0, f"¶{number}", number))
    article = Article(
        "a", clean_line("t"), tuple(blocks), Original("0" * 64, clean_line("x"), "text/plain", 0, 0)
    )
    at = article.text.index
    assert heads(article, 0) == ()
    assert heads(article, at("About Found")) == ("§1 Ships", "§3 Found")
    assert heads(article, at("About Crews")) == ("§4 Crews",)


def test_a_colon_that_is_typed_as_it_is_shown_does_no_harm() -> None:
    assert goal(HARBOUR, ":3") == goal(HARBOUR, "3")
    assert goal(HARBOUR, ": 50%") == goal(HARBOUR, "50%")
    assert isinstance(goal(HARBOUR, ":"), str)
