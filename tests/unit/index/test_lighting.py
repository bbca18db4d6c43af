import random

import pytest

from reader.index.analysis import placed, terms
from reader.index.expand import Expander, WordList
from reader.index.highlight import lit, words_of
from reader.index.lighting import Lighter, Pieces, lighters_of, words_of_line
from reader.index.nodes import Leaf, Phrase, Prefix, Word

WORDS = [
    "harbour", "harbours", "Siege", "co-operation", "cooperation", "N'Djamena", "l’état", "U.N.", "23,863",
    "law", "laws,", "(law)", "言论自由", "Ankara'nın", "the", "of", "",
]  # fmt: skip


def line(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 30)))


@pytest.mark.parametrize("seed", range(3))
def test_a_line_has_the_words_that_the_analysis_finds(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(50):
        text = line(chance)
        assert words_of_line(text, Pieces()) == list(placed(text))


@pytest.mark.parametrize("seed", range(3))
def test_the_same_is_lit_as_word_by_word(seed: int) -> None:
    chance = random.Random(seed)
    expander = Expander(WordList(word for text in WORDS for word in terms(text)), {})
    for _ in range(40):
        leaves: list[Leaf] = [
            chance.choice(
                (
                    Word(chance.choice(WORDS[:11])),
                    Prefix(chance.choice(WORDS[:11])[:3], typed=True),
                    Phrase(tuple(chance.choices(WORDS[:11], k=2))),
                    Phrase(tuple(chance.choices(WORDS[:11], k=2)), slop=4),
                )
            )
            for _ in range(chance.randint(1, 3))
        ]
        runs = [expander.runs(leaf) for leaf in leaves]
        lighter = Lighter(runs)
        for _ in range(10):
            text = line(chance)
            assert lighter.lit(text) == lit(runs, words_of(text)), (leaves, text)


def test_fields_that_ask_for_the_same_share_their_lighter() -> None:
    expander = Expander(WordList(["law"]), {})
    runs = [expander.runs(Word("law"))]
    made = lighters_of({"title": runs, "body": runs, "cited": []})
    assert made["title"] is made["body"]
    assert made["cited"].lit("law") == ()
