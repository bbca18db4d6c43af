"""Which of several lines at the head of a page is its title; lines that look like none and are."""

import pytest

from reader.importers.intake import read
from reader.importers.looks import Look, look
from reader.importers.runs import in_runs
from reader.importers.title_choice import chosen, head
from reader.importers.title_reasons import POINTS, Head, reasons
from reader.importers.units import Unit, build_units
from tests.unit.importers.page_maker import page, titles

HEAD = "Ferry keepers of Velmar walk free after a winter in the salt tower"
TEXT = (
    "Four ferry keepers of Velmar walked out of the salt tower on Monday, a winter after they were taken "
    "there, and the harbour office of the island would not say who had asked for it."
)
MORE = "Their families had waited at the gate since the evening, and nobody had told them the hour of it."


def units(*lines: str) -> list[Unit]:
    return in_runs(build_units("\n\n".join(lines) + "\n"))


def found(*lines: str) -> Head:
    out = head(units(*lines), 0, len(lines))
    assert out is not None
    return out


@pytest.mark.parametrize(
    "above",
    [
        ["Logo Tower Logo Bridge"],
        ["Today in Port Velmar, Aldrun", "Apr 24, 2019-Wednesday", "Port Velmar", "• Wind", "• Tide"],
        ["Stories about Ferries from March, 2019"],
        ["Island Courier app", "Mostly Windy 4.1°C"],
        ["Aldrun Harbour Monitoring Network"],
        ["nets.example.org"],
        [f"{HEAD} | Velmar Courier | The News of the Islands"],
        [f"{HEAD} - Velmar Courier"],
    ],
)
def test_the_frame_of_a_site_is_not_the_title(above: list[str]) -> None:
    assert titles(*above, HEAD, TEXT, MORE) == [HEAD]


@pytest.mark.parametrize(
    "below",
    [
        ["[row][column][text]", "Velmar ferry keepers", "The keepers. Credit: Ilka Harrow"],
        ["Mira Tellander"],
        ["0142_keepers_gate.jpg"],
        ["Velmar Courier", "May 3, 2019"],
        [HEAD],
    ],
)
def test_what_stands_between_a_title_and_its_text_is_not_the_title(below: list[str]) -> None:
    (draft,) = page(HEAD, *below, TEXT, MORE).drafts
    assert (draft.title, draft.blocks[0].text) == (HEAD, HEAD)


def test_a_title_keeps_the_line_below_it_as_its_subtitle() -> None:
    subtitle = "Families Waited All Night at the Gate While the Office Kept Silent About the Hour"
    assert titles(HEAD, subtitle, "May 3, 2019", TEXT, MORE) == [HEAD]


def test_the_number_of_an_issue_below_a_name_makes_it_the_title() -> None:
    assert (
        titles("Velmar Tides", "Issue 9 | 3 May 2019", "Keepers and the Salt", TEXT, MORE)[0]
        == "Velmar Tides"
    )


def test_the_choice_tells_its_reason() -> None:
    (draft,) = page("Logo Tower Logo Bridge", HEAD, TEXT, MORE).drafts
    assert draft.boundary.startswith("The title is line 3, of 2 above the text: ")
    assert "most of its words in the text below" in draft.boundary
    assert draft.boundary.endswith(" points)")


def test_without_a_choice_nothing_is_told() -> None:
    assert page(HEAD, TEXT, MORE).drafts[0].boundary == ""
    (draft,) = page(TEXT, MORE).drafts
    assert draft.boundary == ""
    assert draft.title.endswith(" …")


def test_markup_has_decided_already() -> None:
    (draft,) = read(f"# Nets\n\n{HEAD}\n\n{TEXT}\n\n## Ropes\n\n{MORE}\n".encode(), "page.md").drafts
    assert draft.title == "Nets"


def test_reasons_are_those_that_have_points() -> None:
    lines = ["Logo Tower Logo Bridge", HEAD, "Velmar Courier", TEXT, MORE]
    of_head = found(*lines)
    below = of_head.below()
    named = [reasons(of_head, index, below) for index in of_head.lines]
    assert all(name in POINTS for names in named for name in names)
    assert "words of the frame of a site" in named[0]
    assert "most of its words in the text below" in named[1]
    assert "no line like a title between it and the text" in named[2]
    best, why, points = chosen(of_head, 0)
    assert best == 1
    assert points == pytest.approx(sum(POINTS[name] for name in named[1]))
    assert set(why) == {name for name in named[1] if POINTS[name] > 0}


