"""More files and folders built to harm an import: bombs in web archives, floods of markup, odd names."""

import gzip
import os
import socket
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import ImportRefused
from reader.importers import child
from reader.importers.child import read_guarded
from reader.library.store import Library
from reader.workspace.importing import Refusal, Taken, import_paths, walk

TEXT = (
    b"<p>The harbour stayed closed for the whole of that long winter, and nobody had counted the sailors.</p>"
)
PAGE = b"<html><head>%s</head><body><h1>The Ferry Stops</h1>%s%s</body></html>"
PLAIN = (
    b"The Ferry Stops\n\nBy Mira Tellander\n\nThe harbour stayed closed for the whole of that long winter.\n"
)


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    child.close()


def outcome(data: bytes, seconds: float = 60) -> str:
    """What becomes of a file; the next one is read in any case."""
    try:
        found = read_guarded(data, "x", seconds=seconds).decoded
    except ImportRefused as refused:
        found = refused.reason
    assert "harbour" in read_guarded(PAGE % (b"", TEXT, TEXT), "y").decoded
    return found


def _zeros(size: int, before: bytes, behind: bytes) -> bytes:
    """A gzip file of so many zeros between two texts."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    step = bytes(1 << 24)
    out = [
        packer.compress(before),
        *(packer.compress(step) for _ in range(size >> 24)),
        packer.compress(behind),
    ]
    return b"".join([*out, packer.flush()])


def record(body: bytes, size: int | None = None, more: str = "") -> bytes:
    """One record of a web archive; `size`: of the body, where that follows later."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{more}\r\n".encode()
    length = len(http) + (len(body) if size is None else size)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Target-URI: https://coast.example/\r\nWARC-Date: 2020-01-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
    )
    return head.encode() + http + body + (b"\r\n\r\n" if size is None else b"")


def test_a_record_that_unpacks_to_far_too_much_is_left_out_and_counted() -> None:
    bomb = _zeros(1 << 27, record(b"", 1 << 27), b"\r\n\r\n")
    assert len(bomb) < 1 << 19
    assert "1 could not be read" in outcome(bomb)
    good = gzip.compress(record(PAGE % (b"", TEXT, TEXT)))
    assert "1 of its pages could not be read" in outcome(good + bomb)


def test_a_page_that_unpacks_to_far_too_much_is_left_out() -> None:
    packed = _zeros(1 << 27, b"<html>", b"</html>")
    assert "1 could not be read" in outcome(gzip.compress(record(packed, more="Content-Encoding: gzip\r\n")))


@pytest.mark.parametrize(
    "make",
    [
        lambda: PAGE % (b"", b'<img src="data:image/png;base64,' + b"A" * (50 << 20) + b'">', TEXT),
        lambda: PAGE % (b"<style>a{b:url(data:x;base64," + b"A" * (50 << 20) + b")}</style>", b"", TEXT),
        lambda: PAGE % (b"", b"<div>" * 100_000, TEXT),
        lambda: PAGE % (b"", b"<ul><li>" * 50_000, TEXT),
        lambda: PAGE % (b"", b"<table><tr><td>" * 100_000, TEXT),
        lambda: PAGE % (b"", b"<div class='post-date'>" * 240, TEXT * 2_000),
        lambda: PAGE % (b"", b"<div>" * 1_500 + b"<h1>Once More</h1>", TEXT * 2_000),
        lambda: PAGE % (b"", b"<time datetime='2020-01-01'>x</time>" * 20_000, TEXT),
        lambda: PAGE % (b"<script type='application/ld+json'>" + b"[" * 200_000 + b"</script>", b"", TEXT),
        lambda: PAGE % (b"<script type='application/ld+json'>" + b"9" * 100_000 + b"</script>", b"", TEXT),
        lambda: PAGE % (b"", b"<!--" * 200_000, TEXT),
        lambda: PAGE % (b"", b"<article><h2>A b c</h2>" + TEXT + b"</article>" * 5_000, TEXT),
    ],
    ids=[
        "data-image", "data-style", "divs", "lists", "tables", "dates", "deep-title", "times", "deep-json",
        "long-number", "comments", "articles",
    ],
)  # fmt: skip
def test_floods_of_markup_are_read_or_refused_in_time(make: Callable[[], bytes]) -> None:
    found = outcome(make())
    assert "longer than" not in found
    assert "memory" not in found


