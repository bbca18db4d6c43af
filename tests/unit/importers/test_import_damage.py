"""Characters that were spoilt before a page came here."""

import pytest

from reader.importers.damage import damage

TEXT = "José Ibáñez said: “It’s quiet in Ørland today — nobody asks why.”\n"


@pytest.mark.parametrize(
    "text",
    ["", "plain\n", TEXT * 9, "Жители посёлка\n" * 9, "CAFÉ” und MANHÃ”\n", "„Nur Spaß“, „ein Gruß“\n" * 9],
)
def test_a_page_that_is_as_it_was_written_is_passed_by(text: str) -> None:
    assert damage(text) == ()


@pytest.mark.parametrize(
    "written",
    [TEXT, "Жители трёх посёлков без воды.\n", "قال السكان إن الماء انقطع.\n", "村民说，水管被切断了。" * 9],
)
def test_utf_8_that_was_read_as_windows_1252_is_told(written: str) -> None:
    data = written.encode()
    spoilt = "".join(
        bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
        for byte in data
    )
    (said,) = damage(spoilt)
    assert "UTF-8 was read in a wrong encoding" in said
    assert "kept as it came" in said


def test_the_sentence_shows_the_first_place() -> None:
    (said,) = damage("JosÃ© and RenÃ© and ZoÃ© came.\n")
    assert said.startswith("In 3 places")
    assert "(“Ã©” for “é”)" in said


def test_characters_that_could_not_be_decoded_are_counted() -> None:
    assert damage("Jos\ufffd came.")[0].startswith("1 character could not")
    assert damage("Jos\ufffd came. Ren\ufffd left.")[0].startswith("2 characters could not")
