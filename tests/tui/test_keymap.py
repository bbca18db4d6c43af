import pytest

from reader.tui.commands import BY_ID, COMMANDS
from reader.tui.keymap import BELOW, EACH, UNBOUND, KeyMap, key_name
from reader.tui.screens.main_screen import MainScreen
from reader.tui.widgets.reading_pane import ReadingPane
from reader.tui.widgets.row_list import RowList


def _map(**own: str) -> KeyMap:
    return KeyMap(COMMANDS, {name.replace("__", "."): keys for name, keys in own.items()})


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("b", "b"), ("B", "B"), ("shift+b", "B"), ("?", "question_mark"), ("/", "slash"),
        ("ctrl+b", "ctrl+b"),
        ("Ctrl+B", "ctrl+b"), ("esc", "escape"), ("F5", "f5"),
        ("question_mark", "question_mark"), ("pgdn", "pagedown"),
        ("shift+left", "shift+left"), ("space", "space"), (",", "comma"), ("ctlr+b", None), ("", None),
        ("f99", None),
        ("bb", None), ("ü", "ü"),
    ],
)  # fmt: skip
def test_keys_are_read_as_a_person_writes_them(spelt: str, name: str | None) -> None:
    assert key_name(spelt) == name


def test_without_own_keys_nothing_is_changed() -> None:
    plain = KeyMap(COMMANDS, {})
    assert plain.changes == {}
    assert plain.sentences == []
    assert all(plain.shown(command) == command.shown_keys for command in COMMANDS)


def test_no_two_commands_have_the_same_key() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert sorted(keys) == sorted(set(keys))


def test_a_command_gets_the_keys_that_are_chosen() -> None:
    own = _map(bookmark="m, ctrl+b")
    assert own.shown(BY_ID["bookmark"]) == ("m", "ctrl+b")
    assert own.changes["bookmark"] == "m,ctrl+b"


def test_a_key_that_was_anothers_is_taken_from_it_and_that_is_said() -> None:
    own = _map(bookmark="n")
    assert own.changes == {"bookmark": "n", "hit.next": UNBOUND}
    (said,) = own.sentences
    assert said.startswith("n is now bookmark: next hit (hit.next) has no key left")


def test_a_command_that_keeps_another_key_gives_way_in_silence() -> None:
    own = _map(bookmark="j")
    assert own.shown(BY_ID["move.down"]) == ("↓",)
    assert own.changes["list.down"] == own.changes["page.down"] == "down"
    assert own.sentences == []


def test_two_commands_may_change_places() -> None:
    own = KeyMap(COMMANDS, {"hit.next": "N", "hit.previous": "n"})
    assert own.changes == {"hit.next": "N", "hit.previous": "n"}
    assert own.sentences == []


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"bookmrak": "b"}, "No command is named bookmrak"),
        ({"bookmark": "ctlr+b"}, "“ctlr+b” is no key"),
        ({"bookmark": "ctrl+q"}, "ctrl+q cannot be given to another command"),
        ({"bookmark": "m", "copy": "m"}, "m is given to bookmark already"),
        ({"widen": "right"}, "it needs 4 keys"),
    ],
)
def test_what_cannot_hold_is_a_sentence_and_the_program_keys_stay(own: dict[str, str], said: str) -> None:
    made = KeyMap(COMMANDS, own)
    assert said in made.sentences[0]
    assert made.shown(BY_ID["copy"]) == BY_ID["copy"].shown_keys


def test_what_panes_bind_themselves_is_known() -> None:
    ids = {
        binding.id
        for widget in (RowList, ReadingPane, MainScreen)
        for binding in widget.BINDINGS
        if not isinstance(binding, tuple)
    }
    assert {name for below in BELOW.values() for name in below} | set(EACH) <= ids
