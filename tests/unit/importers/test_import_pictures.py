"""Pictures in pages of bodies that publish themselves: what is seen, whose it is, and who says so."""

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.importers.captions import caption_parts, is_caption
from reader.importers.intake import read
from reader.importers.looks import Look, look
from reader.importers.publishers import publisher_of_more, publisher_who_says
from reader.model.article import BlockKind
from reader.model.clean import SafeText

RELEASE = (
    "Aldrun: Ferries Still Closed to Villagers\n\nOpen the Quay; Publish the Order\n\nMay 3, 2019\n\n"
    "Villagers wait at the barrier above the ferry of Mirhala, on the upper Tarn, on April 30, 2019."
    "\n{credit}\n\n"
    "(Mirhala) – The ferries of Mirhala have been closed to the people of eleven villages since April, and "
    "no order to close them was ever shown, the Tarn River Watch said today. There is no other way out.\n\n"
    "“Nobody has told us why,” said Ilka Harrow, who speaks for the villages. “We ask, and they shrug.”\n\n"
    "For more Tarn River Watch reporting on Aldrun, please visit:\nhttps://watch.example/aldrun\n"
)


@pytest.mark.parametrize("credit", ["© 2019 Oskar Lindqvale/Northern Pictures", "© 2019 Tarn River Watch"])
def test_what_a_picture_shows_stands_above_its_owner(credit: str) -> None:
    (draft,) = read(RELEASE.format(credit=credit).encode(), "page.txt").drafts
    kinds = {block.kind: block.text for block in draft.blocks if block.kind is BlockKind.CAPTION}
    assert len([block for block in draft.blocks if block.kind is BlockKind.CAPTION]) == 2
    assert kinds[BlockKind.CAPTION] == credit
    assert draft.dateline == "(Mirhala)"
    assert (draft.publisher, draft.publisher_rule) == (
        "Tarn River Watch",
        "closing line 'for more … reporting'",
    )


def test_a_credit_on_a_line_of_its_own_is_shown_with_what_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(RELEASE.format(credit="© 2019 Oskar Lindqvale/Northern Pictures"), "utf-8")
    library = ["--library", str(tmp_path / "library")]
    assert main([*library, "import", "--json", str(page)]) == 0
    key = json.loads(capsys.readouterr().out)["id"]
    assert main([*library, "show", "--json", key]) == 0
    (caption,) = json.loads(capsys.readouterr().out)["captions"]
    assert caption["text"].startswith("Villagers wait at the barrier")
    assert caption["credit"] == "Oskar Lindqvale/Northern Pictures"


def test_who_says_today_what_a_release_is_about_publishes_it() -> None:
    page = RELEASE.format(credit="© 2019 Oskar Lindqvale/Northern Pictures").partition("For more")[0]
    (draft,) = read(page.encode(), "page.txt").drafts
    assert draft.publisher == "Tarn River Watch"
    assert draft.publisher_rule == "dateline in brackets, and '… said today' in the first paragraph"


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("MIRHALA (ABC)", "MIRHALA (ABC) – The quay is closed, the Tarn River Watch said today."),
        ("(Mirhala)", "(Mirhala) – The quay is closed, Ilka Harrow said today."),
        ("(Mirhala)", "(Mirhala) – The quay is closed, the Tarn River Watch said."),
    ],
)
def test_others_who_say_something_publish_nothing(dateline: str, text: str) -> None:
    assert publisher_who_says(dateline, text) is None


def test_more_on_something_else_names_no_publisher() -> None:
    assert publisher_of_more("For more information on the ferries, please visit:") is None
    assert publisher_of_more("For more Details on the ferries, please visit:") is None


@pytest.mark.parametrize(
    ("text", "said", "credit"),
    [
        (
            "The quay of Mirhala on May 3, 2019. ABCD/Ilka Harrow",
            "The quay of Mirhala on May 3, 2019.",
            "ABCD/Ilka Harrow",
        ),
        (
            "The quay of Mirhala on May 3, 2019. Ilka Harrow",
            "The quay of Mirhala on May 3, 2019.",
            "Ilka Harrow",
        ),
        (
            "A ferry at the quay, Friday, May 3, 2019. It burned, they said. Ilka Harrow AP Photo",
            "A ferry at the quay, Friday, May 3, 2019. It burned, they said.",
            "Ilka Harrow AP Photo",
        ),
        ("The order of the clerk. (Contributed photo)", "The order of the clerk.", None),
        ("Deputy Harrow / Photo courtesy of Radio Tarn", "Deputy Harrow", "Radio Tarn"),
        ("The quay. © 2019 Ilka Harrow/ABCD", "The quay.", "Ilka Harrow/ABCD"),
        ("© 2019 Ilka Harrow/ABCD", "", "Ilka Harrow/ABCD"),
    ],
)
def test_a_photographer_behind_the_day_or_the_year_is_the_credit(
    text: str, said: str, credit: str | None
) -> None:
    assert is_caption(text)
    assert look(text) is Look.CAPTION
    assert caption_parts(SafeText(text)) == (said, credit)


@pytest.mark.parametrize(
    "text",
    [
        "She came on May 3, 2019. Ilka Harrow said so.",
        "The budget of 2019. Later",
        "They compared 2018/2019. EU/UN",
        "© 2019 Tarn River Watch",
        "Colonel Harrow told them that the quay stays open. [AFP]",
    ],
)
def test_other_ends_of_lines_are_no_credit(text: str) -> None:
    assert look(text) is not Look.CAPTION


def test_any_participle_before_a_comma_opens_a_preambular_paragraph() -> None:
    page = """Draft Resolution on the Ferries of Mirhala

The River Council,

Recalling its earlier resolutions on the ferries,

Determining that the closing of the quay is a matter for all villages,

Paying tribute to those who rowed the sick across,

1. Decides that the quay shall be open from the first of May;

2. Requests the clerk to publish the order.
"""
    (draft,) = read(page.encode(), "page.txt").drafts
    places = [block.locator for block in draft.blocks if block.kind is BlockKind.NUMBERED]
    assert places == ["PP 1", "PP 2", "PP 3", "OP 1", "OP 2"]
