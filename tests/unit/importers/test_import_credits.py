"""Who wrote an article: bylines beside days, addresses, accounts, counters and papers, in many forms."""

import pytest

from reader.importers.bylines import is_byline, names_who, read_byline
from reader.importers.credits import name_beside_day, without_facts
from reader.importers.dateline import dateline
from reader.importers.run_in import run_in
from tests.unit.importers.page_maker import TEXTS, page, titles

HEADS = [
    "Council of Mirhala shuts the quay for fishers",
    "Two teachers freed after hearing in Velmar",
    "Aldrun refuses to open the prison to visitors",
]
WHO = ["Ilka Harrow", "Tomas Welk", "Oren Dastan"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("By Ilka Harrow, May 3, 2019", "By Ilka Harrow"),
        ("Written by Ilka Harrow Tuesday, 3 May 2019", "Written by Ilka Harrow"),
        ("Ilka Harrow on May 3, 2019", "Ilka Harrow"),
        ("May 3, 2019 Ilka Harrow 0", "Ilka Harrow"),
        ("May 3, 2019 by Ilka Harrow Leave a comment", "by Ilka Harrow"),
        ("By Ilka Harrow (ilka@harbour.example)", "By Ilka Harrow"),
        ("Ilka Harrow @harrow_i", "Ilka Harrow"),
        ("| Ilka Harrow |", "Ilka Harrow"),
        ("By Ilka Harrow May 3, 2019 2:14 pm 3 May 2019", "By Ilka Harrow"),
        ("By Ilka Harrow, 3 May 2019, Velmar", "By Ilka Harrow | , Velmar"),
    ],
)
def test_days_addresses_and_counters_are_taken_off_a_line(line: str, left: str) -> None:
    assert without_facts(line) == left


def test_a_long_line_is_left_as_it_is() -> None:
    line = f"By Ilka Harrow{' ' * 400}3 May 2019"
    assert without_facts(line) == line


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Text and photos by Ilka Harrow", ("Ilka Harrow",)),
        ("Text: Ilka Harrow / Photos: Mara Quill", ("Ilka Harrow",)),
        ("This guest post was written by Ilka Harrow, a student of law at Port Sarn.", ("Ilka Harrow",)),
        ("Author: Prof. Ilka Harrow, LL.M.", ("Prof. Ilka Harrow",)),
        ("By Ilka Harrow; photos by Mara Quill", ("Ilka Harrow",)),
        ("By Ilka Harrow.", ("Ilka Harrow",)),
        ("By Ilka N.", ("Ilka N.",)),
        ("(By Ilka Harrow)", ("Ilka Harrow",)),
        ("- By Ilka Harrow", ("Ilka Harrow",)),
        ("By Ilka Harrow ilka@harbour.example", ("Ilka Harrow",)),
        ("By Ilka Harrow, Port Sarn", ("Ilka Harrow",)),
        ("By Ilka Harrow [Velmar]", ("Ilka Harrow",)),
        ("Guest post by Ilka Harrow", ("Ilka Harrow",)),
        ("Analysis by Ilka Harrow and Mara Quill", ("Ilka Harrow", "Mara Quill")),
        ("Reporter: Ilka Harrow", ("Ilka Harrow",)),
    ],
)
def test_bylines_have_many_forms(line: str, authors: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert read_byline(line).authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "Report by Special Rapporteur Ilka Harrow",
        "Analysis by Harbour Rights Watch",
        "By the quay in Velmar",
        "Stand by Your Fishers of the North!",
    ],
)
def test_titles_with_such_words_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_a_name_beside_a_day_or_an_account_names_the_author() -> None:
    assert names_who("May 3, 2019 Ilka Harrow 0")
    assert names_who("Ilka Harrow @harrow_i")
    assert not names_who("May 3, 2019 Harbour Rights Watch")
    assert not names_who("Contact Us office@harbour.example")
    assert name_beside_day("New Velmar, May 3, 2019") is None


@pytest.mark.parametrize(
    "form",
    [
        "May 3, 2019 {} 0",
        "By {} May 3, 2019 2:14 am",
        "{} May 3, 2019",
        "{}/ABC News",
        "{}, Harbour Post",
        "{} | Harbour Post",
        "{} @harbour_p",
        "May 3, 2019 By {} Leave a comment",
        "— {}",
    ],
)
def test_each_article_of_a_page_has_its_author(form: str) -> None:
    lines = [
        part
        for head, who, text in zip(HEADS, WHO, TEXTS, strict=False)
        for part in (head, form.format(who), text)
    ]
    found = page(*lines)
    assert [draft.title for draft in found.drafts] == HEADS
    assert [draft.authors for draft in found.drafts] == [(who,) for who in WHO]


@pytest.mark.parametrize(
    ("head", "authors", "rest"),
    [
        ("By Ilka Harrow, Harbour Post MIRHALA – ", ("Ilka Harrow",), "MIRHALA – "),
        ("By Ilka Harrow and Mara Quill MIRHALA, May 3 (ABC) – ", ("Ilka Harrow", "Mara Quill"), "MIRHALA,"),
        ("By Ilka Harrow, May 3, 2019 MIRHALA – ", ("Ilka Harrow",), "MIRHALA – "),
        ("(By Ilka Harrow) MIRHALA – ", ("Ilka Harrow",), "MIRHALA – "),
        ("By Ilka Harrow | MIRHALA – ", ("Ilka Harrow",), "MIRHALA – "),
        ("By Ilka Harrow (ABC) – ", ("Ilka Harrow",), "The quay"),
        ("By Ilka Harrow - ", ("Ilka Harrow",), "The quay"),
        ("Ilka Harrow – MIRHALA, May 3 (ABC) – ", ("Ilka Harrow",), "MIRHALA,"),
        ("(HP)MIRHALA, May 3 (ABC) – ", (), "MIRHALA,"),
    ],
)
def test_a_byline_that_runs_into_the_text_ends_at_the_dateline_or_the_dash(
    head: str, authors: tuple[str, ...], rest: str
) -> None:
    text = f"{head}The quay of Mirhala is shut, the warden said."
    found = run_in(text)
    assert found is not None
    assert found.authors == authors
    assert text[found.end :].startswith(rest)


