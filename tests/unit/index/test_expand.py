import pytest

from reader.index.analysis import placed, terms
from reader.index.expand import Expander, Run, WordList
from reader.index.near import meetings
from reader.index.nodes import Fuzzy, Phrase, Prefix, Wild, Word
from reader.index.spellings import built_in, families, respelt, with_own
from reader.index.whoosh_stem import stem

WORDS = [
    "attack", "attacks", "attacked", "attacking", "attic", "harbour", "harbor", "harbors", "uighur",
    "uyghurs",
    "terror", "anti", "counter", "terrorism", "woman", "women", "organise", "organized", "united", "nations",
    "un", "unite", "言论", "论自", "自由", "自",
]  # fmt: skip


def expander(*words: str) -> Expander:
    return Expander(WordList(words or WORDS))


def slot(*words: str) -> Run:
    return Run((frozenset(words),))


def test_a_plain_word_stands_for_all_its_forms() -> None:
    assert expander().runs(Word("attacked")) == (slot("attack", "attacks", "attacked", "attacking"),)


def test_a_form_that_is_not_in_the_index_still_finds_the_others() -> None:
    assert expander().runs(Word("attractive")) == ()
    assert expander("attacks").runs(Word("attacked")) == (slot("attacks"),)


def test_irregular_plurals_are_forms() -> None:
    assert expander().runs(Word("woman")) == expander().runs(Word("women")) == (slot("woman", "women"),)


def test_british_and_american_spellings_find_each_other() -> None:
    assert expander().runs(Word("harbour")) == (slot("harbour", "harbor", "harbors"),)
    assert expander().runs(Word("organized")) == (slot("organise", "organized"),)


def test_spellings_of_a_name_find_each_other_in_all_forms() -> None:
    assert expander().runs(Word("Uyghur")) == (slot("uighur", "uyghurs"),)
    assert expander().runs(Word("Uighurs")) == (slot("uighur", "uyghurs"),)


def test_a_spelling_of_several_words_is_looked_for_side_by_side() -> None:
    assert expander("un", "united", "nations").runs(Word("UN")) == (
        slot("un"),
        Run((frozenset({"united"}), frozenset({"nations"}))),
    )


def test_a_hyphenated_word_is_a_phrase_and_has_spellings() -> None:
    assert expander().runs(Word("anti-terror")) == (
        Run((frozenset({"anti"}), frozenset({"terror", "terrorism"}))),
        Run((frozenset({"counter"}), frozenset({"terror", "terrorism"}))),
    )


def test_quoted_words_are_exact() -> None:
    assert expander().runs(Phrase(("attacked",))) == (slot("attacked"),)
    assert expander().runs(Phrase(("United", "Nations"), 3)) == (
        Run((frozenset({"united"}), frozenset({"nations"})), 3),
    )


def test_a_word_that_is_nowhere_stands_for_nothing() -> None:
    assert expander().runs(Phrase(("united", "kingdom"))) == ()


def test_a_prefix_stands_for_what_begins_like_it() -> None:
    assert expander().runs(Prefix("att")) == (slot("attack", "attacks", "attacked", "attacking", "attic"),)
    assert expander().runs(Prefix("anti-terr")) == (
        Run((frozenset({"anti"}), frozenset({"terror", "terrorism"}))),
    )


def test_a_word_being_typed_has_its_spellings_too() -> None:
    assert expander().runs(Prefix("uighur", typed=True)) == (slot("uighur", "uyghurs"),)


def test_an_unfinished_phrase_ends_in_a_prefix() -> None:
    assert expander().runs(Phrase(("united", "nat"), unfinished=True)) == (
        Run((frozenset({"united"}), frozenset({"nations"}))),
    )


def test_wildcards_stand_for_letters() -> None:
    assert expander().runs(Wild("harb?r")) == (slot("harbor"),)
    assert expander().runs(Wild("harbo*r")) == (slot("harbor", "harbour"),)


def test_fuzzy_words_differ_by_few_letters() -> None:
    assert expander().runs(Fuzzy("atack", 1)) == (slot("attack"),)
    assert expander().runs(Fuzzy("ightur", 2)) == (slot("uighur"),)


