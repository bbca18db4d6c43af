"""The first title of a page, below what sites and bodies set above it, and lines that are none."""

import pytest

from reader.importers.furniture import Furniture, furniture, leads_to_others
from reader.importers.headers import read_header
from reader.importers.intake import read
from reader.importers.listings import is_link_to_rest
from reader.importers.looks import Look, look
from reader.importers.runs import in_runs
from reader.importers.units import build_units
from reader.model.article import BlockKind
from tests.unit.importers.page_maker import page, titles

HEAD = "Council frees the keepers of the northern lamps"
TEXT = (
    "The council of Mirhala said on Monday that the keepers of the northern lamps may go home, and that "
    "nobody will be asked again who had lit them in the winter of the long frost."
)
MORE = "It gave no reason, and the families of the keepers had asked for none when they came to the quay."


@pytest.mark.parametrize(
    "above",
    [
        "Jump to page content",
        "Skip directly to the main navigation",
        "In progress at HQ",
        "Press releases Harbour Council of Mirhala",
        "A Partnership with the University of Mirhala",
        "February 16, 2019 / 9:39 AM / 4 years ago",
        "Statement | Belovar | 19-05-2019",
        "Document type: Final report",
        "Session: 39th Regular Session (2018 Sep)",
    ],
)
def test_what_stands_above_a_title_is_not_the_title(above: str) -> None:
    assert titles(above, HEAD, TEXT, MORE) == [HEAD]


@pytest.mark.parametrize(
    "below", ["Statement | Belovar | 19-05-2019", "Summary: who may go home, and who may not"]
)
def test_what_stands_below_a_title_is_not_the_title(below: str) -> None:
    assert titles("News", "Mirhala Lamps Union", below, TEXT, MORE) == ["Mirhala Lamps Union"]


def test_a_statement_of_a_body_is_a_title() -> None:
    assert titles("May 3, 2019", "Statement of the Harbour Committee in Velmar", TEXT, MORE) == [
        "Statement of the Harbour Committee in Velmar"
    ]


def test_a_sentence_above_the_day_is_the_title_of_a_page() -> None:
    title = "Joint statement read by the Lamp Service, for the keepers of nineteen harbours."
    lines = f"{title}\n3 May 2019 4:38 pm\n\nClosing of the session\n\n{TEXT}\n\n{MORE}\n"
    assert [draft.title for draft in read(lines.encode(), "page.txt").drafts] == [title]


def test_a_first_line_that_trails_off_is_the_title_of_a_page() -> None:
    title = "Mirhala, “a thousand lamps in a month”. New frost on the northern border..."
    assert titles(title, TEXT, MORE) == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Harbour Watch, Vol. 5, Issue 19 – 20 December 2019",
        "Weekly News Recap (3 - 9 November 2019)",
        "Lamp Newsletter No. 5 December 2019",
    ],
)
def test_the_issue_of_a_periodical_is_a_title(title: str) -> None:
    contents = ("Harbour Justice Section", "Harbour Peace Section", f"HCJ: {HEAD}")
    assert titles("Platform for Lamps and Harbours", title, *contents, TEXT, MORE)[0] == title


def test_an_issue_with_nothing_but_its_contents_begins_an_article() -> None:
    issue = "Harbour Watch: Volume 13, Issue 2 – May 3, 2019"
    found = titles(
        HEAD, "By Mira Tellander", TEXT, MORE, "READ MORE", issue, "Advisor", "Northern Quays", "Weirs"
    )
    assert found == [HEAD, issue]


def test_the_list_of_contents_holds_no_title() -> None:
    contents = ["Lamps and their keepers", "Video tutorials", "Download the handbook of lamps"]
    lines = ["Lamp Newsletter No. 5 December 2019", "Overview of content:", *contents, TEXT, MORE]
    assert titles(*lines) == ["Lamp Newsletter No. 5 December 2019"]


