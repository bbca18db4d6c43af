"""What was done to those whom a number counts, in sentences of our own about invented places."""

import pytest

from reader.extract.figures import find
from tests.unit.extract.article_builder import build


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 3 million Tarnowans have too little to eat.", [("3000000", "in need of aid")]),
        ("Twelve million people do not have enough to eat.", [("12000000", "in need of aid")]),
        ("Two million people lack clean water.", [("2000000", "in need of aid")]),
        ("As many as 60,000 families require urgent assistance.", [("60000", "in need of aid")]),
        ("Half a million people depend on food aid.", [("500000", "in need of aid")]),
        ("The drought left 5 million people hungry.", [("5000000", "in need of aid")]),
        ("The boat brought 60 wounded people.", [("60", "injured")]),
        ("Two hundred people were taken to hospital with burns.", [("200", "injured")]),
        ("I saw 20 people on the quay, and most of them were dead.", [("20", "killed")]),
        ("The blaze killed a keeper and her four children.", [("4", "killed")]),
        ("They arrested a man and two women.", [("2", "detained")]),
        ("Soldiers shot three men dead.", [("3", "killed")]),
        ("The court sentenced 14 men to death.", [("14", "executed")]),
        ("Three of the wounded later died.", [("3", "killed")]),
        (
            "In March, 40 people were held, and in April a further 25.",
            [("40", "detained"), ("25", "detained")],
        ),
        (
            "Nine people, including a nurse, three children and two keepers, died when the boat sank.",
            [("9", "killed"), ("3", "killed"), ("2", "killed")],
        ),
        ("Five hundred children are at risk of famine.", [("500", "in need of aid")]),
        ("Fifteen patients burned to death.", [("15", "killed")]),
        ("Eleven students have not been seen since.", [("11", "missing")]),
        ("92 indigenous leaders lost their lives.", [("92", "killed")]),
        ("The gunmen released six of the 20 hostages.", [("20", "kidnapped")]),
        ("Two of the 14 men arrested on the quay are free.", [("14", "detained")]),
        ("One in eight was killed.", []),
        ("The six bodies of the Tessen Union meet in June.", []),
        ("Three treaty bodies read it.", []),
        ("A storm hit 5 provinces.", []),
        ("It finds the six guilty of violations.", []),
        ("Men looted 100 shops, and 40 women ran.", [("100", "destroyed")]),
    ],
)
def test_harm(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.value, one.harm) for one in find(build(text))] == found
