"""Keeping passages: choosing, the dialog, the list of notes, copying."""

from dataclasses import replace

import pytest

from reader.tui.screens.bookmark_dialog import typed_tags
from reader.tui.screens.notes_screen import NotesScreen
from reader.workspace.copying import Copied
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


async def test_a_chosen_passage_is_kept_with_remark_and_tags() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("enter", "v", "right")
        assert reader.main.pane.choice is not None
        assert "words chosen" in reader.footer()
        chosen = reader.main.pane.choice
        await reader.press("b")
        await reader.shows("Keep this passage")
        await reader.type("see also")
        await reader.press("tab")
        await reader.type("#wages harbour")
        await reader.press("enter")
        await reader.until(desk.notes)
        note = desk.notes()[0]
        assert (note.start, note.end) == chosen
        assert (note.note.remark, note.note.tags) == ("see also", ("wages", "harbour"))
        await reader.until(lambda: "kept in velmar/notes.md" in reader.footer())
        await reader.until(lambda: reader.main.pane.notes == (chosen,))
        assert reader.main.pane.choice is None


async def test_without_a_choice_the_sentence_of_the_hit_is_kept() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.search("seized")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("b")
        await reader.shows("“Decides to remain seized of the matter.”")
        await reader.press("enter")
        await reader.until(desk.notes)
        assert desk.notes()[0].note.passage.exact == "Decides to remain seized of the matter."


async def test_escape_keeps_nothing() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("b")
        await reader.shows("Keep this passage")
        await reader.press("escape")
        await reader.shows_not("Keep this passage")
        assert desk.notes() == ()
        assert reader.main.pane.choice is None


async def test_a_notes_file_that_cannot_be_written_is_said_and_nothing_typed_is_lost() -> None:
    desk = FakeWorkspace()
    desk.bookmark_error = "The notes file is busy."
    async with shell(desk) as reader:
        await reader.press("enter", "v", "b")
        await reader.shows("Keep this passage")
        await reader.type("why so")
        await reader.press("enter")
        await reader.shows("Not kept: The notes file is busy. Enter tries again.")
        assert "why so" in reader.text()
        assert "Keep this passage" in reader.text()
        assert "PORT VELMAR, Aldrun" in reader.text()
        assert desk.notes() == ()
        desk.bookmark_error = None
        await reader.press("enter")
        await reader.shows_not("Keep this passage")
        assert [note.note.remark for note in desk.notes()] == ["why so"]
        assert reader.main.pane.choice is None


async def test_after_a_note_that_was_not_kept_escape_leaves_it() -> None:
    desk = FakeWorkspace()
    desk.bookmark_error = "The disk is full."
    async with shell(desk, size=(80, 24)) as reader:
        await reader.press("enter", "v", "b")
        await reader.shows("Keep this passage")
        await reader.press("enter")
        await reader.shows("The disk is full.")
        await reader.press("escape")
        await reader.shows_not("Keep this passage")
        assert reader.main.pane.choice is None


async def test_the_list_of_notes_leads_to_the_passage() -> None:
    desk = FakeWorkspace()
    start = desk.reading("draft-resolution").article.text.index("Decides")
    desk.bookmark("draft-resolution", start, start + 7, "why [/] so", ("seized",))
    async with shell(desk) as reader:
        await reader.press("B")
        await reader.shows("1 note")
        await reader.shows("“Decides”")
        text = reader.text()
        assert "why [/] so #seized" in text
        assert "Council of Aldrun, OP 2" in text
        assert "in its place" in text
        await reader.press("enter")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.until(lambda: reader.main.pane.flash == (start, start + 7))
        assert reader.main.where == "reading"


async def test_notes_without_a_place_say_so_in_words() -> None:
    desk = FakeWorkspace()
    view = desk.bookmark("harbour-workers", 0, 7)
    desk._notes = [
        replace(view, state="missing", start=-1, end=-1, note=replace(view.note, id="a")),
        replace(view, state="orphaned", start=-1, end=-1, note=replace(view.note, id="b")),
    ]
    async with shell(desk) as reader:
        await reader.press("B")
        await reader.shows("its words are no longer in the article")
        await reader.shows("its article is not in this library")
        await reader.press("enter")
        await reader.until(lambda: "no place to go to" in reader.footer())


