from pathlib import Path

import pytest

from reader.settings.places import places
from reader.settings.settings import FILE, Settings
from reader.tui.settling import ITEMS
from reader.tui.theme import CHOICES
from reader.workspace.choices import settings
from tests.tui.shell import shell

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


def _kept() -> str:
    path = places().config / FILE
    return path.read_text() if path.exists() else ""


@SIZES
async def test_settings_are_changed_act_at_once_and_are_kept(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("comma")
        await reader.shows("Reading width")
        await reader.press("j", "right", "right", "left")
        assert reader.main.pane.measure == 76
        await reader.until(lambda: "measure: 76" in _kept())
        await reader.press("escape")
        await reader.shows_not("Reading width")
    assert settings() == Settings(measure=76)


async def test_every_setting_has_a_row_with_its_help() -> None:
    async with shell(size=(160, 60)) as reader:
        await reader.press("comma")
        for item in ITEMS:
            assert item.title in reader.text()
            assert item.help[:30] in reader.text()


async def test_a_path_is_typed_and_emptied() -> None:
    async with shell() as reader:
        await reader.press("comma", *"jjjjjjj", "enter")
        await reader.type("n.md")
        await reader.press("enter")
        await reader.until(lambda: "notes: n.md" in _kept())
        await reader.press("enter", "ctrl+u", "enter")
        await reader.until(lambda: "notes: null" in _kept())
        await reader.press("enter")
        await reader.type("x")
        await reader.press("escape")
        await reader.shows("→ ← change")
    assert settings().notes is None


async def test_snippets_and_sidebar_follow_their_settings_at_the_start() -> None:
    wanted = Settings(theme="dark", tour_seen=True, snippet=1, sidebar="folded", measure=40)
    async with shell(settings=wanted) as reader:
        assert not reader.main.sidebar.display
        assert reader.main.pane.measure == 40
        await reader.search("wages")
        await reader.shows("17 hits")
        assert {len(row.lines) for row in reader.main.results.rows if row.kind == "hit"} == {1}


async def test_a_file_that_cannot_be_written_is_said_and_the_choice_holds() -> None:
    folder = places().config
    folder.mkdir(parents=True)
    (folder / FILE).write_text("{theme: dark}\n")
    async with shell(settings=Settings(theme="dark", tour_seen=True)) as reader:
        await reader.press("comma", "right")
        await reader.shows("was not kept")
        assert reader.app.choices.settings.theme == "light"
    assert _kept() == "{theme: dark}\n"


@SIZES
async def test_a_theme_is_seen_while_it_is_chosen_and_then_kept(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("ctrl+t")
        await reader.shows("colour-blind-dark")
        await reader.press("j")
        assert reader.app.theme == CHOICES["light"][0]
        await reader.press("ctrl+t")
        assert reader.app.theme == CHOICES["contrast-dark"][0]
        await reader.press("enter")
        await reader.until(lambda: "theme: contrast-dark" in _kept())
        assert "Harbour workers" in reader.text()


async def test_esc_brings_the_theme_back_that_was_on() -> None:
    async with shell(theme="light") as reader:
        await reader.press("ctrl+t", "j", "j", "escape")
        assert reader.app.theme == CHOICES["light"][0]
        await reader.pilot.pause()
    assert _kept() == ""


async def test_the_theme_that_was_kept_is_the_one_of_the_next_start() -> None:
    places().config.mkdir(parents=True)
    (places().config / FILE).write_text("theme: colour-blind-light\n")
    async with shell(settings=settings()) as reader:
        assert reader.app.theme == CHOICES["colour-blind-light"][0]


async def test_a_theme_that_there_is_not_is_said() -> None:
    async with shell(theme="solar") as reader:
        await reader.shows("There is no theme solar")
        assert reader.app.theme == CHOICES["dark"][0]


async def test_own_keys_act_and_every_place_shows_them() -> None:
    own = Settings(theme="dark", tour_seen=True, keys={"bookmark": "m", "move.down": "e,down"})
    async with shell(settings=own) as reader:
        assert "m bookmark" in reader.footer()
        await reader.press("e")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("j")  # no longer a key
        assert reader.article.id == "draft-resolution"
        await reader.press("m")
        await reader.shows("Keep this passage")
        await reader.press("escape", "question_mark")
        await reader.shows("Keep the chosen passage")
        assert any(line.strip(" │").lstrip("▸ ").startswith("m ") for line in reader.lines())
        await reader.press("escape", "ctrl+p")
        await reader.type("bookm")
        await reader.shows("Bookmark  (m)")


async def test_what_cannot_hold_of_own_keys_is_said_at_the_start() -> None:
    own = Settings(theme="dark", tour_seen=True, keys={"bookmark": "n", "nothing": "x"})
    async with shell(settings=own) as reader:
        await reader.shows("No command is named nothing")
        await reader.shows("next hit (hit.next) has no")
        await reader.press("n")
        await reader.shows("Keep this passage")


async def test_the_palette_key_can_be_another() -> None:
    own = Settings(theme="dark", tour_seen=True, keys={"palette": "ctrl+k"})
    async with shell(settings=own) as reader:
        await reader.press("ctrl+k")
        await reader.type("quit")
        await reader.shows("Quit  (q)")


async def test_a_letter_stays_a_letter_where_one_types(tmp_path: Path) -> None:
    own = Settings(theme="dark", tour_seen=True, keys={"search": "a,slash"})
    async with shell(settings=own) as reader:
        await reader.press("a")
        await reader.type("wages")
        assert reader.main.box.text == "wages"
