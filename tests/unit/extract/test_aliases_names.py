"""One canonical name for the spellings of an article."""

import pytest

from reader.extract import aliases, entities
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean_line

ORIGINAL = Original("0" * 64, SafeText("page.txt"), "text/plain", 0, 0)


def names(text: str) -> dict[str, str]:
    """The canonical name of each mention's text."""
    block = Block(BlockKind.PARAGRAPH, clean_line(text), -1, -1)
    page = Article("a", SafeText("A page"), (block,), ORIGINAL)
    return {str(m.text): str(m.name) for m in entities.find(page)}


@pytest.mark.parametrize(
    "text",
    [
        "The Union of Coast Care Organizations (UOSSM) met. The UOSSM left.",
        "The Aldrun Accountability Project (AAP) met. The AAP left.",
        "The UN mission in Aldrun and Velmar (UNMAV) met. UNMAV left.",
        "The XKNB, the State Committee of National Waters, met. The XKNB left.",
        "The Aldrun Fisheries Commission met. The Commission left.",
        "The Velmar Communist Party met. The Communist Party left.",
        "The Aldrun Organisation for Labour met. The Aldrun Organization for Labor left.",
        "The Permanent Mission of Aldrunia in Geneva met the Mission of Aldrunia to the UN at Geneva.",
        "The Aldrun Observatory for Human Rights met. The Aldrun Observatory on Human Rights left.",
        "The Mission of Cameroon to UN at Geneva met. The Mission of Cameron to UN at Geneva left.",
        "Mr. Rami Abdel Nour met her. Abdel Nour left.",
        "Abu Omar al-Velmari met her. Al-Velmari left.",
        "President Xi Oduming met her. President Oduming left, and Xi slept.",
        "Ana B. Keltori, a pilot, met him. Ana Keltori left; Keltori slept.",
        "Borno State is far. He lives in Borno.",
        "A 2016 G20 Summit was held. The G20 Summit ended.",
    ],
)
def test_all_names_of_the_sentence_are_one(text: str) -> None:
    joined = {name for surface, name in names(text).items() if surface not in {"Geneva", "UN"}}
    assert len(joined) == 1, names(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Uighurs, Uyghurs, Uygurs and a Uigher met.", 1),
        ("ISIS, ISIL, Daesh and Islamic State fighters met.", 1),
        ("Burma and Myanmar are one.", 1),
        ("The UN, the U.N. and the United Nations are one.", 1),
        ("The UN Security Council and the Security Council met.", 1),
        ("Sudan and South Sudan are two.", 2),
        ("Niger and Nigeria are two.", 2),
        ("Mr. Ana Keltori met Ms. Vela Keltori.", 2),
    ],
)
def test_families_of_spellings(text: str, count: int) -> None:
    assert len(set(names(text).values())) == count, names(text)


def test_keys_forget_spelling_but_not_words() -> None:
    assert aliases.key("Organisation for the Co-operation of Ports") == aliases.key(
        "Organization for Cooperation of Ports"
    )
    assert aliases.key("Centre for Labour") == aliases.key("Center for Labor")
    assert aliases.key("Council of Ports") != aliases.key("Court of Ports")
