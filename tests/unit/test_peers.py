"""What the comparison with other programs makes of the harness's notes."""

from pathlib import Path

from bench.peer_inputs import EVERY, Inputs, prose
from bench.peer_programs import LISTED, Program, programs
from bench.peers import Measured, Taken, key_table, middle, ninth, open_table, start_table

KEYS = (("j", "line"), ("k", "line"), ("<space>", "page"))
BARE = Program("bare Textual", "start", "", ("bare",), "x")
OURS = Program("rights-reader", "start", "", ("ours",), "x")
SHORT = Program("rights-reader", "keys", "10 kB", ("ours", "10"), "first", KEYS)
LONG = Program("rights-reader", "keys", "5 MB", ("ours", "5"), "first", KEYS)
FROM_LIST = Program(LISTED, "open", "5 MB", ("ours",), "x", (("j", "open"),), (), "first", 1)


def key(name: str, painted: float | None, until: float | None = None) -> Taken:
    return {"key": name, "painted": painted, "settled": painted, "until": until, "cpu": 5.0, "bytes": 9000}


def taken() -> Measured:
    measured = Measured()
    measured.add(
        {
            "start": {
                BARE.label: [{"until": 200.0, "cpu_until": 100.0, "first_byte": 150.0, "peak_mb": 33.0}] * 2,
                OURS.label: [
                    {"until": each, "cpu_until": 120.0, "first_byte": 160.0, "peak_mb": 40.0}
                    for each in (210.0, 230.0, 900.0)
                ],
                SHORT.label: [{"until": 400.0, "peak_mb": 60.0}],
                LONG.label: [{"until": 440.0, "peak_mb": 90.0}, {"until": None, "peak_mb": 90.0}],
            },
            "keys": {
                LONG.label: [key("j", 10.0), key("k", 30.0), key("<space>", 20.0), key("j", None)],
                FROM_LIST.label: [key("j", 20.0, 300.0)],
            },
        }
    )
    return measured


def test_starts_are_told_beside_bare_textual() -> None:
    lines = start_table((BARE, OURS), taken()).splitlines()
    assert lines[2] == "| bare Textual | 150 | 200 (1.00) | 100 (1.00) | 33 |"
    assert lines[3] == "| rights-reader | 160 | 230 (1.15) | 120 (1.20) | 40 |"


def test_opening_is_told_for_every_size_from_command_and_list() -> None:
    lines = open_table((SHORT, LONG, FROM_LIST), taken()).splitlines()
    assert lines[2] == "| rights-reader | command | 400 | – | 440 | 1.10 | 90 |"
    assert lines[3] == "| rights-reader | key | – | – | 300 | – | – |"


def test_keys_are_told_by_what_they_do_and_unanswered_ones_are_left_out() -> None:
    lines = key_table((LONG,), taken()).splitlines()
    assert lines[2] == "| 5 MB | rights-reader | 20 / 30 | 20 / 20 | – | 20 | 5.0 | 9,000 |"


def test_a_middle_is_of_what_there_is_and_nine_in_ten_lie_below_the_ninth() -> None:
    assert middle([None, 3.0, 1.0]) == 2.0
    assert middle([None]) is None
    assert ninth([float(each) for each in range(1, 101)]) == 91.0
    assert ninth([]) is None


def test_texts_have_the_size_that_they_are_named_by_and_places_to_go_to() -> None:
    paragraphs = prose(10_000)
    assert 10_000 <= len("\n\n".join(paragraphs)) < 12_000
    assert sum("Zephyrine" in each for each in paragraphs) >= 10_000 // (EVERY * 2)


def test_every_program_has_a_name_of_its_own_and_what_the_harness_needs(tmp_path: Path) -> None:
    ids = {"10 kB": "ten", "1 MB": "one", "5 MB": "five"}
    made = programs(Inputs(tmp_path, ids), presses=12)
    assert len({each.label for each in made}) == len(made)
    for each in made:
        entry = each.entry()
        assert entry["cmd"]
        assert entry["until"]
        assert not each.keys or entry["count"]
