"""Lists whose titles have tags above or names and decks below them, and what stands round articles."""

import pytest

from reader.importers.dateline import dateline, line_of_dateline
from reader.importers.furniture import Furniture, furniture
from reader.importers.looks import is_closing_fact
from reader.importers.run_in import run_in
from tests.unit.importers.page_maker import HEADS, TEXTS, page, titles

NAMES = ["Ilka Brandt", "Tomas Weller", "Sina Varga", "Joren Platt"]


def listed(above: list[str], below: list[str], texts: list[str] = TEXTS) -> list[str]:
    """The lines of a list, each title with a line above and one below where there is one."""
    out = []
    for over, head, under, text in zip(above, HEADS, below, texts, strict=True):
        out += [line for line in (over, head, under, text) if line]
    return out


@pytest.mark.parametrize(
    "tags",
    [
        ["Aldrun | Work", "Velmar | Schools", "Sordane | Work", "Aldrun | Schools"],
        ["Quays • Aldrun", "Docks • Velmar", "Roofs • Sordane", "Weirs • Belovar"],
        ["Harbour Blog, Brandt", "Quays, Harbour Blog", "Harbour Blog, Platt", "Harbour Blog, Weller"],
        ["Kenya | Press Freedom", "Nepal | Refugees", "Peru | Elections", "Chile | Environment"],
    ],
)
def test_a_line_of_tags_above_a_title_is_not_the_title(tags: list[str]) -> None:
    assert titles(*listed(tags, [""] * 4)) == HEADS


def test_an_article_begins_at_the_line_of_tags_above_its_title() -> None:
    tags = ["Aldrun | Work", "Velmar | Schools", "Sordane | Work", "Aldrun | Schools"]
    drafts = page(*listed(tags, [""] * 4)).drafts
    assert [str(draft.blocks[0].text) for draft in drafts] == tags


def test_countries_and_themes_above_the_only_title_are_not_the_title() -> None:
    assert titles("Kenya | Press Freedom", HEADS[0], *TEXTS) == [HEADS[0]]
    assert titles("Kenya | Press Freedom", *TEXTS) == ["Kenya | Press Freedom"]


def test_countries_and_themes_above_the_headings_of_a_dated_report_cut_it_not() -> None:
    tags = ["Kenya | Press Freedom", "Nepal | Refugees", "Peru | Elections", "Chile | Environment"]
    parts = ["What was found", "What was asked", "What was said", "What was done"]
    lines = [line for three in zip(tags, parts, TEXTS, strict=True) for line in three]
    assert titles("Report on the districts", "3 May 2019", *lines) == ["Report on the districts"]
    assert titles(*lines) == parts


@pytest.mark.parametrize("mark", ["{}", "{}**", "{}, Coast Weekly"])
def test_names_alone_below_titles_are_their_authors(mark: str) -> None:
    drafts = page(*listed([""] * 4, [mark.format(name) for name in NAMES])).drafts
    assert [draft.title for draft in drafts] == HEADS
    assert [draft.authors for draft in drafts] == [(name,) for name in NAMES]


def test_two_names_below_a_title_are_two_authors() -> None:
    drafts = page(*listed([""] * 4, [f"{name} and Ole Tarn" for name in NAMES])).drafts
    assert [draft.authors for draft in drafts] == [(name, "Ole Tarn") for name in NAMES]


def test_a_house_below_a_title_is_no_author_and_sentences_without_a_stop_are_texts() -> None:
    torn = [text[:-1] for text in TEXTS]
    names = ["Ilka Brandt", "Al Jazeera", "Sina Varga", "Deutsche Welle"]
    drafts = page(*listed([""] * 4, names, torn)).drafts
    assert [draft.title for draft in drafts] == HEADS
    assert [draft.authors for draft in drafts] == [("Ilka Brandt",), (), ("Sina Varga",), ()]


def test_a_house_below_the_only_title_is_no_author() -> None:
    (draft,) = page(HEADS[0], "Al Jazeera", *TEXTS).drafts
    assert draft.authors == ()


def test_a_sentence_without_a_full_stop_below_each_title_is_its_text() -> None:
    heads = [
        "Lamps go out on the quay of Mirhala",
        "Dockers of the Lower Quay stop work again",
        "Pupils and teachers walk to Aldrun",
        "Judges open the case of the weirs",
    ]
    lines = [line for head, text in zip(heads, TEXTS, strict=True) for line in (head, text[:-1])]
    assert titles(*lines) == heads


def test_a_line_below_each_title_is_no_title() -> None:
    heads = ["Oil for lamps", "Silence? Not here, please!", "A walk to Aldrun", "Who owns the weirs?"]
    decks = [
        "What the keepers ask",
        "On a strike at sea",
        "Roofs and promises in the valley",
        "A bank and its door",
    ]
    lines = []
    for head, deck, text in zip(heads, decks, TEXTS, strict=True):
        lines += [head, deck, text]
    assert titles(*lines) == heads


def test_themes_above_titles_do_not_make_these_the_lines_below_titles() -> None:
    themes = ["Land", "Labour", "Schools", "Courts"]
    lines = [line for item in zip(themes, HEADS, TEXTS, strict=True) for line in item]
    assert not set(themes) & set(titles(*lines))


