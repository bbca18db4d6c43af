"""Encodings: what is found, what is recorded, what is refused."""

import pytest

from reader.errors import ImportRefused
from reader.importers.decode import decode

TEXT = "Él dijo que la situación en la ribera no cambió; mañana habrá una reunión.\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_an_encoding_is_found_and_recorded(codec: str, name: str) -> None:
    data = TEXT.encode(codec)
    text, encoding = decode(data)
    assert (text, encoding) == (TEXT, name)
    assert data.decode(encoding, errors="replace") == text


def test_cyrillic_of_before_unicode_is_read() -> None:
    text = "Жители трёх посёлков говорят, что вода была отключена без предупреждения. " * 5
    assert decode(text.encode("cp1251")) == (text, "cp1251")


def test_a_file_cut_in_mid_character_is_still_utf_8() -> None:
    data = (TEXT * 20 + "é").encode()[:-1]
    text, encoding = decode(data)
    assert encoding == "utf-8"
    assert text == TEXT * 20 + "\ufffd"
    assert data.decode(encoding, errors="replace") == text


def test_a_byte_order_mark_that_lies_is_refused() -> None:
    with pytest.raises(ImportRefused, match="UTF-8-SIG"):
        decode(b"\xef\xbb\xbf" + b"\xff" * 40)


def test_a_few_nul_bytes_in_a_long_text_are_let_through() -> None:
    assert decode(b"a word\0 and more words " * 3 + b"and so on " * 30)[1] == "utf-8"