async def test_no_notes_yet_says_how_to_make_one() -> None:
    async with shell() as reader:
        await reader.press("B")
        await reader.shows("No notes yet")
        await reader.press("escape")
        await reader.shows_not("No notes yet")


async def test_a_passage_is_copied_with_its_citation() -> None:
    async with shell() as reader:
        await reader.search("seized")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("y")
        await reader.until(lambda: reader.app.clipboard)
        assert reader.app.clipboard == "“Decides to remain seized of the matter.”\n— Council of Aldrun\n"
        assert "copied with its citation, 62 characters" in reader.footer()
        await reader.shows("it is also in cache/copied.txt")


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("p", "Decides to remain seized of the matter.", "copied, 39 characters"),
        ("c", "“Decides to remain seized of the matter.”\n— Council", "copied with its citation"),
        ("Y", "“Decides to remain seized of the matter.”\n— Council", "copied with its citation"),
        ("m", "> Decides to remain seized of the matter.\n>\n> — Council", "copied as Markdown"),
        ("j", '[\n  {\n    "id": "draft-resolution"', "copied as CSL-JSON"),
    ],
)
async def test_a_passage_is_copied_in_the_form_that_is_chosen(
    key: str, words: str, said: str, size: tuple[int, int]
) -> None:
    async with shell(size=size, copied=Copied("tmux")) as reader:
        await reader.search("seized")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("Y")
        await reader.shows("p plain words")
        assert "j CSL-JSON" in reader.text()
        assert "seized" in reader.text()
        await reader.press(key)
        await reader.until(lambda: reader.app.clipboard)
        assert reader.app.clipboard.startswith(words)
        await reader.until(lambda: f"{said}" in reader.footer() and "also in tmux" in reader.footer())


async def test_the_line_of_forms_can_be_clicked_and_left() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "Y")
        await reader.shows("copy as")
        await reader.press("escape")
        await reader.shows_not("copy as")
        assert reader.app.clipboard == ""
        await reader.press("Y")
        await reader.shows("copy as")
        await reader.pilot.click("#copy-line", offset=(12, 0))
        await reader.until(lambda: reader.app.clipboard)
        assert not reader.app.clipboard.startswith("“")


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        (Copied("tmux"), "characters, also in tmux"),
        (Copied("xclip"), "characters, by xclip"),
    ],
)
async def test_what_took_a_copy_is_said(copied: Copied, words: str) -> None:
    async with shell(copied=copied, size=(80, 24)) as reader:
        await reader.press("y")
        await reader.until(lambda: words in reader.footer())


async def test_a_copy_that_only_the_terminal_may_have_is_no_promise() -> None:
    async with shell(copied=Copied("")) as reader:
        await reader.press("y")
        await reader.shows("no file could")


async def test_the_mark_of_a_note_opens_the_list_at_it() -> None:
    desk = FakeWorkspace()
    desk.bookmark("harbour-workers", 0, 7)
    desk.bookmark("draft-resolution", 0, 5)
    async with shell(desk) as reader:
        await reader.until(lambda: reader.main.pane.notes)
        pane = reader.main.pane
        pane.post_message(pane.NoteClicked(pane, 0))
        await reader.shows("2 notes")
        notes = reader.app.screen
        assert isinstance(notes, NotesScreen)
        await reader.until(lambda: notes.list.cursor_row is not None)
        assert notes.list.cursor_row is not None
        assert notes.list.cursor_row.key == "n1"


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("#aid, convoy;#road", ("aid", "convoy", "road")),
        ("", ()),
        (" # ## , ", ()),
    ],
)
def test_typed_tags_are_split(typed: str, tags: tuple[str, ...]) -> None:
    assert typed_tags(typed) == tags
