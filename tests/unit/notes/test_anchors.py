import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean, clean_line
from reader.model.notes import Passage
from reader.notes.anchors import CONTEXT, find, find_quotes, passage
from reader.notes.normal import normal
from reader.notes.sentences import sentences


def made_of(*paragraphs: str) -> Article:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, clean(words), -1, -1, f"¶{number}")
        for number, words in enumerate(paragraphs, 1)
    )
    return Article("a", clean_line("A"), blocks, Original("0" * 64, clean_line("a.txt"), "text/plain", 0, 0))


def words_of(article: Article, start: int, end: int) -> str:
    return article.text[start:end]


def test_passage_is_trimmed_and_keeps_its_context(article: Article) -> None:
    start = article.text.index(" It carried")
    kept = passage(article, start, article.text.index(" blankets") + 1)
    assert kept.exact == "It carried flour,"
    assert (kept.start, kept.end) == (start + 1, start + 18)
    assert kept.prefix == article.text[start + 1 - CONTEXT : start + 1]
    assert kept.suffix == article.text[start + 18 : start + 18 + CONTEXT]
    assert kept.locator == "¶1"


def test_passage_over_several_paragraphs_is_cited_from_the_first_to_the_last(article: Article) -> None:
    kept = passage(article, article.starts[2] + 5, article.starts[4] + 5)
    assert kept.locator == "¶1–¶3"
    assert "\n\n" in kept.exact


def test_passage_from_the_title_on_is_cited_by_the_first_block_that_has_a_number(article: Article) -> None:
    assert passage(article, 0, 20).locator == ""
    assert passage(article, 0, article.starts[1] + 4).locator == "§1"


def test_passage_that_reaches_beyond_the_text_is_cut_to_it(article: Article) -> None:
    kept = passage(article, -5, 10**6)
    assert (kept.start, kept.end) == (0, len(article.text))
    assert (kept.prefix, kept.suffix) == ("", "")


def test_nothing_but_white_space_is_no_passage(article: Article) -> None:
    with pytest.raises(UsageError):
        passage(article, article.starts[1] - 2, article.starts[1])


def test_unchanged_text_gives_the_exact_place(article: Article) -> None:
    kept = passage(article, article.starts[3], article.starts[3] + 30)
    anchor = find(kept, article)
    assert (anchor.state, anchor.start, anchor.end, anchor.similarity) == ("exact", kept.start, kept.end, 1.0)


def test_text_put_in_front_moves_a_passage(article: Article) -> None:
    kept = passage(article, article.starts[4], article.starts[4] + 40)
    longer = replace(article, blocks=(article.blocks[3], *article.blocks))
    anchor = find(kept, longer)
    assert anchor.state == "moved"
    assert words_of(longer, anchor.start, anchor.end) == kept.exact


def test_of_equal_words_the_context_decides() -> None:
    old = made_of(
        "Nobody came. The gate was shut. Rain fell.", "Two came back. The gate was shut. Snow fell."
    )
    kept = passage(old, old.text.rindex("The gate"), old.text.rindex(" Snow"))
    new = made_of("A new beginning.", *(str(block.text) for block in old.blocks))
    anchor = find(kept, new)
    assert anchor.state == "moved"
    assert anchor.start == new.text.rindex("The gate")


def test_words_that_stand_at_the_old_place_by_chance_are_not_taken_for_the_passage() -> None:
    old = made_of("red and blue and green", "the end")
    kept = passage(old, 8, 12)
    new = made_of("oak and the blue and green tree, red and blue and green.")
    anchor = find(replace(kept, start=12, end=16), new)
    assert words_of(new, anchor.start, anchor.end) == "blue"
    assert anchor.start == new.text.rindex("blue")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("“", '"').replace("”", '"'),
        lambda text: text.replace("–", "-"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\u00a0"),
        str.upper,
    ],
    ids=["straight quotation marks", "plain dashes", "double spaces", "no-break spaces", "capitals"],
)
def test_a_passage_reprinted_in_another_manner_counts_as_moved(
    article: Article, change: Callable[[str], str]
) -> None:
    kept = passage(article, article.starts[3], article.starts[3] + len(article.blocks[3].text))
    new = made_of("Something else.", *(change(block.text) for block in article.blocks))
    anchor = find(kept, new)
    assert anchor.state == "moved"
    assert words_of(new, anchor.start, anchor.end) == change(kept.exact)


def test_changed_words_are_found_with_their_likeness(article: Article) -> None:
    kept = passage(article, article.starts[4], article.starts[4] + len(article.blocks[4].text))
    changed = (
        "The harbour office at Port Velmar counted 1,204 trucks in June; the relief council counted 1,190."
    )
    new = made_of(
        "An opening paragraph about other matters.", changed, "An ending about the weather in Aldrun."
    )
    anchor = find(kept, new)
    assert anchor.state == "changed"
    assert words_of(new, anchor.start, anchor.end).strip(".") == changed.strip(".")
    assert 0.8 <= anchor.similarity < 1


