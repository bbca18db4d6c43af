"""The search in a process of its own answers as the one in this process does, whatever becomes of it."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import IndexUnavailable, ReaderError
from reader.model.clean import SafeText
from reader.model.corrections import Change, NameChange
from reader.model.search import Facet, FacetPage, Filter, Order, Problem, Query, SearchPage
from reader.settings.settings import Settings
from reader.workspace.apart import ALONE, FinderApart
from reader.workspace.processes import command
from reader.workspace.workspace import Workspace
from tests.conftest import HARBOUR, VALLEY

WORDS = ("velmar", "port", "boats", "schools", "radios", "tessen", "board", "books", "aldrun", "nothing")
PATIENCE = 20.0


def _workspace(folder: Path, name: str) -> Workspace:
    """On the library of a folder, with a cache of its own."""
    return Workspace(
        folder / "library", folder / "notes.md", folder / name, settings=Settings(), is_sample=False
    )


def _filled(folder: Path) -> Path:
    pages = folder / "pages"
    pages.mkdir()
    (pages / "both.txt").write_text(f"{VALLEY}\n\n\n{HARBOUR}", encoding="utf-8")
    for number in range(8):
        (pages / f"{number}.txt").write_text(
            f"Boat {number} Is Missing off Port Velmar\n\nBy Ada Ferrow\n\n"
            f"The Aldrun Relief Union asked on {number + 1} March 2019 where boat {number} is. "
            f"{WORDS[number].title()} were seen near Tessen, {WORDS[-number]} was said.\n",
            encoding="utf-8",
        )
    (folder / "library" / "articles").mkdir(parents=True)
    made = _workspace(folder, "making")
    list(made.import_paths([pages]))
    made.close()
    return folder


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, Workspace]]:
    """The same library searched in a process of its own, and in this one. It is left as it is."""
    folder = _filled(tmp_path_factory.mktemp("pair"))
    apart, within = _workspace(folder, "apart"), _workspace(folder, "within")
    apart.search_apart()
    yield apart, within
    apart.close()
    within.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A library of its own for what changes it or ends the process."""
    made = _workspace(_filled(tmp_path), "apart")
    made.search_apart()
    yield made
    made.close()


def _untimed(page: SearchPage | FacetPage | Problem) -> object:
    return page if isinstance(page, Problem) else replace(page, seconds=0.0)


def _ids(workspace: Workspace, text: str) -> set[str]:
    page = workspace.search(Query(text))
    assert isinstance(page, SearchPage), page
    return {hit.article_id for hit in page.hits}


def _running(workspace: Workspace) -> int:
    number = workspace.apart.process_id
    assert number is not None
    return number


