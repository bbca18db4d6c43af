"""Numbers of harm that lean on other numbers and on the words of digests and headlines."""

import pytest

from reader.extract.figures import find
from reader.model.findings import Figure
from tests.unit.extract.article_builder import Line, build, names


def figures(*lines: Line, **known: str) -> tuple[Figure, ...]:
    article = build(*lines)
    return find(article, names(article, **known))


def pairs(*lines: Line) -> list[tuple[str, str]]:
    return [(one.value, one.harm) for one in figures(*lines)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Some 900 people were displaced along the coast, around 400 of whom are in Velmar.",
            [("900", "displaced"), ("400", "displaced")],
        ),
        ("Nine keepers were hurt, three of them badly.", [("9", "injured"), ("3", "injured")]),
        (
            "They burned 40 boats, and more than 25 of these since May.",
            [("40", "destroyed"), ("25", "destroyed")],
        ),
        ("Of 80 keepers, six were arrested.", [("6", "detained")]),
        ("Two fishers were killed and one injured.", [("2", "killed"), ("1", "injured")]),
        ("Eight girls and four women died in the flood.", [("8", "killed"), ("4", "killed")]),
        (
            "The raid killed 10 women and 12 girls and wounded 30 keepers.",
            [("10", "killed"), ("12", "killed"), ("30", "injured")],
        ),
        ("It killed at least 17 people, including seven prisoners.", [("17", "killed"), ("7", "killed")]),
        (
            "The shelling killed 66 keepers, including 51 fishers: 14 men, 5 women.",
            [("66", "killed"), ("51", "killed"), ("14", "killed"), ("5", "killed")],
        ),
        (
            "Nine were killed in Aldrun (4 women, 3 girls, as well as 2 guards).",
            [("9", "killed"), ("4", "killed"), ("3", "killed"), ("2", "killed")],
        ),
        (
            "The alleged killings, of which 71 were laid to guards and 36 to raiders, go on.",
            [("71", "killed"), ("36", "killed")],
        ),
        (
            "So far 52 keepers (18 of them children and more than 60 since the truce) were killed.",
            [("52", "killed"), ("18", "killed"), ("60", "killed")],
        ),
        ("The dead were five men and two girls.", [("5", "killed"), ("2", "killed")]),
    ],
)
def test_a_figure_shares_the_harm_of_another(text: str, found: list[tuple[str, str]]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The radio listed 39 villages that troops burned in May.", [("39", "destroyed")]),
        ("At least 53 posts and sheds have been attacked, with 17 incinerated.", [("17", "destroyed")]),
        ("Nine elders or heads of inland, coastal and island wards were murdered.", [("9", "killed")]),
        ("Three other fishers—Ana Bel, Rui Sal, and Dana Orl—were also arrested.", [("3", "detained")]),
        (
            "A further 76 members of the guard (with those of the port and the mole) were killed.",
            [("76", "killed")],
        ),
        ("At least 28 keepers, including 13 boys were killed.", [("28", "killed"), ("13", "killed")]),
        ("Twenty, including boys, appear to have been beaten to death.", [("20", "killed")]),
    ],
)
def test_the_verb_may_stand_far_behind(text: str, found: list[tuple[str, str]]) -> None:
    assert [one for one in pairs(text) if one in found] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It brought the number of Aldrun refugees in Velmar to nearly 868,000.", [("868000", "displaced")]),
        (
            "They put the number of displaced people at an estimated 2,500 across the delta.",
            [("2500", "displaced")],
        ),
        ("The number of keepers killed in May is 84 (without the guards).", [("84", "killed")]),
        (
            "The toll of the storm in the delta rose on Monday to 116 with more keepers missing.",
            [("116", "killed")],
        ),
        ("The toll could be as high as 67.", [("67", "killed")]),
        ("The toll of Ela, Nir and Oda has climbed to 14 according to the port.", [("14", "killed")]),
        ("The number of displaced could reach 650,000 by spring.", [("650000", "displaced")]),
        ("At least four keepers of another lamp in Aldrun Square have been arrested.", [("4", "detained")]),
        ("The raid forced 400 families, with all their goats, to flee.", [("400", "displaced")]),
        ("Fighting sent 30 keepers fleeing.", [("30", "displaced")]),
        ("In May 3,000 keepers had to leave the delta.", [("3000", "displaced")]),
        ("Raiders took away at least 30 men and boys.", [("30", "kidnapped")]),
        ("They took six pupils from the school.", [("6", "kidnapped")]),
        ("Raiders took 20 photos of the school.", []),
        ("The aid cannot reach 160 families.", [("160", "in need of aid")]),
        ("In the delta 250 keepers inside had no medical care.", [("250", "in need of aid")]),
        ("The dam deprives 40 families of water.", [("40", "in need of aid")]),
        ("Nine pupils sustained severe injuries.", [("9", "injured")]),
        ("The list has 81 reports of keepers reported missing.", [("81", "missing")]),
        ("There were 9 shooting incidents on the mole.", [("9", "attack")]),
        ("The sea gave up 8 unidentified dead.", [("8", "killed")]),
        ("We buried nine people.", [("9", "killed")]),
        ("The storm buried nine sheds.", []),
        ("Nine staff members were missing.", [("9", "missing")]),
        ("Two hundred guards of Battalion 530 destroyed 24 sheds.", [("24", "destroyed")]),
        ("VELMAR, 28 May 2019 - Nineteen keepers were killed.", [("19", "killed")]),
    ],
)
def test_forms_of_digests(text: str, found: list[tuple[str, str]]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "12 Keepers Killed, Hundreds Displaced in Raid on Aldrun",
            [("12", "killed"), ("hundreds", "displaced")],
        ),
        ("Raid Kills 12, Wounds 30", [("12", "killed")]),
        ("Hundreds of Families Flee Aldrun After 12 Die", [("hundreds", "displaced"), ("12", "killed")]),
    ],
)
def test_headlines(text: str, found: list[tuple[str, str]]) -> None:
    assert [one for one in pairs(("title", text)) if one in found] == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tessen Radio counted 12 dead.", "Tessen Radio"),
        ("Tessen Radio counts 1,200 displaced keepers.", "Tessen Radio"),
        ("The watchdog logged at least 14 attacks.", "watchdog"),
        ("Tessen Radio tallied 30 arrests and listed twelve disappearances.", "Tessen Radio"),
        ("Two residents counted nine bodies.", "residents"),
        ("There were four confirmed cases, and 16 deaths.", None),
        (
            "The raids went on, with several stations reporting that five keepers had been killed.",
            "stations",
        ),
        ("By figures that the paper took from Tessen Radio, the raids killed 90 keepers.", "Tessen Radio"),
        ("According to figures released by Tessen Radio, 40 keepers were killed.", "Tessen Radio"),
        ("According to Tessen Radio’s yearly report on the coast, 40 keepers were killed.", "Tessen Radio"),
        ("Between the lamps, raids went on, claiming 14 lives.", None),
        ("According to Tessen Radio data, 40 keepers were killed.", "Tessen Radio"),
        ("According the report 43 keepers were killed.", None),
        ("The coast-based Tessen Radio said that 40 keepers were killed.", "Tessen Radio"),
        ("The delta’s Tessen Radio said that 40 keepers were killed.", "Tessen Radio"),
        ("Tessen Radio in a statement on Thursday said 40 keepers were killed.", "Tessen Radio"),
        ("Tessen Radio (TR) recorded 40 killings.", "Tessen Radio"),
        ("Tessen Radio said 30 keepers died while at least two fishers put the toll at 37.", "fishers"),
        (
            "Tessen Radio spoke with survivors and relatives. They said that 40 keepers were hurt.",
            "survivors and relatives",
        ),
        ("“It was night,” said Ana Bel. “The raid killed 40 keepers.”", "Ana Bel"),
        ("“In May 40 keepers were killed,” laments Ana Bel.", "Ana Bel"),
        (
            "“In May 40 keepers were killed,” a port officer, who gave no name, told Tessen Radio by phone.",
            "port officer",
        ),
        ("Years of raids left 40 keepers dead, Ana Bel writes.", "Ana Bel"),
        ("They arrested 26 of them, the All Delta Circle said.", "All Delta Circle"),
        ("Aid workers fear that 40 keepers are without shelter.", "Aid workers"),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    said = [one.said_by for one in figures(text, ORG="Tessen Radio", PERSON="Ana Bel")]
    assert said[-1] == speaker


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Forty Keepers Killed in Delta: Tessen Radio", "Tessen Radio"),
        ("Forty keepers killed in delta: police", "police"),
        ("Toll in delta climbs to 14 – Tessen Radio", "Tessen Radio"),
        ("Police: Forty Keepers Killed", "Police"),
        ("Weekly Report: Forty Keepers Killed", None),
        ("Forty Keepers Killed: What Comes Next", None),
    ],
)
def test_the_voice_of_a_headline(title: str, speaker: str | None) -> None:
    (one,) = figures(("title", title), ORG="Tessen Radio")
    assert one.said_by == speaker