def test_a_few_words_on_the_page_belong_to_its_first_article() -> None:
    texts = {
        HEAD: TEXT,
        "Dockers of the Lower Quay stop their work": "In Port Velmar the dockers stopped work on Monday, and "
        "Councillor Harrow asked the Shipping Board to hear them before the tide.",
        "Teachers walk to Aldrun with their pupils": "Teachers of the Sordane valley gave Minister Oskvale a "
        "list of all the schools that have no roof.",
    }
    heads = list(texts)
    lines = [line for head in heads for line in (head, texts[head], "Read more: lamps.example")]
    assert titles("The Weekly Brief", "What happened on the quays, in a few lines.", *lines) == heads


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("skip to primary navigation", Furniture.HEAD),
        ("Read the rest", Furniture.INLINE),
        ("In this issue:", Furniture.INLINE),
        ("Skip to the case of the Three Weirs", None),
        ("In this issue of the lamps the council is silent", None),
        ("Pásalo a tus amigos >>>", Furniture.TAIL),
        ("Pásalo a tus amigos", None),
        ("The council of the lamps is silent on the oil >>>", None),
        ("For information media • not an official record", Furniture.TAIL),
        ("Home / Letters (page 24)", Furniture.HEAD),
        ("Home / Letters", None),
    ],
)
def test_furniture(line: str, kind: Furniture | None) -> None:
    assert furniture(line) is kind


def test_a_list_of_contents_leads_to_others() -> None:
    assert leads_to_others("Overview of content:")
    assert not leads_to_others("Overview of the law of lamps")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Seventy-sixth Session,", Look.MASTHEAD),
        ("52nd & 53rd Meetings (AM & PM)", Look.MASTHEAD),
        ("Published on Harbour News, by Ilka Harrow, May 3, 2019.", Look.META),
        ("Statements Harbour Council of Mirhala", Look.KICKER),
        ("Who closed the quay? The council will not say so: part 2", Look.SHORT),
        ("The lamps on trial, day 3: “All that was taken from us.”", Look.SHORT),
        ("Newsletter. Keepers and their lamps", Look.SHORT),
        ("Who closed the quay? The council will not say.", Look.PROSE),
        ("HRC – Harbour Rights Centre", Look.SHORT),
    ],
)
def test_looks(line: str, expected: Look) -> None:
    assert look(line) is expected


def test_a_title_set_on_two_lines_is_one() -> None:
    title = "The Lamp Office Should Break Its\nPublic Silence on the Keepers"
    lines = f"03 July, 2019\n{title}\nBy Mira Tellander\n{TEXT}\n"
    (draft,) = read(lines.encode(), "page.txt").drafts
    assert draft.title == title.replace("\n", " ")
    assert draft.authors == ("Mira Tellander",)


def test_the_line_above_a_bare_credit_is_a_caption() -> None:
    lines = f"{HEAD}\n\nThe Council of the Lamps meets\nCredit: Lamp Photo/Ilka Harrow\n\n{TEXT}\n\n{MORE}\n"
    (draft,) = read(lines.encode(), "page.txt").drafts
    assert draft.title == HEAD
    assert any(block.kind is BlockKind.CAPTION and "Council" in block.text for block in draft.blocks)


def test_the_torn_last_line_of_a_page_is_text() -> None:
    lines = [line for n in (1, 2) for line in (f"{HEAD}, part {n}", f"May {n}, 2019", TEXT)]
    found = page(*lines, f"{HEAD}, part 3", "May 3, 2019", TEXT[:70].rsplit(" ", 1)[0]).drafts
    assert len(found) == 3
    assert found[-1].blocks[-1].kind is BlockKind.PARAGRAPH


def test_a_day_glued_to_the_text_is_a_day_below_the_title() -> None:
    lines = [
        line
        for n, head in enumerate((HEAD, "Dockers of the Lower Quay stop their work"), 1)
        for line in (head, f"last updated May {n}, 2019 {TEXT}")
    ]
    assert titles(*lines) == [HEAD, "Dockers of the Lower Quay stop their work"]


