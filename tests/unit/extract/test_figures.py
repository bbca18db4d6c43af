"""Numbers of harm: which numbers are, what they count, and who says so."""

import pytest

from reader.extract import dates
from reader.extract.figures import find
from reader.model.findings import Figure
from tests.unit.extract.article_builder import Line, build, names


def figures(*lines: Line, publisher: str | None = None, **known: str) -> tuple[Figure, ...]:
    article = build(*lines, published="2019-06-20", publisher=publisher)
    return find(article, names(article, **known), dates.find(article))


def short(text: str) -> list[tuple[str, str, str]]:
    return [(str(one.text), one.value, one.harm) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "span", "value", "harm"),
    [
        ("At least 28 children have died in Aldrun.", "At least 28 children", "28", "killed"),
        ("A blast killed 43 people in Aldrun.", "43 people", "43", "killed"),
        ("Shells hit a school, killing eight children.", "eight children", "8", "killed"),
        ("The fire left 104 dead.", "104", "104", "killed"),
        ("One person was killed.", "One person", "1", "killed"),
        ("The death toll rose to 45 on Monday.", "45", "45", "killed"),
        ("The flood claimed 300 lives.", "300 lives", "300", "killed"),
        ("Between 20 and 30 people were killed.", "Between 20 and 30 people", "20/30", "killed"),
        ("It caused the deaths of at least 90 individuals.", "at least 90 individuals", "90", "killed"),
        ("Hundreds of deaths followed.", "Hundreds of deaths", "hundreds", "killed"),
        ("Dozens of civilians were killed or injured.", "Dozens of civilians", "dozens", "killed or injured"),
        (
            "It led to the injury and deaths of hundreds of people.",
            "hundreds of people",
            "hundreds",
            "killed or injured",
        ),
        ("An estimated 30,000 people have been displaced.", "30,000 people", "30000", "displaced"),
        ("Over 12,000 Aldruni fled.", "Over 12,000 Aldruni", "12000", "displaced"),
        ("The 250,000 Velmarians still trapped there starve.", "250,000 Velmarians", "250000", "besieged"),
        (
            "Aid remains suspended for an estimated 160,000 people.",
            "160,000 people",
            "160000",
            "in need of aid",
        ),
        ("Police detained more than 50 protesters.", "more than 50 protesters", "50", "detained"),
        ("Police arrested 12.", "12", "12", "detained"),
        ("Some 300 people remain missing.", "Some 300 people", "300", "missing"),
        ("Hundreds of schoolgirls were kidnapped.", "Hundreds of schoolgirls", "hundreds", "kidnapped"),
        ("The state executed 17 men.", "17 men", "17", "executed"),
        ("The state deported a group of 100 Aldruni.", "100 Aldruni", "100", "deported"),
        ("Troops razed more than 1,250 homes.", "more than 1,250 homes", "1250", "destroyed"),
        ("Rebels burned nine villages.", "nine villages", "9", "destroyed"),
        ("Forces carried out three gas attacks.", "three gas attacks", "3", "attack"),
        ("The town saw thousands of attacks.", "thousands of attacks", "thousands", "attack"),
        ("The group recruited 114 Aldruni.", "114 Aldruni", "114", "recruited"),
        ("114 men from Aldrun had been recruited.", "114 men", "114", "recruited"),
        ("34 people, mostly women, die there daily.", "34 people", "34", "killed"),
        ("23,863 Children Killed in Aldrun", "23,863 Children", "23863", "killed"),
        ("Guards beat 7 detainees.", "7 detainees", "7", "tortured"),
        ("It evicted 400 families.", "400 families", "400", "evicted"),
        (
            "Twelve human rights defenders remain behind bars.",
            "Twelve human rights defenders",
            "12",
            "detained",
        ),
        ("A bomber blew up, killing himself and 6 soldiers.", "6 soldiers", "6", "killed"),
        ("About 700 households lost their homes.", "About 700 households", "700", "displaced"),
        ("The police injured dozens more.", "dozens", "dozens", "injured"),
        ("It put the death toll at 312, others differ.", "312", "312", "killed"),
        ("30 villagers were burned alive.", "30 villagers", "30", "killed"),
        ("The flood claimed 800 lives in a week.", "800 lives", "800", "killed"),
        ("The office documented 37 cases of torture.", "37 cases", "37", "tortured"),
        ("About 500 marched, 30 of whom were arrested.", "30", "30", "detained"),
        ("It hosts 1.3 million refugees.", "1.3 million refugees", "1300000", "displaced"),
    ],
)
def test_a_number_of_harm(text: str, span: str, value: str, harm: str) -> None:
    assert short(text) == [(span, value, harm)]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was 105 in favour, 15 against and 52 abstentions on war crimes.",
        "About 10 million Aldruni live there.",
        "Over 400 troops took part in the drills.",
        "He met a dozen ambassadors after the killing.",
        "Following a three-week pause the killing went on for 60 days.",
        "One of the most thorough studies of the killing is theirs.",
        "The three evils are hunger, war and want.",
        "The share rose from 6.7% to over 40% after the attack.",
        "Resolution 2139 condemned the killings.",
        "A 12-year-old boy aged 12 was killed.",
        "200 soldiers killed the mayor.",
        "Five gunmen attacked a market.",
        "The council held three meetings on the killings.",
        "It killed him in 2014.",
        "They said 12 countries condemned the killing.",
        "The company paid $300 for the dead.",
        "Five Ways to Help After the Attack",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert short(text) == []


