"""Single rules, each with the sentence that made it necessary."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract import entities
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean_line

ORIGINAL = Original("0" * 64, SafeText("page.txt"), "text/plain", 0, 0)


def article(*blocks: str | tuple[BlockKind, str]) -> Article:
    made = [(BlockKind.PARAGRAPH, block) if isinstance(block, str) else block for block in blocks]
    return Article(
        "a", SafeText("A page"), tuple(Block(kind, clean_line(text), -1, -1) for kind, text in made), ORIGINAL
    )


def found(*blocks: str | tuple[BlockKind, str]) -> list[tuple[str, str]]:
    return [(str(m.type), str(m.text)) for m in entities.find(article(*blocks))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of an Islamic state from sea to sea.", [("GROUP", "Islamic")]),
        ("A lawyer of the School of Law spoke.", [("ORG", "School of Law")]),
        ("A US-based group met a Syria-held crew.", [("PLACE", "US"), ("PLACE", "Syria")]),
        ("China’s envoy met Uighurs’ families.", [("PLACE", "China"), ("GROUP", "Uighurs")]),
        ("The army of Burma/Myanmar withdrew.", [("PLACE", "Burma/Myanmar")]),
        ("Ms. Ana Santos lives in Santos.", [("PERSON", "Ana Santos"), ("PLACE", "Santos")]),
        ("Rafael Maldonado said no.", [("PERSON", "Rafael Maldonado")]),
        (
            "Dr. Anwar Al Rashed and Mr. Sami Abdel Nour spoke.",
            [("PERSON", "Anwar Al Rashed"), ("PERSON", "Sami Abdel Nour")],
        ),
        (
            "It cited Security Council resolution 2254 (2015).",
            [("LAW", "Security Council resolution 2254 (2015)")],
        ),
        ("It cited the Charter of the United Nations.", [("LAW", "Charter of the United Nations")]),
        ("Shelling hit East Aleppo and western Homs.", [("PLACE", "East Aleppo"), ("PLACE", "Homs")]),
        ("See https://www.aldrun-council.org/Geneva/Paris for more.", []),
        ("In March, the President met Ministers on Monday.", []),
        ("Many people have HIV, and the CEO left.", []),
        (
            "The 43rd session of the Human Rights Council opened.",
            [("EVENT", "43rd session of the Human Rights Council")],
        ),
        ("After the Paris attacks, police came.", [("EVENT", "Paris attacks")]),
        ("Hurricane Ana hit the coast.", [("EVENT", "Hurricane Ana")]),
        ("They undertook a Trade Mission in Botswana.", [("PLACE", "Botswana")]),
        ("Shops closed. Amnesty for rebels was refused.", []),
        ("They crossed the Korvan e Flexo lands.", []),
        ("Everyone wore Covid-19 masks.", []),
        ("Attacks hit Karim Saint Oddo and Velmar.", [("PERSON", "Karim Saint Oddo")]),
        ("It was said in Diego Oldo on Friday.", [("PLACE", "Diego Oldo")]),
        ("The office is in Chocó Department now.", [("PLACE", "Chocó Department")]),
        ("Fighters came from Oldo Verr Lay village.", [("PLACE", "Oldo Verr Lay")]),
        ("A witness told BBC Burmese of it.", [("ORG", "BBC Burmese")]),
        ("The BBC Burmese reporter left.", [("ORG", "BBC"), ("GROUP", "Burmese")]),
        ("“This must end,” said Oldan.", [("PERSON", "Oldan")]),
        ("The town was born of U.S. bombing.", [("PLACE", "U.S.")]),
        ("Deputy Prime Minister Lu Long Oddin left.", [("PERSON", "Lu Long Oddin")]),
        ("Boats lay in Al-Manama.", [("PLACE", "Al-Manama")]),
        ("West African boats left.", [("GROUP", "West African")]),
        ("People from Oldomaya came.", [("PLACE", "Oldomaya")]),
        ("The army left when La Moskita became a port.", []),
        ("He leads the Freedom of Expression Institute.", [("ORG", "Freedom of Expression Institute")]),
        ("It was the rule of president Oddinaro.", [("PERSON", "Oddinaro")]),
        ("The US Embassy in Baku spoke.", [("ORG", "US Embassy in Baku")]),
        ("See document A/VEL/12/34 for more.", []),
        (
            "Boats from Harare, Oldavo and Bulawayo left.",
            [("PLACE", "Harare"), ("PLACE", "Oldavo"), ("PLACE", "Bulawayo")],
        ),
        ("He went home, said Health Affairs Canada.", [("ORG", "Health Affairs Canada")]),
    ],
)
def test_rules(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_no_head_noun_rule_fires_on_a_line_in_title_case() -> None:
    title = (BlockKind.TITLE, "Hungry Workers Storm Council Office After Long Winter Strike")
    assert found(title) == []


def test_a_title_names_persons_who_are_named_in_the_text() -> None:
    title = (BlockKind.TITLE, "Velmara Oddin Helps Draft Port Rules")
    names = found(title, "The rules were drafted by Velmara Oddin, a pilot.")
    assert names == [("PERSON", "Velmara Oddin"), ("PERSON", "Velmara Oddin")]


def test_capitalised_short_forms_count_only_after_the_long_one() -> None:
    text = "It wrote to the Commission. The Aldrun Fisheries Commission replied. It thanked the Commission."
    assert found(text) == [("ORG", "Aldrun Fisheries Commission"), ("ORG", "Commission")]


def test_a_quoted_name_with_a_purpose_is_one_body() -> None:
    name = "Impartial Mechanism to Assist in the Counting of Boats Lost in Aldrun Since March 2011"
    assert found(f"It set up an “{name}.”") == [("ORG", name)]


def test_furniture_links_and_rules_hold_no_names() -> None:
    kinds = (BlockKind.FURNITURE, BlockKind.LINK, BlockKind.SEPARATOR)
    assert found(*((kind, "Amnesty International in Geneva") for kind in kinds)) == []


def test_a_source_entry_names_its_publisher() -> None:
    entry = (BlockKind.SOURCE, "Velmar Courier via Aldrun Wire – Ships Wait for Rain – 4 May 2016")
    assert found(entry) == [("ORG", "Velmar Courier"), ("ORG", "Aldrun Wire")]


def test_an_ordinary_word_is_an_outlet_only_in_a_credit() -> None:
    caption = (BlockKind.CAPTION, "A boat at rest. (Photo courtesy of the Guardian)")
    assert found(caption, "Time passed, and the guardian slept.") == [("ORG", "Guardian")]


def test_guesses_are_marked_as_uncertain() -> None:
    (mention,) = entities.find(article("A boat sank near Velmarin."))
    assert (mention.certain, mention.rule) == (False, "“near” before")


def test_a_small_town_counts_when_its_country_is_named() -> None:
    alone, home = "Boats of Zuwarah left.", "Boats of Zuwarah left for Libya."
    assert found(alone) == []
    assert found(home)[0] == ("PLACE", "Zuwarah")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "The",
                "of",
                "and",
                "in",
                "Council",
                "Ministry",
                "Aldrun",
                "Geneva",
                "UN",
                "U.N.",
                "(",
                ")",
                ",",
                ".",
                "“",
                "”",
                ":",
                "’s",
                "’",
                "-",
                "—",
                "/",
                "Mr.",
                "Ana",
                "al-",
                "Al",
                "Abu",
                "Xi",
                "resolution",
                "12/3",
                "(ABC)",
                "ABC",
                "to",
                "for",
                "on",
                "said",
                "2016",
                "session",
                "43rd",
                "War",
                "State",
                "Law",
                "No.",
                "&",
                "via",
                "by",
                "courtesy",
            ]
        ),
        max_size=60,
    ),
    st.sampled_from(sorted(BlockKind)),
)
def test_no_order_of_words_raises_or_overlaps(words: list[str], kind: BlockKind) -> None:
    made = article((kind, " ".join(words)), (BlockKind.PARAGRAPH, "".join(words)))
    last = 0
    for mention in entities.find(made):
        assert last <= mention.start < mention.end
        assert made.text[mention.start : mention.end] == mention.text
        last = mention.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    for mention in entities.find(article(text)):
        assert mention.text


def test_a_first_name_stands_for_the_person_named_in_full() -> None:
    names = found("The pilot Velmo Oddin left. The boat of Velmo sank.")
    assert names == [("PERSON", "Velmo Oddin"), ("PERSON", "Velmo")]


def test_a_family_name_of_two_persons_is_still_a_person() -> None:
    names = found("Ana Oddin and Rafael Oddin left. Then Oddin returned.")
    assert names[-1] == ("PERSON", "Oddin")


def test_a_name_shown_to_be_a_village_is_no_person() -> None:
    text = "People from Oldo Tarrin had fled. Two boats lay in Oldo Tarrin village."
    assert {kind for kind, name in found(text)} == {"PLACE"}


def test_a_place_shown_once_is_found_wherever_it_stands() -> None:
    names = found("A boat sank near Velmarin. The mayor says Velmarin has no port.")
    assert names == [("PLACE", "Velmarin"), ("PLACE", "Velmarin")]


def test_a_body_in_two_languages_has_one_name() -> None:
    text = "The Harbour Land Commission (Comisión Libre del Puerto, CLP) met. The CLP left."
    mentions = entities.find(article(text))
    assert {str(m.name) for m in mentions} == {"Harbour Land Commission"}
    assert len(mentions) == 4


def test_an_acronym_is_never_that_of_the_country_before_the_bracket() -> None:
    names = found("The Commission against Fraud in Honduras (CAFOH) met.")
    assert names == [("ORG", "Commission against Fraud in Honduras"), ("ORG", "CAFOH")]


def test_an_acronym_is_known_by_the_letters_of_a_body_named_in_full() -> None:
    mentions = entities.find(article("The People’s Harbour Force opened an office. Mines were laid by PHF."))
    assert [str(m.name) for m in mentions] == ["People's Harbour Force"] * 2


def test_a_headline_with_a_title_and_verbs_names_nobody() -> None:
    assert found((BlockKind.TITLE, "Ombudsperson Recommends Disciplinary Action for Guards")) == []


def test_a_name_in_capitals_before_a_country_and_a_dash_is_a_place() -> None:
    assert found("BEKANA, Fiji—Boats left.")[0] == ("PLACE", "BEKANA")
