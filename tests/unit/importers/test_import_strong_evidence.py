"""Where one sign spoke against a title, and what stood beside it spoke for it more strongly."""

from reader.importers.bylines import read_byline
from reader.importers.intake import read
from reader.importers.looks import Look, look
from reader.importers.mastheads import is_kind_and_body, is_masthead
from tests.unit.importers.page_maker import GATE, KEEPERS, NETS, page, titles

DAMS = (
    "Engineers of the Aldrun Water Board opened two gates of the upper dam without a word to Tarsin, and "
    "the lower street of the town stood under water until Friday."
)


def test_a_page_torn_in_the_first_words_below_a_byline_ends_with_an_article() -> None:
    assert titles(
        "Ferry keepers walk free",
        "By Ilka Harrow, May 3, 2019",
        KEEPERS,
        "Net makers of the north quay wait for their pay, again",
        "By Mira Tellander, Velmar Courier, May 9, 2019",
        "It was the Aldrun Board for Quays and Nets that sa",
    ) == ["Ferry keepers walk free", "Net makers of the north quay wait for their pay, again"]


def test_a_stack_of_headlines_of_a_new_subject_is_no_heading() -> None:
    """The first article has a day, the second only its words; three lines above one text head an article."""
    found = titles(
        "A Straight Line to the Lighthouse",
        "Saturday, May 4, 2019",
        KEEPERS,
        GATE,
        "Lantern: Crews Condemn the Cutting of Nets",
        "Statement by the Shore Union:",
        "Mirhala urged to stop the cutting of nets as loss for crews intensifies",
        NETS,
        DAMS,
    )
    assert found == ["A Straight Line to the Lighthouse", "Lantern: Crews Condemn the Cutting of Nets"]


def test_two_sentences_without_a_full_stop_above_a_house_and_a_day_are_a_title() -> None:
    title = "Tarsin’s mayor vowed to work with the crews. Now she’s counting their boats"
    assert titles(
        "Uncounted boats of the north endangered",
        "Velmar Courier",
        "May 8, 2019",
        KEEPERS,
        GATE,
        "Read More",
        title,
        "Reef Post",
        "May 4, 2019",
        NETS,
        DAMS,
    ) == ["Uncounted boats of the north endangered", title]


def test_a_sentence_in_title_case_is_a_title_where_the_others_are() -> None:
    title = (
        "Shore Union, Urges the Board to avoid Use of excessive Fees during the Herring Season in Mirhala."
    )
    found = titles(
        "Keepers Must Avoid Excessive Fees at the Gates of Velmar",
        KEEPERS,
        "Old Harbour Master Denounces the New Fees of the Quay",
        DAMS,
        title,
        NETS,
        "Several Crews Condemn the Cutting of Nets Against the Boats of Tarsin",
        GATE.replace("gate", "gate of Tarsin"),
    )
    assert title in found
    assert len(found) == 4


def test_what_stands_alone_above_each_text_cut_short_is_its_title_and_the_day_closes_the_text() -> None:
    first, second, last = (
        "[Call] VELMAR / In the days before the vote of the keepers on May 3rd, the harbour office must see "
        "to it that all who write of the quay, and all who defend it, can do so safely and without fees.",
        "[Call] MIRHALA / Stop the cutting of nets against crews of the north! The boards of the shores must "
        "see to a safe passage for the boats, and to nets for those who lost theirs.",
        "Letter from the net makers of both shores to Ilka Harrow",
    )
    text = read(
        "\n\n".join(
            (
                *(first, f"{KEEPERS[:-1]} […]", "7 May 2019"),
                *(second, f"{NETS[:-1]} […]", "1 May 2019"),
                *(last, f"{DAMS[:-1]} […]", "8 April 2019"),
            )
        ).encode(),
        "page.txt",
    )
    assert [draft.blocks[0].text for draft in text.drafts] == [first, second, last]
    assert [draft.blocks[-1].text for draft in text.drafts] == ["7 May 2019", "1 May 2019", "8 April 2019"]


def test_bulleted_titles_are_found_below_the_name_of_a_section() -> None:
    assert titles(
        "Aldrun",
        "• After the vote, hard work starts for Aldrun’s keepers",
        "By Ilka Harrow, ABCD Campaigns and Quays Officer",
        KEEPERS,
        "• Cutting of nets a trend on both shores",
        "40th Session of the Human Rights Council",
        "Statement delivered in the general debate (Monday 11 March)",
        NETS,
        DAMS,
    ) == [
        "• After the vote, hard work starts for Aldrun’s keepers",
        "• Cutting of nets a trend on both shores",
    ]


def test_headings_stay_in_an_article_with_a_byline_below_a_line_of_its_issue() -> None:
    """The first line of the page is a paragraph: the title below has facts, and its headings have none."""
    assert titles(
        "From Lantern Issue 14. The quays of Aldrun are marked by great wealth, and by those who pay for it.",
        "Keepers' rights under siege on the quays of Aldrun",
        "by Comrade Harrow (a working keeper)",
        KEEPERS,
        "Failure of the Board and Theft of Wages: The Crisis at the Great Quays",
        NETS,
        GATE,
        "The Silence of the Unions: Brokers and Fear",
        DAMS,
        GATE,
    ) == ["Keepers' rights under siege on the quays of Aldrun"]