def test_a_short_list_is_text_where_no_title_follows() -> None:
    lines = units(HEAD, "Ropes and nets", "• Wind", TEXT)
    of_head = head(lines, 0, len(lines))
    assert of_head is not None
    assert of_head.text == 2


def test_a_list_of_contents_gives_no_choice() -> None:
    many = [f"Keeper number {n} of the northern tower" for n in range(60)]
    lines = units(HEAD, *many, TEXT)
    assert head(lines, 0, len(lines)) is None


def test_a_title_of_a_series_is_that_of_the_other_articles() -> None:
    series = ["Velmar Today – 3.5.2019", "Velmar Today – 2.5.2019"]
    lines = ["Velmar Weekly 29 April – 3 May"]
    for title in series:
        lines += [title, TEXT, MORE]
    got = titles(*lines)
    assert got == series


def test_a_very_long_line_without_an_end_is_a_title() -> None:
    long = (
        "Statement of the keepers of the northern lamps on what was done to the students of the salt tower "
        "in the winter of the long frost and on what the council of the island has not said about it"
    )
    assert 160 < len(long) <= 320
    assert titles("Tuesday, May 14, 2019", long, "nets.example", TEXT, MORE) == [long]
    assert titles("Tuesday, May 14, 2019", f"{long}.", TEXT, MORE) != [f"{long}."]


def test_a_sentence_in_title_case_below_its_day_is_a_title_as_the_others_are() -> None:
    sentence = "Statement of the Keepers’ Union of Velmar on the long winter."
    others = ["Keepers Speak on the Long Winter", "Union Answers the Harbour Office"]
    long = f"{TEXT} {MORE}"
    lines = ["6 May 2019", sentence, long, "3 May 2019", others[0], long, "1 May 2019", others[1], long]
    assert [unit.look for unit in units(*lines) if unit.text == sentence] == [Look.SHORT]
    assert [unit.look for unit in units(*lines[:6]) if unit.text == sentence] == [Look.PROSE]


def test_an_entry_of_the_contents_printed_again_is_a_title() -> None:
    entries = ["1) Open letter to the leaders of the islands", "2) What the keepers ask of the council"]
    lines = [*entries, "Nets", "May 3, 2019", f"{entries[0]} of Aldrun", TEXT, MORE]
    found_looks = [(unit.text, unit.look) for unit in units(*lines) if unit.text.startswith("1)")]
    assert [kind for _, kind in found_looks] == [Look.LIST, Look.SHORT]


def test_a_day_in_brackets_with_the_name_of_a_site_is_a_fact() -> None:
    assert look("[VelmarNet, Friday, 3 May 2019, 11:07 GMT]") is Look.META
    assert look("[VelmarNet was closed on Friday]") is not Look.META
    (draft,) = read(
        f"{HEAD}\n[VelmarNet, Friday, 3 May 2019, 11:07 GMT]\n{TEXT}\n{MORE}\n".encode(), "page.txt"
    ).drafts
    assert draft.title == HEAD
    assert draft.published.value == "2019-05-03T11:07"


@pytest.mark.parametrize(
    "tab", [f"{HEAD} | Velmar Courier", f"{HEAD} – Velmar Courier", f"Velmar Courier » {HEAD}"]
)
def test_the_name_of_the_site_beside_the_title_is_the_publisher(tab: str) -> None:
    (draft,) = page(tab, HEAD, TEXT, MORE).drafts
    assert draft.title == HEAD
    assert draft.publisher == "Velmar Courier"
    assert draft.publisher_rule == "name of the site beside the title"


@pytest.mark.parametrize("above", [f"{HEAD} | News | Velmar Courier", "Velmar Courier | News of the Islands"])
def test_where_more_stands_beside_it_the_site_is_not_told(above: str) -> None:
    (draft,) = page(above, HEAD, TEXT, MORE).drafts
    assert (draft.title, draft.publisher) == (HEAD, None)
