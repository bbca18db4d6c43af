"""Broken ZIP files: whatever the standard library raises for them, a sentence comes of it."""

import io
import random
import zipfile

import pytest

from reader.errors import ImportRefused
from reader.importers.zipped import _UNKNOWN, _UNREADABLE, Zipped

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _whole(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        file.writestr("word/document.xml", "<a>" + "word " * 300 + "</a>")
        file.writestr("more.txt", "x" * 50)
    return out.getvalue()


def _broken(method: int) -> list[bytes]:
    """Files with a few wrong bytes, some of them cut off: the same ones each time."""
    chance, whole = random.Random(method), _whole(method)
    made = []
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 5))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        made.append(bytes(data[: chance.randrange(len(data)) if chance.random() < 0.2 else None]))
    return made


def _raised(data: bytes) -> Exception | None:
    """What the standard library says of a file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            for entry in file.infolist():
                if entry.file_size < 1 << 20 and not entry.flag_bits & 1:
                    file.read(entry)
    except Exception as error:  # noqa: BLE001 - which ones there are is what is asked
        return error
    return None


@pytest.mark.parametrize("method", METHODS, ids=["stored", "deflated", "bzip2", "lzma"])
def test_a_broken_file_is_read_or_refused_with_a_sentence(method: int) -> None:
    said = []
    for data in _broken(method):
        try:
            parts = Zipped(data, "a Word document")
            for name in parts.names():
                parts.read(name)
        except ImportRefused as error:
            said.append(error.reason)
    assert len(said) > 500
    assert all(reason.endswith(".") for reason in said)


def test_each_kind_of_error_that_is_caught_does_come() -> None:
    caught = (*_UNREADABLE, _UNKNOWN)
    met = [_raised(data) for method in METHODS for data in _broken(method)]
    assert [one for one in caught if not any(isinstance(error, one) for error in met)] == []
    assert [error for error in met if error is not None and not isinstance(error, caught)] == []


def _with_byte(distance: int, value: int) -> bytes:
    """A whole file with one byte of the first entry of its table of contents changed."""
    data = bytearray(_whole(zipfile.ZIP_DEFLATED))
    data[data.index(b"PK\x01\x02") + distance] = value
    return bytes(data)


def test_a_newer_version_is_refused_as_what_it_is() -> None:
    with pytest.raises(ImportRefused, match="packed in a way that is not read here"):
        Zipped(_with_byte(6, 200), "a Word document")


def test_an_unknown_compression_is_refused_as_what_it_is() -> None:
    parts = Zipped(_with_byte(10, 98), "a Word document")
    with pytest.raises(ImportRefused, match="packed in a way that is not read here"):
        parts.read("word/document.xml")
