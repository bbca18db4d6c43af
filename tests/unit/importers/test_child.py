"""The child process: the same answer as in-process, limits that hold, and nothing left behind."""

import gc
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ImportRefused
from reader.importers import child, intake
from reader.importers.child import read_guarded
from reader.importers.child_answers import decode_answer, encode_intake, encode_refusal
from tests.unit.importers.pdf_maker import Layout, report, show, write_pdf
from tests.unit.importers.zip_maker import docx, p

PDF = report(Layout(2), sections=2).pdf()
WORD = docx(p("The Long Winter") + p("The harbour stayed closed for the whole of that long winter."))


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    child.close()


def pid() -> int:
    """Of the warm child of this thread."""
    found: int = child._THREAD.child._process.pid
    return found


def gone(number: int) -> bool:
    """Whether a process has ended and is no zombie either."""
    return not Path(f"/proc/{number}").exists() if Path("/proc/self").exists() else _reaped(number)


def _reaped(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("data", [PDF, WORD], ids=["pdf", "docx"])
def test_the_answer_is_that_of_reading_in_process(data: bytes) -> None:
    assert read_guarded(data, "x") == intake.read(data, "x")


def test_one_child_serves_file_after_file_also_behind_a_refusal() -> None:
    read_guarded(PDF, "x")
    first = pid()
    with pytest.raises(ImportRefused, match="no text layer") as caught:
        read_guarded(write_pdf([""]), "x")
    assert caught.value.stage == "parse"
    read_guarded(WORD, "x")
    assert pid() == first


def test_cuts_asked_for_reach_the_child() -> None:
    whole = read_guarded(PDF, "x")
    line = whole.decoded[: whole.decoded.index("2. Boats and Radios")].count("\n") + 1
    cut = read_guarded(PDF, "x", split=frozenset({line}))
    assert len(cut.drafts) == len(whole.drafts) + 1
    assert cut == intake.read(PDF, "x", split=frozenset({line}))


def test_plain_text_needs_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(megabytes: int) -> None:
        raise AssertionError(megabytes)

    monkeypatch.setattr(child, "_mine", forbidden)
    assert read_guarded("Ein Wort für Tessen.".encode("cp1252"), "x").encoding == "cp1252"
    with pytest.raises(ImportRefused, match="not read yet"):
        read_guarded(b"{\\rtf1 x}", "x")
    with pytest.raises(ImportRefused, match="empty"):
        read_guarded(b" ", "x")


def test_a_child_that_dies_refuses_its_file_and_the_next_one_works() -> None:
    read_guarded(PDF, "x")
    first = pid()
    os.kill(first, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (first, signal.SIGKILL)).start()
    with pytest.raises(ImportRefused, match="crashed"):
        read_guarded(PDF, "x")
    assert gone(first)
    assert read_guarded(WORD, "x").drafts
    assert pid() != first


def test_a_child_that_does_nothing_is_stopped_by_the_clock() -> None:
    read_guarded(PDF, "x")
    first = pid()
    os.kill(first, signal.SIGSTOP)
    with pytest.raises(ImportRefused, match="longer than 0 seconds"):
        read_guarded(PDF, "x", seconds=0.2)
    assert gone(first)


def test_a_child_is_replaced_after_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MAX_FILES", 2)
    child.close()
    read_guarded(WORD, "x")
    first = pid()
    read_guarded(WORD, "x")
    assert gone(first)
    read_guarded(WORD, "x")
    assert pid() != first


def test_close_ends_all_children_and_reading_goes_on_after_it() -> None:
    read_guarded(WORD, "x")
    first = pid()
    child.close()
    assert gone(first)
    assert read_guarded(WORD, "x").drafts


def test_a_thread_has_a_child_of_its_own_which_ends_with_it() -> None:
    read_guarded(WORD, "x")
    seen: list[int] = []

    def work() -> None:
        read_guarded(WORD, "x")
        seen.append(pid())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    gc.collect()
    assert seen[0] != pid()
    assert gone(seen[0])


def test_an_interrupt_in_the_parent_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    read_guarded(WORD, "x")
    first = pid()

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(child, "_wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_guarded(WORD, "x")
    assert gone(first)


def test_the_end_of_the_parent_ends_the_child() -> None:
    code = (
        "import sys; from reader.importers import child; child.read_guarded(sys.stdin.buffer.read(), 'x');"
        "print(child._THREAD.child._process.pid)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=WORD, capture_output=True, check=True)
    assert gone(int(done.stdout))


ANSWER = json.loads(encode_intake(intake.read(WORD, "x")))
BLOCK = ANSWER["drafts"][0]["blocks"][0]


def test_an_honest_answer_is_believed() -> None:
    assert decode_answer(b"R", json.dumps(ANSWER).encode()) == intake.read(WORD, "x")


@pytest.mark.parametrize(
    "lie",
    [
        {"drafts": []},
        {"decoded": 5},
        {"extension": "../../x"},
        {"encoding": "a\x1b[2J"},
        {"drafts": [{**ANSWER["drafts"][0], "title": "a\x1b[2Jb"}]},
        {"drafts": [{**ANSWER["drafts"][0], "end": 10**9}]},
        {"drafts": [{**ANSWER["drafts"][0], "start": True}]},
        {"drafts": [{**ANSWER["drafts"][0], "blocks": [["paragraph", "a\u202eb", *BLOCK[2:]]]}]},
        {"drafts": [{**ANSWER["drafts"][0], "blocks": [["no such kind", *BLOCK[1:]]]}]},
        {"drafts": [{**ANSWER["drafts"][0], "blocks": [BLOCK[:3]]}]},
        {"drafts": [{}]},
        {"doubts": [[0, "text", "reason"]]},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_an_answer_that_makes_no_sense_is_not_believed(lie: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        decode_answer(b"R", json.dumps({**ANSWER, **lie}).encode())


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff", b"5", b'{"stage": 1}'])
def test_what_is_no_answer_is_not_believed(body: bytes) -> None:
    for tag in (b"R", b"N", b"?"):
        with pytest.raises(ValueError):
            decode_answer(tag, body)


def test_a_refusal_is_passed_on() -> None:
    with pytest.raises(ImportRefused) as caught:
        decode_answer(b"N", encode_refusal("parse", "It is damaged."))
    assert (caught.value.stage, caught.value.reason) == ("parse", "It is damaged.")


def test_standard_output_of_a_parser_cannot_reach_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    read_guarded(write_pdf([show(72, 700, 10, "The text of the page.")]), "x")
    assert capfd.readouterr() == ("", "")