@pytest.mark.parametrize(
    ("printed", "behind"),
    [
        ("Mirhala (Reuters)", " "),
        ("MIRHALA (AP)", " _ "),
        ("Mirhala: 3 May 2019", ": "),
        ("Mirhala - 3 May 2019", " - "),
        ("Mirhala | 3 May 2019", " – "),
        ("[Mirhala & Velmar, 3 May 2019]", " "),
        ("[Mirhala]", " – "),
        ("MIRHALA", ": Twenty-four "),
        ("MIRHALA (19 May)", " "),
        ("MIRHALA, Aldrun", "-"),
    ],
)
def test_datelines_have_many_dividers(printed: str, behind: str) -> None:
    found = dateline(f"{printed}{behind}The boats of the quay lie idle since the council shut it.")
    assert found is not None
    assert found.raw == printed


@pytest.mark.parametrize(
    "text",
    ["TEXT: The boats of the quay lie idle since the council shut it.", "AFRO-Mirhalan boats lie idle."],
)
def test_a_label_and_a_hyphen_in_a_word_are_no_dateline(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize("above", ["The council of Mirhala at the quay.", None])
def test_a_dateline_may_stand_below_a_caption_but_not_below_a_paragraph(above: str | None) -> None:
    (draft,) = page(HEADS[0], above or TEXTS[0], f"MIRHALA: {TEXTS[1]}", TEXTS[2]).drafts
    assert draft.dateline == ("MIRHALA" if above else None)


@pytest.mark.parametrize("name", ["HARBOUR TIMES", "Harbour News Agency", "(ABC)"])
def test_a_paper_and_a_dash_are_no_dateline(name: str) -> None:
    assert dateline(f"{name} – The boats of the quay lie idle.") is None


@pytest.mark.parametrize(
    "form",
    ["May {}: {}", "{} May – {}", "Monday, May {}: {}", "[May {}] {}", "May {} | {}"],
)
def test_titles_that_open_with_a_day_head_a_bulletin(form: str) -> None:
    heads = ["Keeper Freed", "No Boats in Velmar", "Four More Lamps", "Keeper Freed"]
    dated = [form.format(9 - n, head) for n, head in enumerate(heads)]
    lines = [part for head, text in zip(dated, TEXTS, strict=False) for part in (head, text)]
    assert titles("Harbour Headlines", *lines) == dated


def test_titles_that_end_in_a_day_head_a_bulletin() -> None:
    heads = ["Keeper Freed (May 7)", "No Boats in Velmar (May 6)", "Four More Lamps (May 4)"]
    lines = [part for head, text in zip(heads, TEXTS, strict=False) for part in (head, text)]
    assert titles(*lines) == heads


@pytest.mark.parametrize(
    "row", ["User ID Password", "Username Password Remember me", "Already a subscriber? Sign in"]
)
def test_a_row_for_members_is_no_title(row: str) -> None:
    assert titles(row, HEADS[0], TEXTS[0]) == [HEADS[0]]


def test_a_label_before_a_day_is_no_place() -> None:
    text = "The boats of the quay lie idle since the council shut it."
    assert dateline(f"Press release: 3 May 2019 – {text}") is None
    assert (found := dateline(f"Mirhala: 3 May 2019 – {text}")) is not None
    assert found.raw == "Mirhala: 3 May 2019"


def test_days_below_the_text_of_a_report_are_its_headings() -> None:
    heads = ["May 7: The strike", "May 6: The night before", "May 4: The first lamp"]
    lines = [part for head, text in zip(heads, TEXTS[1:], strict=False) for part in (head, text)]
    assert titles("How the quay of Mirhala came to be shut", TEXTS[0], *lines) == [
        "How the quay of Mirhala came to be shut"
    ]


def test_a_dateline_below_the_sentence_that_sums_up_speaks_for_the_title() -> None:
    lines = []
    for head, text in zip([*HEADS[:2], "The Long Walk of the Velmar Pupils"], TEXTS, strict=False):
        lines += [head, "Warden gives way at last to those who asked.", f"MIRHALA (Harbour News) – {text}"]
    found = page(*lines)
    assert [draft.title for draft in found.drafts] == [*HEADS[:2], "The Long Walk of the Velmar Pupils"]
    assert {draft.dateline for draft in found.drafts} == {"MIRHALA (Harbour News)"}


def test_a_long_title_without_an_end_stands_above_its_day_as_the_others_do() -> None:
    long = (
        "May 3, 2019 - Dr. Harrow: “The lamps did not go out by themselves; it is the council that wants the "
        "quay dark and the fishers gone from all the shores of the northern islands and their towns”"
    )
    lines = []
    for head, text in zip([HEADS[0], long, HEADS[1]], TEXTS, strict=False):
        lines += [head, "3 May 2019 in 2019", text]
    assert titles(*lines) == [HEADS[0], long, HEADS[1]]