def _until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def _is_over(process: int) -> bool:
    """Whether a process that need not be our own child has ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and ") Z" in stat.read_text()


def _queries() -> Iterator[Query]:
    dice = random.Random(7)
    for _ in range(40):
        words = dice.choices(WORDS, k=dice.choice((1, 1, 2, 3)))
        text = dice.choice((" ", " OR ", " -")).join(words)
        text = dice.choice((text, text[:1], f'"{text}"', f"{text}*", f"place:{words[0]}", f"{text} ("))
        filters = (Filter(Facet.PLACE, "Port Velmar", dice.random() < 0.5),) if dice.random() < 0.3 else ()
        yield Query(text, dice.choice(list(Order)), dice.choice((2, 50)), dice.random() < 0.5, filters)


def test_every_answer_is_the_one_of_this_process(pair: tuple[Workspace, Workspace]) -> None:
    apart, within = pair
    answered = 0
    for query in _queries():
        page = apart.search(query)
        assert _untimed(page) == _untimed(within.search(query))
        assert _untimed(apart.facets(query)) == _untimed(within.facets(query))
        assert _untimed(apart.facets(query, facets=(Facet.PLACE,), limit=1, narrow="p")) == _untimed(
            within.facets(query, facets=(Facet.PLACE,), limit=1, narrow="p")
        )
        cursor = len(query.text)
        assert apart.complete(query.text, cursor) == within.complete(query.text, cursor)
        answering, expected = apart.searching.answering(query), within.searching.answering(query)
        if isinstance(page, Problem) or isinstance(answering, Problem) or isinstance(expected, Problem):
            assert answering == expected
            continue
        assert {key: list(each) for key, each in answering.items()} == {
            key: list(each) for key, each in expected.items()
        }
        answered += bool(page.hits)
        for key in {hit.article_id for hit in page.hits}:
            article = within.reading(key).article
            assert apart.hits(query, article) == within.hits(query, article)
            assert apart.matches(query, article) == within.matches(query, article)
    assert answered > 10


def test_hits_in_context_are_the_same_lines(pair: tuple[Workspace, Workspace]) -> None:
    apart, within = pair
    for query in (Query("velmar"), Query("boat OR schools"), Query('"', typing=True), Query("zzz")):
        one, other = apart.concordance(query, width=30), within.concordance(query, width=30)
        if isinstance(one, Problem) or isinstance(other, Problem):
            assert one == other
            continue
        assert one.articles == other.articles
        assert list(one) == list(other)
    key = next(iter(_ids(within, "velmar")))
    alone = apart.concordance(Query("velmar"), key)
    assert not isinstance(alone, Problem)
    assert alone.articles == (key,)


def test_hits_in_context_come_in_portions(
    pair: tuple[Workspace, Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    apart, within = pair
    monkeypatch.setattr("reader.workspace.apart.PORTION", 3)
    one, other = apart.concordance(Query("velmar")), within.concordance(Query("velmar"))
    assert not isinstance(one, Problem)
    assert not isinstance(other, Problem)
    assert len(one.articles) > 6
    assert list(one) == list(other)


def test_questions_of_several_threads_each_get_their_own_answer(pair: tuple[Workspace, Workspace]) -> None:
    apart, within = pair
    expected = {word: _ids(within, word) for word in WORDS}
    wrong: list[str] = []

    def ask(word: str) -> None:
        wrong.extend(word for _ in range(5) if _ids(apart, word) != expected[word])

    threads = [threading.Thread(target=ask, args=(word,)) for word in WORDS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert not any(thread.is_alive() for thread in threads)
    assert not wrong


def test_this_process_loads_no_index(tmp_path: Path) -> None:
    folder = _filled(tmp_path)
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from reader.settings.settings import Settings\nfrom reader.workspace.workspace import Workspace\n"
        "from reader.model.search import Query\n"
        f"folder = Path({str(folder)!r})\n"
        "w = Workspace(folder / 'library', folder / 'notes.md', folder / 'apart',"
        " settings=Settings(), is_sample=False)\n"
        "w.search_apart(); w.open_search()\n"
        "page = w.search(Query('velmar')); article = w.reading(page.hits[0].article_id).article\n"
        "assert w.hits(Query('velmar'), article) and w.matches(Query('velmar'), article)\n"
        "assert w.facets(Query('velmar')).facets and list(w.concordance(Query('velmar')))\n"
        "assert not {'whoosh', 'numpy'} & set(sys.modules)\n"
        "w.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_changes_on_disk_is_seen(workspace: Workspace, tmp_path: Path) -> None:
    assert _ids(workspace, "quay") == set()
    (tmp_path / "quay.txt").write_text(
        "A Quay Is Built in Tessen\n\nBy Ivo Marn\n\nThe quay will open in 2020.\n", encoding="utf-8"
    )
    list(workspace.import_paths([tmp_path / "quay.txt"]))
    (key,) = _ids(workspace, "quay")
    other = _workspace(tmp_path, "other")
    (tmp_path / "dam.txt").write_text(
        "A Dam Is Built in Tessen\n\nBy Ivo Marn\n\nThe reservoir will be filled in 2021.\n", encoding="utf-8"
    )
    list(other.import_paths([tmp_path / "dam.txt"]))
    other.close()
    assert len(_ids(workspace, "reservoir")) == 1
    # Notes, spellings and corrections as well.
    text = workspace.reading(key).article.text
    workspace.bookmark(key, text.index("quay will"), text.index("quay will") + 4, tags=("harbours",))
    assert _ids(workspace, "tag:harbours") == {key}
    (workspace.folder / "aliases.yaml").write_text("quay: [kaimauer]\n", encoding="utf-8")
    assert _ids(workspace, "kaimauer") == {key}
    before = _ids(workspace, 'place:"port velmar"')
    workspace.correct(NameChange(Change.MERGE, SafeText("Port Velmar"), to=SafeText("Old Harbour")))
    assert _ids(workspace, 'place:"old harbour"') == before != set()
    (workspace.folder / "articles" / f"{key}.md").unlink()
    workspace.catch_up()
    assert _ids(workspace, "quay") == set()
    assert workspace.notices == []


def test_its_notices_are_told_once(workspace: Workspace) -> None:
    (workspace.folder / "aliases.yaml").write_text("a: [b\n", encoding="utf-8")
    assert _ids(workspace, "velmar")
    assert _ids(workspace, "boats")
    assert len(workspace.notices) == 1
    assert "aliases.yaml" in workspace.notices[0]


def test_an_article_whose_file_says_something_else_is_sent_along(pair: tuple[Workspace, Workspace]) -> None:
    apart, within = pair
    key = next(iter(_ids(within, "radios")))
    article = within.reading(key).article
    blocks = (article.blocks[0], *(replace(each, text=SafeText("No radios.")) for each in article.blocks[1:]))
    typed = replace(article, blocks=blocks)
    lost = replace(typed, id="gone-from-the-library")
    query = Query("radios")
    assert apart.matches(query, typed) == within.matches(query, typed) != within.matches(query, article)
    assert apart.hits(query, typed) == within.hits(query, typed)
    assert apart.matches(query, lost) == within.matches(query, lost) != ()


def test_progress_is_passed_on_and_work_that_is_not_wanted_stops(workspace: Workspace) -> None:
    class Enough(ReaderError):
        pass

    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        seen.append((done, total))
        raise Enough

    with pytest.raises(Enough):
        workspace.searching.open(watch)
    assert len(seen) == 1
    workspace.open_search(lambda done, total: seen.append((done, total)))
    assert _ids(workspace, "boat")


# What becomes of the process


def test_a_process_that_was_killed_is_started_again(workspace: Workspace) -> None:
    found = _ids(workspace, "velmar")
    first = _running(workspace)
    os.kill(first, signal.SIGKILL)
    assert _ids(workspace, "velmar") == found
    assert _running(workspace) != first
    assert workspace.notices == []


def test_a_question_whose_process_is_killed_is_asked_again(workspace: Workspace) -> None:
    found = _ids(workspace, "velmar")
    first = _running(workspace)
    os.kill(first, signal.SIGSTOP)  # so that the question is surely still open when it is killed
    answers: list[set[str]] = []
    asking = threading.Thread(target=lambda: answers.append(_ids(workspace, "velmar")))
    asking.start()
    process = workspace.apart._process
    _until(lambda: process is not None and process._waiting)
    os.kill(first, signal.SIGKILL)
    asking.join(PATIENCE)
    assert answers == [found]
    assert _running(workspace) != first
    assert workspace.notices == []


def test_hits_in_context_go_on_in_another_process(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.workspace.apart.PORTION", 2)
    found = workspace.concordance(Query("velmar"))
    assert not isinstance(found, Problem)
    expected = list(found)
    read = []
    for number, each in enumerate(found):
        if number == 3:
            os.kill(_running(workspace), signal.SIGKILL)
        read.append(each)
    assert read == expected
    assert len(read) > 6


def test_when_it_is_killed_twice_this_process_answers_and_says_so_once(workspace: Workspace) -> None:
    done = threading.Event()
    killed: set[int] = set()

    def kill() -> None:
        while not done.wait(0.001):
            number = workspace.apart.process_id
            if number is not None and number not in killed:
                os.kill(number, signal.SIGKILL)
                killed.add(number)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        found = _ids(workspace, "velmar")
    finally:
        done.set()
        killer.join(PATIENCE)
    assert len(killed) == 2
    assert found
    assert workspace.notices == [ALONE]
    assert _ids(workspace, "boats")
    assert workspace.apart.process_id is None
    assert workspace.notices == [ALONE]


def test_what_cannot_be_started_or_understood_is_answered_here(workspace: Workspace) -> None:
    def of(*line: str) -> FinderApart:
        def start() -> tuple[Sequence[str], Mapping[str, str]]:
            return line, dict(os.environ)

        return FinderApart(start, lambda: workspace.finder, notices)

    notices: list[str] = []
    page = of("/nowhere/at/all").search(Query("velmar"))
    assert isinstance(page, SearchPage)
    assert page.hits
    assert notices == [ALONE]
    notices.clear()
    nonsense = "import sys; sys.stdin.buffer.read(12); b = (b'x').rjust(1); w = sys.stdout.buffer;"
    nonsense += "w.write((1).to_bytes(8, 'big') + (1).to_bytes(4, 'big') + b); w.flush(); sys.stdin.read()"
    strange = of(sys.executable, "-I", "-c", nonsense)
    page = strange.search(Query("velmar"))
    assert isinstance(page, SearchPage)
    assert page.hits
    assert notices == []
    strange.close()


def test_closing_ends_the_process_and_whoever_waits_for_it(tmp_path: Path) -> None:
    workspace = _workspace(_filled(tmp_path), "apart")
    workspace.search_apart()
    workspace.open_search()
    number = _running(workspace)
    os.kill(number, signal.SIGSTOP)
    raised: list[str] = []

    def ask() -> None:
        with pytest.raises(IndexUnavailable) as told:
            workspace.search(Query("velmar"))
        raised.append(str(told.value))

    asking = threading.Thread(target=ask)
    asking.start()
    process = workspace.apart._process
    _until(lambda: process is not None and process._waiting)
    workspace.close()
    asking.join(PATIENCE)
    assert raised == ["The library was closed."]
    assert _is_over(number)
    workspace.warm_search()
    assert workspace.apart.process_id is None


def test_it_ends_when_its_input_does(tmp_path: Path) -> None:
    line, environment = command(
        "reader.workspace.seeker", "1", *(str(tmp_path / name) for name in ("library", "cache", "notes.md"))
    )
    process = subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (0, b"", b"")


def test_it_does_not_outlive_a_reader_that_is_killed(tmp_path: Path) -> None:
    folder = _filled(tmp_path)
    code = (
        "import sys, time\nfrom pathlib import Path\n"
        "from reader.settings.settings import Settings\nfrom reader.workspace.workspace import Workspace\n"
        f"folder = Path({str(folder)!r})\n"
        "w = Workspace(folder / 'library', folder / 'notes.md', folder / 'apart',"
        " settings=Settings(), is_sample=False)\n"
        "w.search_apart(); w.open_search(); print(w.apart.process_id, flush=True); time.sleep(600)\n"
    )
    reader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    number = int(reader.stdout.readline())
    assert not _is_over(number)
    reader.kill()
    reader.wait()
    reader.stdout.close()
    _until(lambda: _is_over(number))


# Where it runs


def test_a_temporary_cache_is_shared_with_it(tmp_path: Path) -> None:
    _filled(tmp_path)
    (tmp_path / "apart").write_text("in the way", encoding="utf-8")
    workspace = _workspace(tmp_path, "apart")
    workspace.search_apart()
    assert _ids(workspace, "velmar")
    assert _running(workspace)
    assert workspace.notices == [workspace.cache.notice] != [""]
    folder = workspace.cache.folder
    assert (folder / "index").is_dir()
    workspace.close()
    assert not folder.exists()


def test_an_index_that_cannot_be_written_is_kept_in_its_memory(workspace: Workspace) -> None:
    (workspace.cache.folder / "index").write_text("in the way", encoding="utf-8")
    assert _ids(workspace, "velmar")
    assert _running(workspace)
    assert len(workspace.notices) == 1
    assert "in memory" in workspace.notices[0]


def test_what_lies_in_the_current_folder_is_not_run(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile, trace = tmp_path / "hostile", tmp_path / "trace"
    (hostile / "reader").mkdir(parents=True)
    for name in ("pickle.py", "signal.py", "numpy.py", "reader/__init__.py", "sitecustomize.py"):
        (hostile / name).write_text(f"open({str(trace)!r}, 'w')\nraise SystemExit\n", encoding="utf-8")
    monkeypatch.chdir(hostile)
    assert _ids(workspace, "velmar")
    assert _running(workspace)
    assert not trace.exists()