def test_an_email_of_ten_thousand_parts_is_refused() -> None:
    head = b"From: a@b.example\r\nTo: d@e.example\r\nMessage-ID: <1>\r\nMIME-Version: 1.0\r\n"
    head += b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
    part = b"--x\r\nContent-Type: text/plain\r\n\r\nThe harbour stayed closed.\r\n"
    assert "more than 500 parts" in outcome(head + part * 10_000 + b"--x--\r\n")


def test_messages_within_messages_without_end_are_refused_or_read() -> None:
    step = (
        b"From: a@b.example\r\nTo: d@e.example\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    )
    assert outcome(step * 3_000 + b"The harbour stayed closed.")


def test_a_mailbox_of_thousands_is_put_together_in_time() -> None:
    one = b"From a@b Mon Jan 01 2020\nFrom: a@b.example\nTo: d@e.example\nMessage-ID: <1>\nSubject: s\n\n"
    assert outcome(b"\n".join(one + b"The harbour.\n" for _ in range(2_000))).count("The harbour.") == 2_000


def _results(library: Path, folder: Path) -> list[Taken | Refusal]:
    return [one for one in import_paths(Library(library), [folder]) if isinstance(one, Taken | Refusal)]


NAMES = (
    b"\x1b]0;owned\x07\x1b[31m.txt",
    b"a\nb.txt",
    b"\xff\xfe.txt",
    b"\x9b31m.txt",
    "\u202egpj.txt".encode(),
    b"-rf.txt",
    b"x" * 250 + b".txt",
)


def test_names_of_any_bytes_are_imported(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(PLAIN + b"Page %d.\n" % number)
    found = _results(tmp_path / "library", folder)
    assert [one.status for one in found if isinstance(one, Taken)] == ["imported"] * len(NAMES)


def test_pipes_sockets_and_loops_are_refused_and_nobody_waits(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "inner").mkdir(parents=True)
    os.mkfifo(folder / "pipe.txt")
    (folder / "inner" / "up").symlink_to("..")
    (folder / "self").symlink_to("self")
    (folder / "out.txt").symlink_to(tmp_path.parent)
    (folder / "good.txt").write_bytes(PLAIN)
    with socket.socket(socket.AF_UNIX) as server, pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        server.bind("sock.txt")
    found = _results(tmp_path / "library", folder)
    refused = {Path(one.path).name: one.reason for one in found if isinstance(one, Refusal)}
    assert set(refused) == {"pipe.txt", "self", "out.txt", "sock.txt"}
    assert "leads out" in refused["out.txt"]
    assert sum(isinstance(one, Taken) for one in found) == 1


def test_a_pipe_put_in_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    (found,) = _results(tmp_path / "library", tmp_path / "pipe.txt")
    assert isinstance(found, Refusal)
    assert "neither a file nor a folder" in found.reason


def test_a_file_larger_than_it_says_is_read_to_the_limit_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.workspace.importing.MAX_BYTES", 60)
    (tmp_path / "grown.txt").write_bytes(PLAIN)
    (found,) = _results(tmp_path / "library", tmp_path / "grown.txt")
    assert isinstance(found, Refusal)
    assert "larger than" in found.reason


def test_folders_nested_deeper_than_calls_can_be_are_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depth = 1_050
    with monkeypatch.context() as patch:
        patch.chdir(tmp_path)
        for _ in range(depth):
            Path("d").mkdir()
            patch.chdir("d")
        Path("bottom.txt").write_bytes(PLAIN)
    (found,) = walk([tmp_path])
    assert isinstance(found, Path)
    assert found.read_bytes() == PLAIN
    _undo(tmp_path, depth)


def _undo(top: Path, depth: int) -> None:
    """Remove a chain of folders from its bottom: what removes folders elsewhere calls itself for each."""
    for levels in range(depth, 0, -1):
        folder = top.joinpath(*["d"] * levels)
        (folder / "bottom.txt").unlink(missing_ok=True)
        folder.rmdir()


def test_an_unreadable_folder_is_said_and_the_next_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "locked", "z"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_bytes(PLAIN + name.encode())
    listing = Path.iterdir

    def guarded(path: Path) -> Iterator[Path]:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return iter(listing(path))

    monkeypatch.setattr(Path, "iterdir", guarded)
    found = list(walk([tmp_path]))
    assert [one.name for one in found if isinstance(one, Path)] == ["page.txt", "page.txt"]
    assert [one.reason for one in found if isinstance(one, Refusal)] == [
        "It cannot be read: Permission denied."
    ]