def _dateline(*lines: str) -> str | None:
    units = in_runs(build_units("\n\n".join(lines)))
    return read_header(units, 0).dateline


def test_speakers_in_a_talk_and_bodies_that_speak_of_themselves_are_no_datelines() -> None:
    assert _dateline(HEAD, f"Harbourer: {TEXT}", f"Mira Tellander: {MORE}") is None
    assert _dateline(HEAD, f"HARLAMP: {TEXT} HARLAMP asks for oil.", MORE) is None
    assert _dateline(HEAD, f"MIRHALA: {TEXT}", MORE) == "MIRHALA"


def test_a_body_in_a_byline_keeps_its_name() -> None:
    (draft,) = page(HEAD, "By Northern Centre for Lamp Keepers, October 20, 2019", TEXT, MORE).drafts
    assert draft.authors == ("Northern Centre for Lamp Keepers",)


def test_an_agency_before_a_title_makes_it_no_report() -> None:
    title = "HNA - Harbour agency Belovar: Jailed keepers begin a hunger strike"
    assert titles("Tuesday, August 6, 2019", title, TEXT, MORE) == [title]


def test_the_line_above_several_titles_is_their_kind_where_the_first_stands_below_others() -> None:
    texts = {
        HEAD: TEXT,
        "Dockers of the Quay before the board": "In Port Velmar the dockers stopped work on Monday, and "
        "Councillor Harrow asked the Shipping Board to hear them before the tide.",
        "Ten winters on: few lamps and broken promises": "Teachers of the Sordane valley gave Minister "
        "Oskvale a list of all the schools that have no roof.",
    }
    lines = [
        line for head, text in texts.items() for line in ("Sheet of paper Report", head, text, "May 3, 2019")
    ]
    assert titles(
        "Newsroom", "If you write for a paper, please reach out to lamps@office.example", *lines
    ) == list(texts)


@pytest.mark.parametrize("link", ["Read more: lamps.example", "Continúa leyendo " + HEAD])
def test_links_to_the_rest_of_more_forms(link: str) -> None:
    assert is_link_to_rest(link)


def test_a_byline_that_lost_its_day() -> None:
    (draft,) = page(HEAD, "Posted on by Mira Tellander", TEXT, MORE).drafts
    assert draft.authors == ("Mira Tellander",)


def test_the_first_of_two_titles_of_a_page_is_the_title() -> None:
    caption = "Keepers with a banner on the quay. Mirhala, January 2019."
    lines = ("“Like Walking on Thin Ice”", "Quiet Pressure on Keepers in the Northern Republic")
    (draft,) = page(caption, *lines, f"{caption}  © 2019 Ilka Harrow", "Summary", TEXT, MORE).drafts
    assert draft.title == lines[0]
    assert draft.blocks[0].kind in {BlockKind.CAPTION, BlockKind.DUPLICATE}


def test_a_line_of_a_menu_is_not_the_title_that_stands_round_its_day() -> None:
    menu = (
        "Categories",
        "Articles",
        "Reports",
        "Interview",
        "Foreign Media about Aldrun",
        "Justice",
        "Others",
    )
    (draft,) = page(*menu, HEAD, "May 25, 2005", HEAD, TEXT, MORE).drafts
    assert draft.title == HEAD


def test_a_sentence_below_the_title_and_its_author_is_not_the_title() -> None:
    lead = "There is little doubt that the lamps of the north have been dark for longer than anybody knows"
    (draft,) = page("The missing lamps", "Mira Tellander", lead, TEXT, MORE).drafts
    assert draft.title == "The missing lamps"


def test_a_title_that_ends_in_its_day_is_no_source() -> None:
    (draft,) = page("Council Press Statement on the Lamps of Mirhala – 22 May 2015", TEXT, MORE).drafts
    assert draft.title.endswith("22 May 2015")
    assert draft.published.value == "2015-05-22"
