"""Lines of facts between two articles: whether they close the text above or head the title below."""

import pytest

from reader.importers.intake import Intake, read

HEADS = [
    "Keepers of the northern lamps stop work",
    "Court frees two ferrymen of the Sordane",
    "Dockers of Belovar march to the council",
    "Weir masters refuse to close the sluices",
]
TEXTS = [
    "Nobody lit a lamp on the northern quay last night. The keepers say that oil has not come since spring, "
    "and that the harbour office does not answer the letters in which they ask for it.",
    "Two men who carried passengers over the river without a paper may go home. The judge found that no "
    "office had been open in which they could have asked for one, as the law demands.",
    "More than a thousand people walked through the rain to the house of the council. They want the names "
    "of those who were on the pontoon when it broke, and a list of all who are missing.",
    "Water stands in the lower streets because the sluices stay open. The masters were told to close them by "
    "a man without an office, and will do nothing before they see an order on paper.",
]
DAYS = ["3 May 2019", "29 April 2019", "17 April 2019", "2 April 2019"]


def page(lines: list[str]) -> Intake:
    return read(("\n\n".join(lines) + "\n").encode(), "page.txt")


def stack(*, above: bool, days: list[str], count: int = 4) -> list[str]:
    """A page of articles, each with its line above the title or below the text."""
    out: list[str] = []
    for head, text, day in zip(HEADS[:count], TEXTS, days, strict=False):
        out += [day, head, text] if above else [head, text, day]
    return out


def firsts(found: Intake) -> list[str]:
    return [str(draft.blocks[0].text) for draft in found.drafts]


def days(found: Intake) -> list[str | None]:
    return [draft.published.value for draft in found.drafts]


DAY_VALUES = ["2019-05-03", "2019-04-29", "2019-04-17", "2019-04-02"]


def test_days_below_the_texts_belong_to_them() -> None:
    found = page(stack(above=False, days=DAYS))
    assert firsts(found) == HEADS
    assert days(found) == DAY_VALUES
    assert found.drafts[1].published.rule == "printed: line of facts below the text of the article"
    assert "closes the text before" in found.drafts[1].boundary


def test_days_above_the_titles_belong_to_them() -> None:
    found = page(stack(above=True, days=DAYS))
    assert firsts(found) == DAYS
    assert days(found) == DAY_VALUES
    assert all("closes" not in draft.boundary for draft in found.drafts)


def test_of_a_page_that_was_cut_the_head_tells_the_side() -> None:
    *lines, last, _ = stack(above=False, days=DAYS)
    below = page([*lines, last[:90]])
    assert (firsts(below), days(below)) == (HEADS, [*DAY_VALUES[:3], None])
    above = page([*stack(above=True, days=DAYS), "28 March 2019"])
    assert firsts(above) == DAYS


def test_a_page_that_ends_with_a_whole_text_had_the_first_day_torn_off() -> None:
    found = page(stack(above=True, days=DAYS)[1:])
    assert (firsts(found), days(found)) == ([HEADS[0], *DAYS[1:]], [None, *DAY_VALUES[1:]])


@pytest.mark.parametrize(
    "label", ["Source: Harbour Times [{}]", "Posted on {}", "Published: {}", "{} | News"]
)
def test_lines_with_a_label_go_by_the_page_as_well(label: str) -> None:
    lines = [label.format(day) for day in DAYS]
    assert firsts(page(stack(above=False, days=lines))) == HEADS
    assert firsts(page(stack(above=True, days=lines))) == lines


def test_the_source_below_a_text_is_its_publisher() -> None:
    lines = [f"Source: Harbour Times [{day}]" for day in DAYS]
    found = page(["Monday, 6 May 2019", *stack(above=False, days=lines)])
    assert [draft.publisher for draft in found.drafts] == ["Harbour Times"] * 4
    assert found.drafts[2].publisher_rule == "'Source:' below the text of the article"


def test_a_text_that_begins_with_the_day_below_it_tells_the_side() -> None:
    rest = f"{DAYS[0]} – {TEXTS[3]}"
    lines = [rest, DAYS[0], *stack(above=False, days=DAYS[1:], count=3)[:-1]]
    found = page(lines)
    assert firsts(found) == [rest, *HEADS[1:3]]
    assert days(found)[1:] == [DAY_VALUES[2], None]


def test_the_kind_of_text_above_each_title_divides_it_from_the_day_above() -> None:
    lines = ["PRESS RELEASE", HEADS[0].upper(), TEXTS[0], "Mirhala, 3 May 2019"]
    lines += ["PRESS RELEASE", HEADS[1].upper(), TEXTS[1]]
    assert firsts(page(lines)) == ["PRESS RELEASE", "PRESS RELEASE"]


def test_a_first_title_with_its_day_below_says_nothing_of_the_others() -> None:
    lines = [HEADS[0], DAYS[0], TEXTS[0]]
    for head, text, day in zip(HEADS[1:], TEXTS[1:], DAYS[1:], strict=True):
        lines += [day, head, text]
    assert firsts(page(lines)) == [HEADS[0], *DAYS[1:]]


def test_what_an_article_is_filed_under_stands_where_the_first_title_has_it() -> None:
    lines = [f"Posted in News on {day}" for day in DAYS]
    assert firsts(page(stack(above=False, days=lines))) == HEADS
    assert firsts(page(stack(above=True, days=lines))) == lines


def test_a_person_says_on_which_side_a_line_stands() -> None:
    text = "\n\n".join(stack(above=False, days=DAYS)) + "\n"
    line = text.split("\n").index(DAYS[0]) + 1
    found = read(text.encode(), "page.txt", split=frozenset({line}))
    assert firsts(found) == [HEADS[0], DAYS[0], *HEADS[2:]]
    assert [str(draft.title) for draft in found.drafts] == HEADS
    assert days(found)[:2] == [None, DAY_VALUES[0]]