@pytest.mark.parametrize("behind", ["The Coast Post / Aldrun", "Velmar Times"])
def test_a_review_of_the_press_is_one_article(behind: str) -> None:
    entries = [
        line for head, text in zip(HEADS, TEXTS, strict=True) for line in (f"{head} // {behind}", text)
    ]
    assert titles("Friday news from the coast", TEXTS[0], *entries) == ["Friday news from the coast"]


def test_entries_with_their_papers_are_articles_where_no_other_title_heads_them() -> None:
    entries = [
        line for head, text in zip(HEADS, TEXTS, strict=True) for line in (f"{head} // Velmar Times", text)
    ]
    assert titles(*entries) == [f"{head} // Velmar Times" for head in HEADS]


@pytest.mark.parametrize(
    ("line", "closes"),
    [
        ("May 3, 2019 | Permalink | Comments (0)", True),
        ("May 3, 2019 · Comments (4)", True),
        ("May 3, 2019 | Ilka Brandt", False),
        ("Permalink to the past", False),
    ],
)
def test_what_blogs_print_below_a_text_closes_it(line: str, closes: bool) -> None:
    assert is_closing_fact(line) is closes


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Home News & Press Publications Countries & Regions Careers Video", Furniture.HEAD),
        ("News Events Publications Projects Library Links Contact", Furniture.HEAD),
        ("You are in: Harbour House > Office of Lamps > Quays", Furniture.HEAD),
        ("Home Secretary Meets Press and Students in Aldrun", None),
        ("Press and Publishers Meet on the Quay in Mirhala Today", None),
    ],
)
def test_a_row_of_links_is_no_title(line: str, kind: Furniture | None) -> None:
    assert furniture(line) is kind


@pytest.mark.parametrize("title", ["Press Statement 3 May 2019", "Joint Statement – 3 May 2019"])
def test_the_kind_of_text_and_its_day_are_the_title_where_there_is_no_other(title: str) -> None:
    (draft,) = page(title, *TEXTS).drafts
    assert draft.title == title
    assert draft.published.value == "2019-05-03"


def test_the_theme_above_a_title_that_ends_in_its_day_is_not_the_title() -> None:
    title = "Statement of the council on the dark quay of Mirhala – 3 May 2019"
    assert titles("Press Freedom", title, *TEXTS) == [title]


def test_the_headline_above_for_release_is_the_title_and_not_the_sentence_that_says_it_again() -> None:
    deck = (
        "The Harbour House Is Alarmed at the Expulsion of the Nine Keepers and Calls on the Shipping Board "
        "to Let Them Return at Once"
    )
    assert titles("Stop the Expulsion of the Nine Keepers", "FOR IMMEDIATE RELEASE", deck, *TEXTS) == [
        "Stop the Expulsion of the Nine Keepers"
    ]


def test_who_wrote_the_verses_above_a_text_heads_no_article() -> None:
    verses = ["‘The lamp is out, the tide is in,", "the keeper waits below.’", "Ole Tarn, Songs of the Quay"]
    assert titles(HEADS[0], *verses, *TEXTS) == [HEADS[0]]


def test_a_full_stop_behind_the_day_is_no_part_of_the_dateline() -> None:
    found = line_of_dateline("Nairobi, 3 May 2019.")
    assert found is not None
    assert found.raw == "Nairobi, 3 May 2019"


@pytest.mark.parametrize("behind", [" – ", ". ", ".- ", ": "])
def test_a_town_with_its_country_in_brackets_and_the_day_are_a_dateline(behind: str) -> None:
    found = dateline(f"Nairobi (Kenya), 3 May 2019{behind}The quay is shut.")
    assert found is not None
    assert (found.raw, found.agency) == ("Nairobi (Kenya), 3 May 2019", None)


def test_a_name_in_capitals_above_the_day_is_the_author() -> None:
    (draft,) = page(HEADS[0], "ILKA BRANDT", "3 May 2019", *TEXTS).drafts
    assert draft.authors == ("ILKA BRANDT",)


def test_a_full_stop_behind_the_month_is_no_part_of_the_byline() -> None:
    (draft,) = page(HEADS[0], "Author: Ilka Brandt, May 2019.", *TEXTS).drafts
    assert draft.authors == ("Ilka Brandt",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("From Coast News The quay is shut. by Ilka Brandt Mirhala has no oil.", "Ilka Brandt"),
        ("FROM COAST NEWS MAY 3, 2019 by ILKA BRANDT The quay is shut.", "ILKA BRANDT"),
        ("The quay is shut. by Ilka Brandt The keepers wait.", "Ilka Brandt"),
    ],
)
def test_a_byline_behind_the_first_sentence_names_the_author(text: str, name: str) -> None:
    found = run_in(text)
    assert found is not None
    assert found.authors == (name,)


def test_by_inside_a_sentence_names_no_author() -> None:
    assert run_in("The quay was shut in 2019. Lamps by Brandt and Sons of Aldrun were sold.") is None
