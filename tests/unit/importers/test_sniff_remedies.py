"""What a person is told to do about files of a kind that is not read."""

import pytest

from reader.errors import ImportRefused
from reader.importers.intake import read
from tests.unit.importers.zip_maker import zipped


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"{\\rtf1 Words}", "Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word document"),
        (
            zipped({"content.xml": "x"}, ("mimetype", "application/vnd.oasis.opendocument.text")),
            "Word document",
        ),
        (b"%!PS-Adobe-3.0\n", "ps2pdf"),
        (zipped({"a.txt": "words"}), "Unpack it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(600), "ocrmypdf"),
    ],
    ids=["rtf", "doc", "odt", "ps", "zip", "png"],
)
def test_a_kind_that_is_not_read_is_refused_with_a_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(data, "x")
    assert caught.value.stage == "sniff"
    assert "not read yet" in caught.value.reason
    assert remedy in caught.value.reason


def test_a_program_is_refused_without_one() -> None:
    with pytest.raises(ImportRefused, match=r"This is a program; this kind is not read yet\.$"):
        read(b"\x7fELF" + bytes(600), "x")
