from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["The gate opened.", "Two lorries came."],
        ["The U.N. Security Council met on Dec. 21 in Port Velmar.", "Nobody spoke."],
        ["Dr. J. R. Olin and Mrs. Tarn signed.", "The envoy left."],
        ["The talks were held in the U.S.", "The envoy left."],
        ["The U.S. Senate voted.", "The bill fell."],
        ["It began at 5 p.m. Velmar time.", "It ended at 7 p.m.", "The hall was full."],
        ["She said: “We waited.”", "Then they left."],
        ["“Why?” he asked.", "Nobody knew."],
        ["He left (see p. 3 and No. 12 of the list).", "She stayed."],
        ["(It was late.)", "She stayed."],
        ["The rate was 3.5 per cent.[12]", "It fell.³", "It rose."],
        ["Did he say no?", "Yes!", "He did."],
        ["He said no.", "She said yes."],
        ["They waited... and left.", "They waited…", "Then it rained."],
        ["1. The list of names.", "2. The list of dates."],
        ["It was in December.", "It was cold."],
        ["It was in Dec.", "The road was closed."],
        ["Acme Transport Inc. of Aldrun paid.", "The court agreed."],
        ["See Art. 3 and para. 14 of the text.", "It is short."],
        ["a sentence without a stop"],
    ],
)
def test_sentences_of_latin_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = [text[start:end] for start, end in sentences(text)]
    assert found == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "救援队到达。人们等待!他们问:“为什么?”没有人知道。",
            ["救援队到达。", "人们等待!", "他们问:“为什么?”", "没有人知道。"],
        ),
        ("قال الناطق ذلك. ثم غادر؟ نعم۔ انتهى", ["قال الناطق ذلك.", "ثم غادر؟", "نعم۔", "انتهى"]),
        ("د. سالم وصل. ثم غادر.", ["د. سالم وصل.", "ثم غادر."]),
        ("वह आया। फिर वह गया।", ["वह आया।", "फिर वह गया।"]),
        ("Колонна вышла. Она вернулась.", ["Колонна вышла.", "Она вернулась."]),
    ],
    ids=["Chinese", "Arabic", "Arabic title", "Hindi", "Cyrillic"],
)
def test_sentences_of_other_scripts(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_line_break_ends_a_sentence() -> None:
    text = "A heading\n\nA paragraph of the text"
    assert [text[start:end] for start, end in sentences(text)] == ["A heading", "A paragraph of the text"]


def test_nothing_has_no_sentences() -> None:
    assert sentences(" \n\n ") == ()


@given(st.text(st.sampled_from("aB1 .!?…。\"”’)[]\n\t—Dr'،؟"), max_size=80))
def test_sentences_hold_all_words_in_order_and_trimmed(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert all(before[1] <= behind[0] for before, behind in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
