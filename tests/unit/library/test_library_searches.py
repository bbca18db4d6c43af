"""The file of saved searches: readable, editable by hand, and safe for several writers."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from reader.errors import LibraryError, NotFound
from reader.library.saved_search import Saved, Seen
from reader.library.searches import SearchesFile
from reader.model.search import Facet, Filter, Order

SPRING = Saved(
    "sarin in the spring",
    'sarin "port velmar"',
    Order.NEWEST,
    (Filter(Facet.PUBLISHER, "Harbour Watch"), Filter(Facet.PLACE, "Tessen", excluded=True)),
    "2016-12-21T10:00:00+00:00",
)


def test_a_search_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    assert file.read() == ()
    assert file.save(SPRING) is False
    assert SearchesFile(tmp_path).read() == (SPRING,)


def test_the_file_reads_as_a_person_would_write_it(tmp_path: Path) -> None:
    SearchesFile(tmp_path).save(SPRING)
    assert (tmp_path / "searches.yaml").read_text(encoding="utf-8").splitlines()[1:] == [
        "searches:",
        "- name: sarin in the spring",
        '  query: sarin "port velmar"',
        "  order: newest",
        "  only:",
        "  - {publisher: Harbour Watch}",
        "  without:",
        "  - {place: Tessen}",
        "  saved: '2016-12-21T10:00:00+00:00'",
    ]


def test_what_a_person_wrote_by_hand_is_read_and_its_own_keys_stay(tmp_path: Path) -> None:
    path = tmp_path / "searches.yaml"
    path.write_text(
        "# my list\nowner: Ada\nsearches:\n- name: Wages\n  query: wages\n  colour: green\n"
        "- query: nameless\n"
        "- {name: Wrong, query: x, only: [{flavour: sweet}]}\n",
        encoding="utf-8",
    )
    file = SearchesFile(tmp_path)
    assert [saved.name for saved in file.read()] == ["Wages"]
    assert len(file.problems) == 2
    assert file.save(Saved("wages", "wages OR pay")) is True
    text = path.read_text(encoding="utf-8")
    assert "owner: Ada" in text
    assert "colour: green" in text
    assert "nameless" in text
    assert "flavour: sweet" in text
    assert "# my list" in (tmp_path / "searches.yaml.before").read_text(encoding="utf-8")


def test_a_search_is_found_by_its_name_or_the_beginning_of_it(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    for name in ("Wages", "Wages at sea", "Floods"):
        file.save(Saved(name, "x"))
    assert file.find("wages").name == "Wages"
    assert file.find("flo").name == "Floods"
    with pytest.raises(NotFound, match="Wages at sea"):
        file.find("wag")
    with pytest.raises(NotFound, match="No saved search"):
        file.find("snow")


def test_a_removed_search_is_gone_with_what_it_found(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    file.save(SPRING)
    file.keep_seen(SPRING.name, Seen("now", {"a": frozenset({1})}))
    file.remove("Sarin in the  spring")
    assert file.read() == ()
    assert file.seen(SPRING.name) is None
    with pytest.raises(NotFound):
        file.remove(SPRING.name)


def test_what_was_found_is_kept_in_few_words(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    seen = Seen("2016-12-21", {"a-1": frozenset({0, 1, 2, 5}), "b-2": frozenset({7})})
    file.save(SPRING)
    file.keep_seen(SPRING.name, seen)
    assert file.seen("SARIN in the spring") == seen
    (path,) = (tmp_path / "searches-seen").iterdir()
    assert "a-1: 0-2 5" in path.read_text(encoding="utf-8")


def test_another_question_under_the_same_name_forgets_what_was_found(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    file.save(SPRING)
    file.keep_seen(SPRING.name, Seen("now", {"a": frozenset({1})}))
    file.save(Saved(SPRING.name, SPRING.query, Order.TITLE, SPRING.filters))
    assert file.seen(SPRING.name) is not None
    file.save(Saved(SPRING.name, "something else"))
    assert file.seen(SPRING.name) is None


def test_the_history_is_bounded_and_holds_each_query_once(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    for query in ("one", "two", "three", "one", "four"):
        file.remember(query, 3)
    assert file.history() == ("three", "one", "four")
    file.forget()
    assert file.history() == ()
    file.remember("five", 0)
    assert file.history() == ()


def test_a_file_that_is_not_yaml_is_told_of_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "searches.yaml").write_text("searches: [", encoding="utf-8")
    with pytest.raises(LibraryError, match=r"searches\.yaml"):
        SearchesFile(tmp_path).save(SPRING)
    assert (tmp_path / "searches.yaml").read_text(encoding="utf-8") == "searches: ["


def test_nothing_is_lost_when_two_processes_write(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        import sys
        from pathlib import Path
        from reader.library.saved_search import Saved
        from reader.library.searches import SearchesFile
        file, who = SearchesFile(Path(sys.argv[1])), sys.argv[2]
        for number in range(15):
            file.save(Saved(f"{who} {number}", f"q{number}"))
            file.remember(f"{who} {number}", 100)
    """)
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), who]) for who in ("a", "b")]
    assert [process.wait(60) for process in running] == [0, 0]
    file = SearchesFile(tmp_path)
    wanted = {f"{who} {number}" for who in "ab" for number in range(15)}
    assert {saved.name for saved in file.read()} == wanted
    assert set(file.history()) == wanted