def test_parts_and_pairs_share_the_harm() -> None:
    text = "The raid killed 12 people, including five children, and wounded 34."
    assert short(text) == [
        ("12 people", "12", "killed"),
        ("five children", "5", "killed"),
        ("34", "34", "injured"),
    ]
    assert short("It killed five men, three women and two boys.") == [
        ("five men", "5", "killed"),
        ("three women", "3", "killed"),
        ("two boys", "2", "killed"),
    ]


def test_a_bare_number_counts_what_was_counted_before() -> None:
    homes, villages, more = figures(
        "Troops razed 1,250 homes in five hill villages, with over 820 destroyed since May."
    )
    assert (homes.counts, villages.harm, more.counts, more.value) == ("homes", "attacked", "homes", "820")


def test_bounds_are_told_apart() -> None:
    text = "It killed at least 3 men, over 4 women, up to 5 boys, about 6 girls and 7 others."
    assert [one.bound for one in figures(text)] == ["at least", "over", "at most", "about", "exact"]


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        ("A blast killed 43 people.", None, "own voice"),
        ("A flood claimed 43 lives.", None, "own voice"),
        ("The monitoring group said 43 people were killed.", "monitoring group", "reported"),
        ("The Open Seas Council reported that 43 people were killed.", "Open Seas Council", "reported"),
        ("On 5 May the Open Seas Council said 43 people were killed.", "Open Seas Council", "reported"),
        (
            "As of 5 May the Open Seas Council estimated that 43 people were killed.",
            "Open Seas Council",
            "reported",
        ),
        ("However, the OSC said that 43 people were killed.", "Open Seas Council", "reported"),
        (
            "ALDRUN, Velmar — The Open Seas Council said 43 people were killed.",
            "Open Seas Council",
            "reported",
        ),
        ("According to the Open Seas Council, 43 people were killed.", "Open Seas Council", "reported"),
        ("43 people were killed, according to the OSC.", "Open Seas Council", "reported"),
        ("43 people were killed, the Open Seas Council said.", "Open Seas Council", "reported"),
        ("43 people were killed, said the Open Seas Council.", "Open Seas Council", "reported"),
        (
            "A report by the Open Seas Council, a think tank, indicated that 43 people were killed.",
            "Open Seas Council",
            "reported",
        ),
        ("Jo Marr, who heads the Open Seas Council, said that 43 people were killed.", "Jo Marr", "reported"),
        (
            "The head of the Open Seas Council, Dr. Jo Marr, said that 43 people were killed.",
            "Jo Marr",
            "reported",
        ),
        ("Jo Marr arrived. She said that 43 people were killed.", "Jo Marr", "reported"),
        ("“43 people were killed,” said Jo Marr.", "Jo Marr", "quoted"),
        ("“43 people were killed,” Jo Marr said.", "Jo Marr", "quoted"),
        ("Jo Marr wrote: “I cannot sleep. 43 people were killed.”", "Jo Marr", "quoted"),
        ('Jo Marr wrote: "I cannot sleep. 43 people were killed."', "Jo Marr", "quoted"),
        ("Local health officials said that 43 people were killed.", "Local health officials", "reported"),
        (
            "An OSC panel, which looked for a year, determined that 43 people were killed.",
            "OSC panel",
            "reported",
        ),
        ("Velmar blames rebels for the killing of 43 people.", "Velmar", "alleged"),
        ("Velmar denied killing 43 people.", "Velmar", "denied"),
        ("43 people were reportedly killed.", None, "reported"),
        ("43 people were allegedly killed.", None, "alleged"),
    ],
)
def test_who_says_so(text: str, speaker: str | None, mode: str) -> None:
    (one,) = figures(text, PERSON="Jo Marr", ORG="Open Seas Council|OSC", PLACE="Velmar;Aldrun")
    assert (one.said_by, one.mode) == (speaker, mode)


def test_the_next_sentence_can_name_the_voice() -> None:
    text = (
        "The Open Seas Council spoke of gas. It caused the deaths of 90 people. "
        "The council further stated that more will die."
    )
    (one,) = figures(text, ORG="Open Seas Council")
    assert (one.said_by, one.certain) == ("Open Seas Council", False)
    assert "next sentence" in one.rule


def test_the_organisation_before_the_colon_speaks_for_the_title_and_its_repeat() -> None:
    lines: tuple[Line, ...] = (
        ("title", "Open Seas Council: 863 Children Killed in Aldrun"),
        ("subtitle", "863 Children Killed in Aldrun"),
    )
    assert [one.said_by for one in figures(*lines, ORG="Open Seas Council")] == ["Open Seas Council"] * 2
    assert [one.said_by for one in figures(*lines, publisher="Open Seas Council")] == [
        "Open Seas Council"
    ] * 2


def test_place_and_date_come_from_the_sentence() -> None:
    (one,) = figures(
        "In 2014 a blast in Aldrun killed 43 people on 5 May 2014 in Port Velmar.", PLACE="Port Velmar;Aldrun"
    )
    assert (one.place, one.date) == ("Port Velmar", "2014-05-05")


def test_since_leaves_the_end_open() -> None:
    (one,) = figures("43 people have been killed since March 2011.")
    assert one.date == "2011-03/"


def test_source_lists_and_repeats_hold_no_figures() -> None:
    assert (
        figures(
            ("source", "Aldrun Post – 43 people killed – 3 May 2015"), ("duplicate", "43 people were killed.")
        )
        == ()
    )


def test_offsets_point_at_the_words() -> None:
    article = build(("title", "Fields"), "A blast killed 43 people.")
    (one,) = find(article)
    assert article.text[one.start : one.end] == one.text == "43 people"