def test_what_a_site_says_of_itself_in_a_few_words_behind_its_rights_is_no_article() -> None:
    assert titles(
        "Keepers need a union of their own",
        "Thursday, 9 May 2019, 5:17 pm",
        "Press Release: Velmar Council of Shore Unions",
        "Keepers need a union of their own on both shores",
        KEEPERS,
        "Advertisement - scroll to continue reading",
        NETS,
        "ENDS",
        "© Lantern Media",
        "Using Lantern for work?",
        "Lantern is free for those who read at home, but you’ll need a licence for work use.",
    ) == ["Keepers need a union of their own"]


def test_the_day_above_an_advertisement_belongs_to_the_text_above() -> None:
    text = read(
        "\n\n".join(
            (
                "Statement of the Speaker of the Shore Union on the Salt Tower of Velmar",
                KEEPERS,
                GATE,
                "Port Velmar, 9 May 2019",
                "Advertisements",
                "Aldrun: two gates of the upper dam opened in the night, and a street of Tarsin under water",
                DAMS,
            )
        ).encode(),
        "page.txt",
    )
    assert [draft.blocks[-1].text for draft in text.drafts[:-1]] == ["Advertisements"]


def test_a_resolution_whose_title_stands_below_its_sponsors_again_is_one_text() -> None:
    sponsors = [f"- {name}" for name in ("Aldrun", "Belovar", "Mirhala", "Tarsin")]
    (draft,) = page(
        "RES/8/24 Advisory services and lanterns for the keepers of Tarsin",
        "Document Type: Final Resolution",
        "Session: 8th Regular Session (2011 Sep)",
        *sponsors,
        "Human Rights Council",
        "Agenda item 10",
        "Lanterns and the building of towers",
        "Resolution adopted by the Human Rights Council",
        "8/24 Advisory services and lanterns for the keepers of Tarsin",
        "The Human Rights Council,",
        "1. Commends the keepers of Tarsin for what they do to light the quay;",
    ).drafts
    assert draft.title == "RES/8/24 Advisory services and lanterns for the keepers of Tarsin"


def test_a_word_of_text_in_the_frame_of_a_page_makes_no_article() -> None:
    found = titles(
        "[Quay-list] News from the Shore",
        "7 views",
        "Skip to first unread message",
        "unread,",
        "May 21, 2019, 6:37:12 AM",
        "Cutters of nets removed from the northern quay of Mirhala",
        NETS,
        DAMS,
    )
    assert found == ["Cutters of nets removed from the northern quay of Mirhala"]


OPENED = ("IN Velmar", "A HARBOUR council", "THE gates")


def opened(*heads: str) -> list[str]:
    texts = (
        f"{heads[0]} four keepers sat in the salt tower for a winter. {KEEPERS}",
        f"{heads[1]} may be the first to ask for the nets of the crews. {NETS}",
        f"{heads[2]} of the upper dam were opened in the night. {DAMS}",
    )
    return titles(
        "Welcome to Shore Lantern No.41.",
        GATE,
        *("Defend the Tower!", texts[0]),
        *("Nets and Knives", texts[1]),
        *("DON'T PAY FEES", texts[2]),
    )


def test_short_heads_above_texts_that_open_in_capitals_are_titles() -> None:
    assert opened(*OPENED)[1:] == ["Defend the Tower!", "Nets and Knives", "DON'T PAY FEES"]


def test_one_text_that_opens_in_capitals_makes_no_title_of_the_line_above() -> None:
    assert opened("In Velmar", "A harbour council", "THE gates")[1:] == []


def test_a_committee_that_does_something_is_no_masthead() -> None:
    assert is_masthead("Committee on the Rights of the Child")
    assert not is_masthead("Committee on the Rights of the Child closes its third session")
    assert is_kind_and_body("Press Release: Velmar Council of Shore Unions")
    assert not is_kind_and_body("Press Release: keepers walk free")
    assert look("from “The Lantern,” a weekly paper of Mirhala, in the words of its editors") is Look.ORIGIN


def test_a_role_with_an_and_in_it_is_of_one_author() -> None:
    found = read_byline("By Ilka Harrow, ABCD Campaigns and Quays Officer")
    assert (found.authors, found.role) == (("Ilka Harrow",), "ABCD Campaigns and Quays Officer")
    assert read_byline("By Ilka Harrow, Tomas Venn and Staff Reporter").authors == (
        "Ilka Harrow",
        "Tomas Venn",
    )


def test_a_page_torn_in_the_first_words_below_a_picture_ends_with_an_article() -> None:
    found = titles(
        "• Taken to the Tower by Night",
        KEEPERS,
        "• Watch of the Quay Adjourned for the Seventh Time",
        NETS,
        "• Old Keeper Possibly in Mirhala",
        "The keeper of Velmar. Photo: Ilka Harrow",
        "Should the Courier and others who are to be trusted have it right, it was in May tha",
    )
    assert found[-1] == "• Old Keeper Possibly in Mirhala"


def test_a_line_of_a_text_without_gaps_is_no_title_on_a_page_with_gaps() -> None:
    line = "Of the crews that did so in Tarsin in the winter of last year two sit in the salt tower"
    found = titles(
        "Report from a walk to the quay of Velmar",
        KEEPERS,
        GATE,
        "Message of the Union of Shores to the Crews of Mirhala, Tarsin and Aldrun",
        f"{NETS}\n{DAMS}\n{line}\n{GATE}",
        "Fees for the Keepers of Belovar Are Raised Again",
        f"In Belovar the Board for Quays raised the fees of all keepers by a third. {KEEPERS}",
    )
    assert line not in found
    assert len(found) > 1
