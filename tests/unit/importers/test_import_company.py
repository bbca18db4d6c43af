"""Lines with nothing beside them: stacks of bare headlines, and reports with headings."""

import pytest

from reader.importers.cohesion import newness
from reader.importers.company import Line, company, of_others, of_own
from reader.importers.units import build_units
from reader.importers.weights import COMPANY, WEIGHTS
from tests.unit.importers.page_maker import HEADS, TEXTS, page, titles

REPORT = [
    "The keepers of the lights in Mirhala wrote to the Office of Lamps about the oil, and Tellander of the "
    "Office of Lamps told the keepers that the letters of Mirhala were lost.",
    "The Office of Lamps bought no oil for Mirhala, as its letters to the keepers show, and Tellander signed "
    "every one of the letters.",
    "What Tellander told the keepers of Mirhala of the oil was wrong, the Office of Lamps had the letters.",
]


def stack() -> list[str]:
    return [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, text)]


def test_headlines_with_nothing_beside_them_are_titles_where_all_are_so() -> None:
    intake = page(*stack())
    assert [draft.title for draft in intake.drafts] == HEADS
    assert "other lines like it as long as headlines" in intake.drafts[1].boundary
    assert "the words of lines like it in the texts below them" in intake.drafts[1].boundary


def test_headings_of_a_report_are_none() -> None:
    lines = [HEADS[0], REPORT[0], "What was bought", REPORT[1], "What was told", REPORT[2]]
    assert titles(*lines) == [HEADS[0]]


def test_long_headings_are_none_where_the_texts_go_on_about_the_same() -> None:
    heads = [
        "All that Tellander told the keepers of Mirhala",
        "The letters of the Office of Lamps on the oil",
    ]
    assert titles(HEADS[0], REPORT[0], heads[0], REPORT[1], heads[1], REPORT[2]) == [HEADS[0]]


def test_the_same_headlines_are_headings_below_a_title_that_alone_has_a_byline() -> None:
    first, text, *rest = stack()
    assert titles(first, "By Mira Tellander", text, *rest) == [HEADS[0]]


def test_lines_of_a_script_without_spaces_are_left_alone() -> None:
    heads = [
        "港口看守人要求发放冬季用油和灯芯",
        "海峡驳船被扣押一周之后仍未获释",
        "渔民工会代表今天与港务局官员会面",
    ]
    texts = [
        f"{head}。米拉拉的看守人说，三月以来没有收到油，办公室也没有答复他们的信件。" * 2 for head in heads
    ]
    lines = [line for head, text in zip(heads, texts, strict=True) for line in (head, text)]
    intake = page(*lines)
    told = " ".join(doubt.reason for doubt in intake.doubts) + str([d.boundary for d in intake.drafts])
    assert not any(name in told for name in COMPANY)


LONG = Line(9, 0.5, sure=False, has_facts=False)
SHORT = Line(2, 0.0, sure=False, has_facts=False)


@pytest.mark.parametrize(
    ("others", "words", "subject"),
    [
        ([LONG, LONG], "other lines like it as long as headlines", 0.3),
        ([LONG, Line(4, 0.2, sure=False, has_facts=False)], "other lines like it of some length", 0.3),
        ([SHORT, SHORT], "other lines like it of a few words", 0.0),
    ],
)
def test_what_other_lines_say(others: list[Line], words: str, subject: float) -> None:
    found = of_others(LONG, company(others))
    assert found[0] == words
    assert (COMPANY[found[1]] > 0) is (subject > 0)


def test_a_very_long_line_does_not_make_short_ones_long() -> None:
    assert of_others(LONG, company([Line(90, 0.0, sure=False, has_facts=False), SHORT, SHORT, SHORT]))[0] == (
        "other lines like it of some length"
    )


def test_a_line_alone_on_the_page() -> None:
    (one,) = of_others(LONG, company([]))
    (few,) = of_others(SHORT, company([]))
    assert COMPANY[one] > COMPANY[few] > 0


@pytest.mark.parametrize(("has_facts", "told"), [(False, True), (True, False)])
def test_sure_titles_speak_for_a_line_only_when_they_have_no_facts_either(
    has_facts: bool, told: bool
) -> None:
    found = of_others(LONG, company([Line(9, 0.5, sure=True, has_facts=has_facts)]))
    assert ("other titles without a byline or day on the page" in found) is told


def test_a_line_is_not_of_its_own_company() -> None:
    assert company([LONG, SHORT, SURE]).without(SURE) == company([LONG, SHORT])


SURE = Line(30, None, sure=True, has_facts=True)


def test_what_a_line_says_itself() -> None:
    assert of_own(LONG, ()) == ["more than a few words", "more of its words in the text below than above"]
    assert of_own(SHORT, ("title case",)) == [
        "no more of its words in the text below than above",
        "title case, as headings have as well",
    ]
    assert of_own(Line(2, None, sure=False, has_facts=False), ()) == []


def test_each_of_these_signals_has_its_points() -> None:
    for others in ([], [LONG], [SHORT], [Line(6, 0.2, sure=True, has_facts=False)]):
        for line in (LONG, SHORT):
            assert {*of_others(line, company(others)), *of_own(line, ("title case",))} <= COMPANY.keys()
    assert COMPANY.items() <= WEIGHTS.items()


def test_how_new_the_words_of_a_line_are() -> None:
    units = build_units(
        f"{TEXTS[0]}\n\nDockers stop their work\n\n{TEXTS[1]}\n\nLights of Mirhala\n\n{TEXTS[2]}\n"
    )
    assert newness(units, 1, 1, 2) == pytest.approx(2 / 3)  # dockers and work below, none of it above
    assert newness(units, 3, 3, 4) == -1.0  # both words above, none of them below


def test_it_cannot_be_told_without_a_text_on_both_sides() -> None:
    units = build_units(f"Dockers stop their work\n\n{TEXTS[1]}\n")
    assert newness(units, 0, 0, 1) is None


@pytest.mark.parametrize(("paragraphs", "articles"), [(3, 2), (24, 1)])
def test_the_only_bare_line_of_a_long_page_is_a_doubt(paragraphs: int, articles: int) -> None:
    heard = [
        f"The council of Tellander heard keeper {n} on the oil, and noted it." for n in range(paragraphs)
    ]
    found = page("A year without light on the northern quays", *heard, HEADS[0], *TEXTS[:2])
    assert len(found.drafts) == articles
    assert [doubt.text for doubt in found.doubts] == HEADS[: 2 - articles]