def test_a_short_changed_passage_is_found_by_its_context() -> None:
    old = made_of("On Tuesday the council of Aldrun received two hundred tents from the harbour office.")
    kept = passage(old, old.text.index("two hundred"), old.text.index(" from"))
    new = made_of("On Tuesday the council of Aldrun received two hundred tent from the harbour office.")
    anchor = find(kept, new)
    assert anchor.state == "changed"
    assert words_of(new, anchor.start, anchor.end) == "two hundred tent"


def test_words_that_are_gone_are_orphaned(article: Article) -> None:
    kept = passage(article, article.starts[3], article.starts[3] + 60)
    anchor = find(
        kept, made_of("Nothing of this is in the other text.", "Not a word that one could find again.")
    )
    assert (anchor.state, anchor.start, anchor.end, anchor.similarity) == ("orphaned", -1, -1, 0.0)


@pytest.mark.parametrize("exact", ["", " ", "\n\n", "z", "no"])
def test_a_passage_without_proper_words_is_orphaned_and_no_crash(exact: str) -> None:
    empty = SafeText("")
    assert (
        find(Passage("a", 3, 9, SafeText(exact), empty, empty, ""), made_of("Some text.")).state == "orphaned"
    )
    assert find(Passage("a", 3, 9, SafeText(exact), empty, empty, ""), made_of("")).state == "orphaned"


def test_a_long_passage_is_found_after_a_tenth_of_its_words_changed() -> None:
    pick = random.Random(7)
    words = [
        pick.choice(("harbour", "road", "council", "tents", "flour", "driver", "gate", "winter"))
        for _ in range(2000)
    ]
    words = [f"{word}{number % 97}" for number, word in enumerate(words)]
    old = made_of(" ".join(words[:200]), " ".join(words[200:1800]), " ".join(words[1800:]))
    kept = passage(old, old.starts[1], old.starts[1] + len(old.blocks[1].text))
    for number in range(0, 2000, 10):
        words[number] = "changed"
    new = made_of(
        "A new first paragraph.", " ".join(words[:200]), " ".join(words[200:1800]), " ".join(words[1800:])
    )
    anchor = find(kept, new)
    assert anchor.state == "changed"
    assert abs(anchor.start - new.starts[2]) < 40
    assert abs(anchor.end - new.starts[2] - len(new.blocks[2].text)) < 40


def test_every_sentence_is_found_again_after_the_text_before_it_changed(article: Article) -> None:
    new = replace(
        article, blocks=(*article.blocks[:2], *made_of("A paragraph more.").blocks, *article.blocks[2:])
    )
    for start, end in sentences(article.text):
        kept = passage(article, start, end)
        anchor = find(kept, new)
        assert words_of(new, anchor.start, anchor.end) == kept.exact


def test_typed_words_are_found_as_they_stand_everywhere(article: Article) -> None:
    found = find_quotes(article, "The convoy left Port Velmar at dawn.")
    assert [words_of(article, *place) for place in found] == ["The convoy left Port Velmar at dawn."] * 2


def test_typed_words_are_found_though_marks_and_spaces_differ(article: Article) -> None:
    (place,) = find_quotes(article, '"we waited for  nine days,"  said a driver')
    assert words_of(article, *place) == "“We waited for nine days,” said a driver"


def test_typed_words_with_slips_are_found_where_they_are_most_alike(article: Article) -> None:
    (place,) = find_quotes(article, "the harbor office of Port Velmar counted 1204 lorries")
    assert words_of(article, *place) == "The harbour office of Port Velmar counted 1,204 lorries"


@pytest.mark.parametrize("quote", ["", "  ", "zebra", "a wholly different sentence that nobody printed here"])
def test_words_that_stand_nowhere_are_found_nowhere(article: Article, quote: str) -> None:
    assert find_quotes(article, quote) == ()


texts = st.text(st.sampled_from("ab “”‘’–— \n\u00a0ßİΣx."), max_size=60)


@given(texts)
def test_normalised_text_leads_back_to_the_original(text: str) -> None:
    plain = normal(text)
    for offset in range(len(plain.text)):
        start, end = plain.original(offset, offset + 1)
        assert end == start + 1
        assert normal(text[start]).text == plain.text[offset]


@given(
    st.lists(texts, min_size=1, max_size=3),
    st.lists(texts, max_size=3),
    st.integers(0, 99),
    st.integers(1, 40),
)
@settings(max_examples=150)
def test_finding_never_fails_and_stays_within_the_text(
    old: list[str], new: list[str], start: int, length: int
) -> None:
    before, after = made_of(*(text.replace("\n", " ") for text in old)), made_of(*new)
    try:
        kept = passage(before, start, start + length)
    except UsageError:
        return
    assert find(kept, before).state == "exact"
    anchor = find(kept, after)
    if anchor.state == "orphaned":
        assert (anchor.start, anchor.end) == (-1, -1)
    else:
        assert 0 <= anchor.start < anchor.end <= len(after.text)
