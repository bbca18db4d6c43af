"""The filter that lets nothing through that could steer a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.net import Net

if TYPE_CHECKING:
    from textual.filter import LineFilter

BLACK = Color.parse("black")


@pytest.mark.parametrize(
    "text",
    [
        "a\x1b]0;title\x07b",
        "\x9b31m",
        "a\x00\x7f",
        "one\ntwo\r",
        "\u202eabc\u2066",
        "\u200f",
        "\ud800",
        "\u2028",
    ],
)
def test_nothing_that_steers_a_terminal_comes_through(text: str) -> None:
    net = Net()
    out = "".join(segment.text for segment in net.apply([Segment(text)], BLACK))
    assert out.isprintable()
    assert net.caught == 1


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=8), max_size=6))
def test_widths_stay_as_they_were_measured(texts: list[str]) -> None:
    segments = [Segment(text) for text in texts]
    assert Strip(Net().apply(segments, BLACK)).cell_length == Strip(segments).cell_length


def test_links_go_and_what_the_mouse_needs_stays() -> None:
    net = Net()
    style = Style(bold=True, link="https://velmar.example") + Style.from_meta({"offset": (3, 4)})
    (segment,) = net.apply([Segment("words", style)], BLACK)
    assert segment.style
    assert segment.style.link is None
    assert segment.style.bold
    assert segment.style.meta == {"offset": (3, 4)}
    assert net.caught == 1


def test_control_segments_are_dropped() -> None:
    net = Net()
    assert net.apply([Segment("x", None, [(ControlType.BELL,)]), Segment("y")], BLACK) == [Segment("y")]
    assert net.caught == 1


def test_clean_lines_are_handed_on_as_they_are() -> None:
    net = Net()
    segments = [Segment("plain é 漢字 می\u200cشود \u00a0", Style(bold=True))]
    assert net.apply(segments, BLACK) is segments or net.apply(segments, BLACK) == segments
    assert net.caught == 0


async def test_an_application_draws_through_it() -> None:
    class Hostile(Widget):
        def render_line(self, y: int) -> Strip:
            return Strip([Segment("a\x1b]0;owned\x07b\u202ec", Style(link="https://velmar.example"))])

    class Guarded(App[None]):
        net = Net()

        def get_line_filters(self) -> Sequence[LineFilter]:
            return [*super().get_line_filters(), self.net]

        def compose(self) -> ComposeResult:
            yield Hostile()

    app = Guarded()
    async with app.run_test(size=(20, 2)):
        assert app.net.caught > 0
        picture = app.export_screenshot()
        assert "owned" in picture
        assert "\x1b" not in picture
        assert "velmar.example" not in picture
