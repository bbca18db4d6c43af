"""Which line at the head of a page is its title, where one sign spoke against it and stronger ones for it."""

import pytest

from reader.model.article import BlockKind
from tests.unit.importers.page_maker import GATE, KEEPERS, NETS, page, titles


@pytest.mark.parametrize(
    "above",
    [
        ("MEDIA RELEASE MINISTER FOR QUAYS TOMAS QUIST QA76          14  June  2019",),
        (
            "SHORE FELLOWSHIP\nTASK FORCE ON QUAYS, NETS AND THE KEEPERS OF VELMAR\n5 Broad Quay\n"
            "Fax: 408 423 87",
        ),
    ],
)
def test_what_heads_the_paper_of_a_house_is_not_the_title(above: tuple[str, ...]) -> None:
    assert titles(*above, "LAST WINTER OF THE FERRY KEEPERS", KEEPERS, GATE) == [
        "LAST WINTER OF THE FERRY KEEPERS"
    ]


def test_what_a_body_does_in_a_line_below_its_title_is_not_the_title() -> None:
    title = "Committee on the Rights of Keepers closes seventh session"
    assert titles(
        "Skip to main content",
        title,
        "11 October 2019",
        "Adopts Concluding Observations on the Keepers of Velmar and the Crews of Mirhala",
        f"The Committee on the Rights of Keepers ended its seventh session with observations. {KEEPERS}",
        NETS,
    ) == [title]


def test_a_title_below_a_list_of_older_ones_with_their_days_is_chosen() -> None:
    older = [
        "-\nKeepers of Mirhala ask for lanterns - April 22, 2019",
        "-\nCrews of Tarsin stay ashore for the feast - May 1, 2019",
        "-\nBoard of Aldrun opens the upper dam again - May 2, 2019",
        "-\nVelmar shuts its gates to tighten the watch - May 3, 2019\n"
        "Ferry keepers walk free without a word",
    ]
    assert titles("\n".join(older), "by ILKA HARROW", KEEPERS, GATE) == [
        "Ferry keepers walk free without a word"
    ]


def test_a_short_title_with_its_byline_is_chosen_over_the_name_of_the_column() -> None:
    found = titles(
        "On the picket line",
        "May 4, 2019 | Page 15",
        "College of Velmar",
        "By Ilka Harrow and Tomas Venn",
        f"The keepers of the College of Velmar met on the quay. {KEEPERS}",
        GATE,
    )
    assert found == ["College of Velmar"]


def test_a_country_in_capitals_is_no_acronym() -> None:
    title = "CUBA: “Fees are the end of the quay, its very opposite”"
    assert titles(
        title,
        "A Statement from the Union of Shores forwarded by the Velmar Keepers Commission",
        "May 8, 2019",
        KEEPERS,
        GATE,
    ) == [title]


def test_what_stands_below_the_salutation_of_a_letter_is_text() -> None:
    (draft,) = page(
        "Open Letter to Tomas Quist",
        "Dear Mr. Harbour Master:",
        "We call on the harbour office to stop the forced return of the keepers to the salt tower",
        KEEPERS,
    ).drafts
    assert draft.title == "Open Letter to Tomas Quist"


def test_a_lead_without_a_full_stop_below_the_day_of_its_title_stays_text() -> None:
    lead = (
        "Nobody on the quay has seen the keepers since the first storms of winter, say the crews who mend "
        "their nets at the foot of the tower, and in all that time no lamp was lit in it, they add"
    )
    (draft,) = page("Keepers of Velmar walk free at last", "May 3, 2019", lead, f"{KEEPERS} {GATE}").drafts
    assert [block.kind for block in draft.blocks if block.text == lead] == [BlockKind.PARAGRAPH]
