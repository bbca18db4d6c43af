import json
from pathlib import Path

import pytest

from reader.errors import LibraryError, UsageError
from reader.importers import intake
from reader.library.custody import CustodyLog
from reader.library.store import Library
from reader.workspace.importing import Progress, Refusal, Taken, import_paths
from reader.workspace.taking import OFTEN, Cuts, article_id
from reader.workspace.workspace import Workspace

HARBOUR_TITLE = "Harbour Inquiry Hears of Two Sinkings off Port Velmar"


def _results(library: Library, *paths: Path) -> list[Taken | Refusal]:
    return [event for event in import_paths(library, paths) if not isinstance(event, Progress)]


def test_a_page_becomes_articles_an_original_and_a_custody_line(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    (taken,) = _results(library, pages / "both.txt")
    assert isinstance(taken, Taken)
    assert taken.status == "imported"
    assert len(taken.ids) == 2
    articles = [library.read(key) for key in taken.ids]
    assert [article.publisher for article in articles] == ["Coast Monitor", "Coast Monitor"]
    sha256 = articles[0].original.sha256
    assert library.original(sha256) == (pages / "both.txt").read_bytes()
    assert {key: receipt.ids for key, receipt in library.received().items()} == {sha256: taken.ids}


def test_a_publisher_that_the_importer_leaves_open_is_read_from_the_page(tmp_path: Path) -> None:
    library, page = Library(tmp_path / "library"), tmp_path / "page.txt"
    page.write_text(
        "Boats of Velmar burn in the night\n\nBriefing Notes, 3 May 2015\n\nThis is a summary of what was "
        "said by UNHCR spokesperson Ana Bel at the press briefing in Velmar.\n\nTwo boats burned at night. "
        "Nobody was left on board, the women of the harbour say, and nobody looks for those who did it.\n",
        "utf-8",
    )
    (taken,) = _results(library, page)
    assert isinstance(taken, Taken)
    (article,) = [library.read(key) for key in taken.ids]
    assert article.publisher == "UNHCR"
    assert (article.publisher_rule or "").startswith("summary of what its spokesperson said")


def test_the_same_bytes_are_taken_once(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    first = _results(library, pages)
    again = _results(library, pages)
    assert [event.status for event in again if isinstance(event, Taken)] == ["already", "already"]
    assert [event.ids for event in again if isinstance(event, Taken)] == [
        event.ids for event in first if isinstance(event, Taken)
    ]
    assert len(list(CustodyLog(library.custody.path).entries())) == 2


@pytest.mark.parametrize("killed_at", ["keep_original", "write", "custody"])
def test_a_run_killed_anywhere_is_finished_by_the_next(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch, killed_at: str
) -> None:
    library = Library(tmp_path / "library")

    def kill(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        if killed_at == "custody":
            patch.setattr(CustodyLog, "append", kill)
        else:
            patch.setattr(Library, killed_at, kill)
        with pytest.raises(KeyboardInterrupt):
            _results(library, pages / "both.txt")
    (taken,) = _results(library, pages / "both.txt")
    assert isinstance(taken, Taken)
    assert taken.status == "imported"
    assert len(library.files()) == 2
    (again,) = _results(library, pages / "both.txt")
    assert isinstance(again, Taken)
    assert again.status == "already"


def test_an_article_file_that_a_person_changed_is_never_overwritten(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    (taken,) = _results(library, pages / "note.txt")
    assert isinstance(taken, Taken)
    path = library.articles_folder / f"{taken.ids[0]}.md"
    changed = path.read_text(encoding="utf-8").replace("opened on Monday", "opened on a Monday")
    path.write_text(changed, encoding="utf-8")
    library.custody.path.unlink()
    _results(library, pages / "note.txt")
    assert path.read_text(encoding="utf-8") == changed


def test_what_cannot_be_read_is_refused_with_stage_and_reason_and_the_rest_goes_on(
    tmp_path: Path, pages: Path
) -> None:
    (pages / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (pages / "empty.txt").write_bytes(b"")
    outside = tmp_path / "outside.txt"
    outside.write_text("Outside\n")
    (pages / "link.txt").symlink_to(outside)
    (pages / ".hidden.txt").write_text("Hidden\n")
    results = _results(Library(tmp_path / "library"), pages, tmp_path / "missing.txt")
    refused = {Path(event.path).name: event for event in results if isinstance(event, Refusal)}
    assert set(refused) == {"a.png", "empty.txt", "link.txt", "missing.txt"}
    assert all(event.stage and event.reason.endswith(".") for event in refused.values())
    assert sum(isinstance(event, Taken) for event in results) == 2


def test_a_fault_of_ours_on_one_page_leaves_the_others_alone(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = intake.read

    def faulty(data: bytes, name: str, **options: frozenset[int]) -> intake.Intake:
        if name == "both.txt":
            raise ZeroDivisionError
        return real(data, name, **options)

    monkeypatch.setattr(intake, "read", faulty)
    refused, taken = _results(Library(tmp_path / "library"), pages)
    assert isinstance(refused, Refusal)
    assert refused.stage == "parse"
    assert isinstance(taken, Taken)


def test_standard_input_is_an_input(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    data = (pages / "note.txt").read_bytes()
    events = list(import_paths(library, [Path("-")], lambda _most: data))
    assert [type(event).__name__ for event in events] == ["Progress", "Taken", "Progress"]


def test_an_id_is_readable_and_the_same_every_time() -> None:
    key = article_id("The Café’s “Case”: Who Said What, and When?", "ab" * 32, 40)
    assert key == article_id("The Café’s “Case”: Who Said What, and When?", "ab" * 32, 40)
    assert key.startswith("the-cafes-case-who-said-")
    assert key != article_id("The Café’s “Case”: Who Said What, and When?", "ab" * 32, 41)
    assert article_id("新疆", "ab" * 32, 0).startswith("article-")


def test_the_sample_cannot_be_changed(pages: Path) -> None:
    with pytest.raises(UsageError):
        Workspace.open(sample=True, create=True)
    with pytest.raises(UsageError):
        list(Workspace.open(sample=True).import_paths([pages]))


def test_a_folder_without_a_library_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        Workspace.open(library=tmp_path)


def test_the_first_launch_opens_the_sample_and_an_import_makes_the_default_library(pages: Path) -> None:
    assert Workspace.open().is_sample
    made = Workspace.open(create=True)
    list(made.import_paths([pages]))
    made.close()
    after = Workspace.open()
    assert not after.is_sample
    assert len(after.catalog()) == 3


def test_a_custody_line_says_what_was_received(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    _results(library, pages / "note.txt")
    (line,) = library.custody.path.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert record["event"] == "import"
    assert record["name"] == "note.txt"
    assert record["bytes"] == len((pages / "note.txt").read_bytes())


def test_a_person_can_join_and_split_and_nothing_is_deleted(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    page = pages / "both.txt"
    (first,) = _results(library, page)
    assert isinstance(first, Taken)
    line = page.read_text(encoding="utf-8").split("\n").index(HARBOUR_TITLE) + 1

    def cut(cuts: Cuts) -> Taken:
        events = [event for event in import_paths(library, [page], cuts=cuts) if isinstance(event, Taken)]
        return events[0]

    joined = cut(Cuts(join=frozenset({line})))
    assert len(joined.ids) == 1
    assert [file.id for file in library.files()] == list(joined.ids)
    assert len(list((library.folder / "set-aside").iterdir())) == 2
    again = _results(library, page)
    assert [event.status for event in again if isinstance(event, Taken)] == ["already"]
    split = cut(Cuts(split=frozenset({line})))
    assert split.ids == first.ids
    assert sorted(file.id for file in library.files()) == sorted(first.ids)
    events = [entry.value["event"] for entry in library.custody.entries() if entry.value]
    assert events == ["import", "cut", "cut"]


def test_what_a_person_said_of_a_page_before_still_holds(tmp_path: Path, pages: Path) -> None:
    library = Library(tmp_path / "library")
    page = pages / "both.txt"
    lines = page.read_text(encoding="utf-8").split("\n")
    harbour = lines.index(HARBOUR_TITLE) + 1
    note = next(number for number, text in enumerate(lines, 1) if text.startswith("Teachers told"))
    list(import_paths(library, [page], cuts=Cuts(join=frozenset({harbour}))))
    list(import_paths(library, [page], cuts=Cuts(split=frozenset({note}))))
    (receipt,) = library.received().values()
    assert receipt.join == {harbour}
    assert receipt.split == {note}
    assert len(receipt.ids) == 2


def _long_page(pages: Path, folder: Path, times: int) -> Path:
    """The two articles of a page over and over again, as a dump has them."""
    text = (pages / "both.txt").read_text(encoding="utf-8")
    path = folder / "long.txt"
    path.write_text("\n\n\n".join([text] * times), encoding="utf-8")
    return path


def test_a_long_input_says_how_far_it_is(tmp_path: Path, pages: Path) -> None:
    path = _long_page(pages, tmp_path, 1 + 3 * OFTEN // (pages / "both.txt").stat().st_size)
    events = list(import_paths(Library(tmp_path / "library"), [path]))
    told = [event.within for event in events if isinstance(event, Progress)]
    taken = next(event for event in events if isinstance(event, Taken))
    begun, reading, *articles, writing, ended = told
    assert (begun, reading, writing, ended) == ("", "reading", "writing", "")
    numbers = [int(one.removeprefix("article ").split(" of ")[0]) for one in articles]
    assert len(numbers) > 1
    assert numbers == sorted(set(numbers))
    assert all(one.endswith(f" of {len(taken.ids)}") for one in articles)


def test_a_short_input_says_nothing_on_the_way(tmp_path: Path, pages: Path) -> None:
    events = import_paths(Library(tmp_path / "library"), [pages / "both.txt"])
    assert [event.within for event in events if isinstance(event, Progress)] == ["", ""]


def test_an_import_that_is_broken_off_on_the_way_lets_go_of_the_library(tmp_path: Path, pages: Path) -> None:
    path = _long_page(pages, tmp_path, 1 + 3 * OFTEN // (pages / "both.txt").stat().st_size)
    library = Library(tmp_path / "library")
    broken = import_paths(library, [path])
    told = (event.within for event in broken if isinstance(event, Progress))
    assert next(within for within in told if within.startswith("article"))
    broken.close()  # type: ignore[attr-defined]  # an iterator by its type, a generator in truth
    (taken,) = _results(Library(tmp_path / "library"), path)
    assert isinstance(taken, Taken)
    assert taken.status == "imported"


def test_the_catalog_says_how_many_of_the_new_articles_it_holds(tmp_path: Path, pages: Path) -> None:
    workspace = Workspace.open(library=tmp_path / "library", create=True)
    told: list[tuple[int, int]] = []
    list(workspace.import_paths([pages / "both.txt"], watch=lambda done, total: told.append((done, total))))
    workspace.close()
    assert told == [(0, 2), (1, 2), (2, 2)]
