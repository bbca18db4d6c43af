"""Numbers in figures and words, with the words that bound them."""

import pytest

from reader.extract.numbers import NUMBER, read


def first(text: str) -> tuple[str, str] | None:
    found = NUMBER.search(text)
    number = read(found) if found else None
    return (number.value, number.bound) if number else None


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("28 children", "28", "exact"),
        ("1,250 homes", "1250", "exact"),
        ("250,000 people", "250000", "exact"),
        ("1.5 million people", "1500000", "exact"),
        ("two hundred attacks", "200", "exact"),
        ("two hundred and fifty people", "250", "exact"),
        ("twenty-three people", "23", "exact"),
        ("sixteen people", "16", "exact"),
        ("a dozen people", "12", "exact"),
        ("half a million people", "500000", "exact"),
        ("three hundred thousand people", "300000", "exact"),
        ("at least 90 people", "90", "at least"),
        ("of least 49 people", "49", "at least"),
        ("no fewer than 12 people", "12", "at least"),
        ("more than 820", "820", "over"),
        ("over two hundred attacks", "200", "over"),
        ("up to 40 people", "40", "at most"),
        ("about 50 people", "50", "about"),
        ("an estimated 30,000 people", "30000", "about"),
        ("20 to 30 people", "20/30", "range"),
        ("20-30 people", "20/30", "range"),
        ("between 20 and 30 people", "20/30", "range"),
        ("hundreds of people", "hundreds", "vague"),
        ("tens of thousands of people", "tens of thousands", "vague"),
        ("dozens of people", "dozens", "vague"),
    ],
)
def test_value_and_bound(text: str, value: str, bound: str) -> None:
    assert first(text) == (value, bound)


@pytest.mark.parametrize(
    "text",
    ["6.7% of all", "40 per cent", "$300 was paid", "the 43rd session", "a 12-year-old", "S-17/1", "10:30"],
)
def test_percentages_money_ordinals_ages_and_signs_are_no_numbers_of_people(text: str) -> None:
    assert first(text) is None


def test_a_row_of_figures_without_end_is_no_number() -> None:
    assert first(f"9{',000' * 200} people") is None
    assert first("9,000,000,000,001 francs") == ("9000000000001", "exact")
