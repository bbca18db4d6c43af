"""Numbers of harm in the forms that reports, briefings and lists print: every sentence is our own."""

import pytest

from reader.extract.figures import find
from tests.unit.extract.article_builder import Line, build, names


def harms(*lines: Line) -> list[str]:
    article = build(*lines)
    known = names(article, PERSON="Ana Bel|Bel", PLACE="Aldrun;Velmar;Tarnow;Orsk;Lemdal")
    return sorted(f"{one.value} {one.harm}" for one in find(article, known))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Soldiers arrested 83 herders. The harbour police put the number at 91.", ["83", "91"]),
        ("Fourteen rowers were arrested in Aldrun. A doctor put the figure at 17.", ["14", "17"]),
        ("Twelve rowers were arrested. The council put the cost at 900,000 crowns.", ["12"]),
        ("Nine rowers were arrested. Of these, 4 are in Velmar and 5 in Orsk.", ["4", "5", "9"]),
    ],
)
def test_the_sentence_before_says_what_is_counted(text: str, found: list[str]) -> None:
    assert harms(text) == sorted(f"{number} detained" for number in found)


def test_the_number_alone_counts_nothing() -> None:
    assert harms("The number of voters rose. Officials put the number at 91.") == []


def test_refugees_are_listed_by_country() -> None:
    text = (
        "There are now 147,000 refugees in the region (55,221 in Velmar, an estimated 1,500 in Orsk, "
        "26 in Lemdal, and 20 in Aldrun), whereas Tarnow has taken in 848 refugees and Orsk 485."
    )
    numbers = ("147000", "55221", "1500", "26", "20", "848", "485")
    assert harms(text) == sorted(f"{number} displaced" for number in numbers)


def test_places_behind_a_colon() -> None:
    text = "In all 90 people were killed: 40 in Velmar, 30 in Tarnow and 20 in Orsk."
    assert harms(text) == ["20 killed", "30 killed", "40 killed", "90 killed"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three pregnant women are among those still held.", "3 detained"),
        ("Four cooks were also among the injured.", "4 injured"),
        ("The drought has left some 6,000 herder families without rice.", "6000 in need of aid"),
        ("The fire left seven families with nothing to eat.", "7 in need of aid"),
        ("Some 500 families are living in tents outside Aldrun.", "500 displaced"),
        ("Some 6,700 herders had not yet gone home at the end of the year.", "6700 displaced"),
        ("More than 240,000 people have left the country since May.", "240000 displaced"),
        ("Around 5,000 people crossed into Velmar this week.", "5000 displaced"),
        ("Some 700 people have sought refuge in Velmar.", "700 displaced"),
        ("Over 13,000 people now suffer from diarrhoea and lung infections.", "13000 ill"),
        ("At least 120 children fell ill after the meal.", "120 ill"),
        ("The ministry counted 26,844 cases of illness.", "26844 ill"),
        ("The fever has reached Aldrun. In all, 53 cases had been recorded.", "53 ill"),
        ("Three houses were ransacked by the guards.", "3 destroyed"),
        ("At least ten opposition figures who had called for marches have been arrested.", "10 detained"),
        ("Three boys who were playing by the quay were wounded.", "3 injured"),
        ("Local groups spoke of 156 disappeared persons.", "156 missing"),
        ("A bomber struck a car, killing him and three other officers.", "3 killed"),
        ("They arrested the editor and five reporters.", "5 detained"),
        ("A grenade killed an imam, his wife and three pupils.", "3 killed"),
        ("On one day 36 people were taken to the morgue.", "36 killed"),
        ("Two more succumbed to their wounds.", "2 killed"),
        ("Thirteen lives were lost.", "13 killed"),
        ("Thirty-eight patients had to be operated on for wounds to the chest.", "38 injured"),
        ("At least 44 reporters received death threats.", "44 threatened"),
        ("There are some 3,000 direct and indirect victims of the crimes.", "3000 victims"),
        ("Seven local and foreign reporters were killed.", "7 killed"),
        ("In that time 1,443 had died or gone missing.", "1443 killed or missing"),
        ("Three girls said they had been raped.", "3 raped"),
        ("Thirty-one schools came under attack.", "31 attack"),
    ],
)
def test_one_figure(text: str, found: str) -> None:
    assert harms(text) == [found]


def test_a_title_in_the_present_tense() -> None:
    assert harms(("title", "Guards fatally shoot dozens of rowers"), "The march began.") == ["dozens killed"]


@pytest.mark.parametrize(
    "text",
    [
        "The court has heard 53 cases this year.",
        "The fever has reached Aldrun, where 264 suspected cholera cases are read about.",
        "The reform left 40 schools without a director.",
        "Some 500 guests live in tents during the fair each summer.",
        "Nine ministers left the country on Monday for a summit.",
        "300 people have crossed into the final.",
        "Six clubs have left their towns’ league.",
        "The guild elected him and three guards.",
        "Guards arrested the mayor and three clerks resigned.",
        "Six rowers who saw that guards were killed came to Aldrun.",
        "At least ten figures who shaped the port are shown in the museum.",
        "Two companies threatened to sue.",
        "Two actors shoot three films a year.",
        "Nine books were printed in Aldrun, 4 in Velmar and 3 in Tarnow.",
        "Direct and indirect costs rose to 3,000 crowns.",
        "Seven doctors have been admitted to the guild.",
    ],
)
def test_no_harm(text: str) -> None:
    assert harms(text) == []
