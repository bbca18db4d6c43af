from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.library.frontmatter import load_mapping
from reader.settings import plain
from reader.settings.settings import FILE, Settings
from reader.settings.writing import SettingsFile, put

OWN = """\
# How I like it
theme: "light"   # for the train
measure: 60
colour: red      # not known to the program

keys:
  bookmark: "b,ctrl+b"   # both hands
# the end"""


def _file(tmp_path: Path, text: str | None = None) -> SettingsFile:
    if text is not None:
        (tmp_path / FILE).write_bytes(text.encode())
    return SettingsFile(tmp_path, load_mapping)


def test_only_the_line_of_the_key_changes(tmp_path: Path) -> None:
    kept = _file(tmp_path, OWN)
    kept.put("theme", "contrast")
    kept.put("measure", 80)
    expected = OWN.replace('"light"', "contrast").replace("60", "80")
    assert kept.path.read_text() == expected


def test_a_new_key_comes_at_the_end(tmp_path: Path) -> None:
    kept = _file(tmp_path, OWN)
    kept.put("tour_seen", True)
    assert kept.path.read_text() == OWN + "\ntour_seen: true\n"
    assert kept.load().tour_seen


def test_a_file_is_made_when_there_is_none(tmp_path: Path) -> None:
    kept = SettingsFile(tmp_path / "not" / "there", load_mapping)
    kept.put("theme", "light")
    assert kept.load() == Settings(theme="light")
    assert [path.name for path in kept.path.parent.iterdir()] == [FILE]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_endings_stay(tmp_path: Path, ending: str) -> None:
    kept = _file(tmp_path, f"theme: dark{ending}measure: 60{ending}")
    kept.put("theme", "light")
    kept.put("snippet", 2)
    assert kept.path.read_bytes().decode() == f"theme: light{ending}measure: 60{ending}snippet: 2{ending}"


@pytest.mark.parametrize(
    "text",
    [
        "{theme: dark}\n",
        "theme: >\n  dark\n  room\n",
        "theme: [\n",
        "measure: 60\n...\n",
        "- theme\n",
        "theme: &a dark\nx: *a\n",
    ],
)
def test_what_cannot_be_changed_in_its_line_is_left_as_it_is_and_said(tmp_path: Path, text: str) -> None:
    kept = _file(tmp_path, text)
    with pytest.raises(UsageError, match="was not kept"):
        kept.put("theme", "light")
    assert kept.path.read_text() == text


def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    real = tmp_path / "dotfiles" / "reader.yaml"
    real.write_text("theme: dark\n")
    real.chmod(0o640)
    (tmp_path / FILE).symlink_to(real)
    _file(tmp_path).put("theme", "light")
    assert (tmp_path / FILE).is_symlink()
    assert real.read_text() == "theme: light\n"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_value_that_would_be_a_mistake_is_not_written(tmp_path: Path) -> None:
    kept = _file(tmp_path, OWN)
    with pytest.raises(UsageError, match="must be a whole number from 20 to 400"):
        kept.put("measure", 5)
    assert kept.path.read_text() == OWN


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30),
    st.sampled_from(
        ["", "# a\n", "theme: x # why\n", "theme: 'it''s' # a\nmeasure: 3\n", 'theme: "a # b"  # c']
    ),
)
def test_any_text_comes_back_as_it_was_put(value: str, before: str) -> None:
    after = put(before, "theme", value)
    assert load_mapping(after) == {**load_mapping(before), "theme": value}
    assert after.count("# ") >= before.count(" # ") - before.count("a # b")


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "theme: light", "theme: light # c", "measure: 60", "measure: 060", "measure: 1_0",
                "follow: yes",
                "follow: true", 'notes: "a # b"', "notes: ~/n.md", "notes: ~", "keys:", "  bookmark: b",
                "  hit.next: n,ctrl+n", '  open: "enter"', "    deep: x", "# c", "", "x: 'a'", "notes: a: b",
                "library: .inf", "library: 1e3", "library: 0x10", "library: -a", "library: a b", "a: null",
                "  # indented", "library:", "b: 1:30", "c: =", "d: <<", "theme: |", "e: 2016-01-01", "f: @x",
                "g: %x", "library: a#b", "library: a  # b", "library: a #b", "bookmark : b", "h: 0o7",
                "i: !x y",
            ]
        ),
        st.from_regex(r"\A[a-z]{1,3}: [a-zA-Z0-9_./~+:#'\"-]{0,8}\Z"),
    ),
    max_size=7,
)  # fmt: skip


@given(LINES)
def test_what_is_read_without_yaml_is_what_yaml_reads(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = plain.read(text)
    if read is not None:
        assert read == load_mapping(text)


def test_a_usual_file_needs_no_yaml() -> None:
    text = (
        'theme: light # day\nmeasure: 80\ntour_seen: true\n\nkeys:\n  hit.next: n\n  bookmark: "b,ctrl+b"\n'
    )
    assert plain.read(text) == {
        "theme": "light",
        "measure": 80,
        "tour_seen": True,
        "keys": {"hit.next": "n", "bookmark": "b,ctrl+b"},
    }
