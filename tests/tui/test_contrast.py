"""Every letter that is drawn can be read: the contrast of all pairs of colours, by WCAG 2.2."""

import re
from collections.abc import Iterable

import pytest
from rich.color import ColorType
from rich.segment import Segment
from textual.color import Color

from reader.settings.settings import Settings
from reader.tui.more_themes import COLOUR_BLIND_DARK, COLOUR_BLIND_LIGHT
from reader.tui.screens.help_screen import HelpScreen
from reader.tui.theme import CHOICES
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.row_list import RowList
from tests.tui.shell import Shell, shell

LEAST = {
    name: 7.0 if name.startswith("contrast") else 4.5 for name in CHOICES if name not in ("auto", "ansi")
}
LETTERS = re.compile(r"[^\W_]")
KINDS = ("person", "org", "place", "group", "law", "event", "date", "figure")


def contrast(first: Color, second: Color) -> float:
    """The ratio of WCAG 2.2: relative luminances of sRGB, 0.05 for the light that a screen always gives."""

    def luminance(color: Color) -> float:
        parts = [part / 255 for part in (color.r, color.g, color.b)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_the_standard() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


def _drawn(reader: Shell) -> Iterable[Segment]:
    """The segments of the screen; of one that lies over another, only its own: what is behind is dimmed."""
    screen = reader.app.screen
    boxes = [child.region for child in screen.query("*") if child.parent is screen or child.id == "--results"]
    lines = screen._compositor.render_strips()
    for y, strip in enumerate(lines):
        if not screen.is_modal:
            yield from strip._segments
            continue
        inside = [box for box in boxes if box.y <= y < box.bottom]
        if inside:
            yield from strip.crop(min(box.x for box in inside), max(box.right for box in inside))._segments


def _weak(reader: Shell, least: float) -> set[str]:
    """The pairs of colours that are too near to each other, with a word that is drawn in them."""
    weak = set()
    for text, style, _ in _drawn(reader):
        if style is None or not LETTERS.search(text) or style.color is None or style.bgcolor is None:
            continue
        if style.color.type is not ColorType.TRUECOLOR or style.bgcolor.type is not ColorType.TRUECOLOR:
            continue
        front, back = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
        ratio = contrast(front, back)
        if ratio < least:
            weak.add(f"{front.hex} on {back.hex}: {ratio:.2f} “{text.strip()[:30]}”")
    return weak


@pytest.mark.parametrize("theme", LEAST)
async def test_every_pair_of_colours_can_be_read(theme: str) -> None:
    least = LEAST[theme]
    weak: dict[str, set[str]] = {}
    # Room for all panes; painting is what this test costs, and half of it would be empty at 160 × 48.
    async with shell(size=(132, 30), theme=theme) as reader:

        def look(what: str) -> None:
            if found := _weak(reader, least):
                weak[what] = found

        look("library")
        await reader.press("slash")
        look("search box")
        await reader.search("wages")
        await reader.shows("17 hits")
        look("results")
        await reader.press("n", "n")
        look("hits")
        for tab in "1234":
            await reader.press(tab)
            look(f"tab {tab}")
        await reader.press("escape", "v")
        look("choice")
        await reader.press("b")
        await reader.shows("Keep this passage")
        look("bookmark")
        await reader.press("enter")
        await reader.shows_not("Keep this passage")
        look("note")
        for key, words in (
            ("B", "1 note"), ("comma", "Reading width"), ("ctrl+t", "colour-blind"), ("x", "by place"),
            ("S", "saved search"), ("i", "Import into"), ("question_mark", "Here"), ("f", "Filters"),
        ):  # fmt: skip
            await reader.press(key)
            if key == "question_mark":
                await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
            else:
                await reader.shows(words)
            look(key)
            await reader.press("escape")
        await reader.press("ctrl+p")
        await reader.shows("Search for commands")
        look("palette")
        await reader.type("book")
        await reader.shows("Keep the chosen")
        look("palette search")
    assert weak == {}


@pytest.mark.parametrize("theme", LEAST)
async def test_every_style_of_text_and_list_can_be_read_on_its_own_ground(theme: str) -> None:
    """Also of what the pages above do not hold: laws, events, groups, quotations."""
    async with shell(theme=theme) as reader:
        pane, rows = reader.main.pane, reader.main.results
        weak = {}
        for widget, names in ((pane, PageView.COMPONENT_CLASSES), (rows, RowList.COMPONENT_CLASSES)):
            for name in names:
                if name.endswith("--rule"):
                    continue  # a line, no letters
                style = widget.get_visual_style(name)
                assert style.foreground is not None
                assert style.background is not None
                ratio = contrast(style.foreground, style.background)
                if ratio < LEAST[theme]:
                    weak[name] = f"{style.foreground.hex} on {style.background.hex}: {ratio:.2f}"
        assert weak == {}


async def test_kinds_of_names_differ_by_more_than_their_hue() -> None:
    async with shell(theme="colour-blind-dark") as reader:
        pane = reader.main.pane
        looks = {}
        for kind in KINDS:
            style = pane.get_visual_style(f"reading-pane--{kind}", partial=True)
            looks[kind] = (bool(style.bold), bool(style.italic), bool(style.underline))
        assert len(set(looks.values())) == len(KINDS), looks


@pytest.mark.parametrize("theme", [COLOUR_BLIND_DARK, COLOUR_BLIND_LIGHT])
def test_the_colours_of_kinds_are_told_apart_in_each_kind_of_colour_blindness(theme: object) -> None:
    """By lightness or hue as simulated by Viénot, Brettel and Mollon (1999) and, for blue, by Brettel."""
    variables = theme.variables  # type: ignore[attr-defined]
    names = ("text-primary", "text-secondary", "text-warning", "text-error", "text-success")
    for matrix in _BLIND.values():
        seen = {name: _seen(Color.parse(variables[name]), matrix) for name in names}
        for number, one in enumerate(names):
            for other in names[number + 1 :]:
                apart = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
                assert apart > 20, (one, other, apart)


_BLIND = {
    "red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""Machado, Oliveira and Fernandes (2009), full severity."""


def _seen(color: Color, matrix: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    return tuple(
        sum(m * part for m, part in zip(row, (color.r, color.g, color.b), strict=True)) for row in matrix
    )


async def test_the_terminals_own_colours_are_used_alone_with_ansi() -> None:
    async with shell(theme="ansi") as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        kinds = {
            c.type
            for _, s, _ in _drawn(reader)
            if s is not None
            for c in (s.color, s.bgcolor)
            if c is not None
        }
        assert ColorType.TRUECOLOR not in kinds


async def test_no_color_leaves_no_colour_and_what_matters_is_still_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with shell(settings=Settings(theme="contrast-dark", tour_seen=True)) as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.press("enter")
        await reader.pilot.pause()
        drawn = [segment for line in _written(reader) for segment in line]
        colours = {
            c.type for _, s, _ in drawn if s is not None for c in (s.color, s.bgcolor) if c is not None
        }
        assert colours <= {ColorType.DEFAULT}
        wages = [s for text, s, _ in drawn if text == "wages" and s is not None]
        assert any(s.reverse and s.bold for s in wages), "the hit one is at"
        assert sum(bool(s.underline) for s in wages) > 10, "the other hits, in the text and in the list"


def _written(reader: Shell) -> Iterable[list[Segment]]:
    """The lines as the filters of the app leave them."""
    for strip in reader.app.screen._compositor.render_strips():
        segments = list(strip._segments)
        for each in reader.app.get_line_filters():
            segments = each.apply(segments, Color(0, 0, 0))
        yield segments