def test_one_chinese_character_is_found_inside_pairs() -> None:
    assert expander().runs(Word("论")) == (slot("言论", "论自"),)


def test_what_was_added_is_told_spellings_first() -> None:
    assert expander().added(Word("harbour")) == ("harbor", "harbors")
    assert expander("un", "united", "nations").added(Word("UN")) == ("united nations",)
    assert expander().added(Word("uighur")) == ("uyghurs",)
    assert expander().added(Phrase(("attacked",))) == ()


def test_a_person_may_bring_other_spellings() -> None:
    own = Expander(WordList(["velmar", "welmar"]), {"velmar": ("welmar",)})
    assert own.runs(Word("Velmar")) == (slot("velmar", "welmar"),)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organisation", "organization"),
        ("organizing", "organising"),
        ("labour", "labor"),
        ("neighborhood", "neighbourhood"),
        ("analyse", "analyze"),
        ("travelling", "traveling"),
    ],
)
def test_spellings_by_rule(word: str, other: str) -> None:
    assert other in set(respelt(word))


def test_a_word_spelt_in_one_way_only_has_no_other() -> None:
    assert list(respelt("harvest")) == []


def test_families_name_each_other() -> None:
    assert families(["burma\tmyanmar # remark", "", "# none"]) == {
        "burma": ("myanmar",),
        "myanmar": ("burma",),
    }


def test_the_built_in_families_are_read() -> None:
    assert "myanmar" in built_in()["burma"]


@pytest.mark.parametrize(
    ("word", "root"), [("studies", "studi"), ("women", "woman"), ("19th", "19th"), ("自由", "自由")]
)
def test_only_english_words_have_a_stem(word: str, root: str) -> None:
    assert stem(word) == root


def test_words_side_by_side_meet() -> None:
    assert meetings([[1, 7], [2, 9]], 0) == [(1, 2)]


def test_words_near_each_other_meet_in_any_order() -> None:
    assert meetings([[10], [7]], 2) == [(10, 7)]
    assert meetings([[10], [6]], 2) == []


def test_one_word_does_not_meet_itself() -> None:
    assert meetings([[5], [5]], 4) == []
    assert meetings([[5, 8], [5, 8]], 4) == [(5, 8)]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Uighur", "Uyghurs"),
        ("ISIS", "Daesh"),
        ("Da'esh", "ISIL"),
        ("Daesh", "Islamic State"),
        ("Burma", "Myanmar"),
        ("Kyiv", "Kiev"),
        ("Rohinga", "Rohingya"),
        ("Mohammed", "Muhammad"),
        ("al-Shabaab", "Al Shabab"),
        ("el-Sharif", "al-Sharif"),
        ("co-operation", "cooperation"),
        ("anti-terror", "counterterror"),
        ("Qur'an", "Koran"),
        ("Sanaa", "Sana’a"),
        ("OHCHR", "Office of the High Commissioner for Human Rights"),
        ("judgment", "judgements"),
        ("organisation", "organizations"),
    ],
)
def test_other_spellings_are_found_and_told_and_switched_off_by_quotation_marks(
    typed: str, printed: str
) -> None:
    expander = Expander(WordList(word for word, _, _, _ in placed(printed)))
    assert expander.runs(Word(typed))
    assert expander.added(Word(typed))
    assert not expander.runs(Phrase((typed,))) or typed in ("Da'esh", "Sanaa", "Qur'an")


def test_a_persons_own_spellings_are_added_to_the_others() -> None:
    own = with_own([("Port Velmar", "Velmar Harbour", "PVM")])
    expander = Expander(WordList(terms("velmar harbour burma")), own)
    assert expander.added(Word("PVM")) == ("velmar harbour",)
    assert expander.added(Word("Myanmar")) == ("burma",)


@pytest.mark.parametrize(
    ("typed", "printed"), [("cooperation", "co-operation"), ("antiterror", "anti-terror")]
)
def test_a_hyphen_makes_no_difference_even_in_quotation_marks(typed: str, printed: str) -> None:
    expander = Expander(WordList(word for word, _, _, _ in placed(printed)))
    assert expander.runs(Word(typed))
    assert expander.runs(Phrase((typed,)))
