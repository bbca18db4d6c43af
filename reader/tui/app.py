"""The application: themes, style sheets, the first screen. No feature lives here."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual._compositor import LayoutUpdate
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.filter import Monochrome, NoColor

from reader.settings.places import places
from reader.settings.settings import Settings
from reader.tui.choices import Choices
from reader.tui.net import Net
from reader.tui.screens.main_screen import MainScreen
from reader.tui.styles import first_sheets
from reader.tui.theme import ANSI, CHOICES, DARK, THEMES, choose, defaults
from reader.tui.widgets.right_to_left import APP, RightToLeft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from rich.console import RenderableType
    from textual.command import Provider
    from textual.driver import Driver
    from textual.events import Event
    from textual.screen import Screen
    from textual.strip import Strip

    from reader.first_frame import Start
    from reader.tui.desk import Desk
    from reader.workspace.copying import Copied

LONG = 15
"""Seconds that a sentence about the settings stays."""
TURN = 0.001
"""Seconds after which a thread that works lets the screen's in, instead of Python's five thousandths."""
SELDOM = (700, 10, 1000)
"""When the collector looks for lost objects, and how often thoroughly: that holds up the loop for 10 ms."""
WRITTEN = 0.002
"""Seconds for Textual's thread that writes: without them it gets its turn 10 ms later."""
MOST = 200
"""Characters of a notice: more would cover the text it is about."""


def _palette() -> type[Provider]:
    from reader.tui.commands.palette import CommandProvider

    return CommandProvider


class ReaderApp(App[None]):
    """A reader on one workspace."""

    TITLE = "Rights Reader"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", show=False, priority=True, id="palette")
    ]
    ENABLE_SELECT_AUTO_SCROLL = True

    _is_themed = False

    def __init__(
        self,
        desk: Desk,
        settings: Settings | None = None,
        *,
        open_at: str = "",
        reports: Path | None = None,
        copier: Callable[[str], Copied] | None = None,
        own: Callable[[], Desk] | None = None,
        start: Start | None = None,
    ) -> None:
        """`reports`: where crash reports go. `copier` and `own` stand in for the clipboard's programs and
        for the person's own library. `start`: what is on the screen already, and keeps the first frame.
        """
        super().__init__(css_path=[*first_sheets()], driver_class=_driver(start))
        self._start = start
        self.choices = Choices(settings or Settings())
        self._reports = reports or places().cache
        self.copier = copier or self._copy
        self._find_own = own
        self._own: Desk | None = None
        self.crash_report = ""
        """One sentence about a crash; empty when there was none."""
        self.bidi = self.choices.settings.bidi
        if self.bidi == APP:
            self._filters.append(RightToLeft())
        self._uncolour()
        self._filters.append(Net())
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self._is_themed = True
        self._begin_with(self._known_theme(self.choices.settings.theme))
        if self.choices.keymap is not None:
            self.set_keymap(self.choices.keymap.changes)
        self._desk = desk
        self.title = _title(desk)
        self._open_at = open_at
        self._main: MainScreen | None = None
        self._is_begun = False
        self._early: list[Key] | None = []
        self._painted: list[Iterable[Strip]] | None = None

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Paint; the lines of the first whole frame are kept for the next start."""
        if not self._is_begun and renderable is not None:
            self._painted = renderable.strips if isinstance(renderable, LayoutUpdate) else None
        super()._display(screen, renderable)

    def _uncolour(self) -> None:
        """Where NO_COLOR is set, no colours: Textual would paint shades of grey."""
        if self.no_color:
            from reader.tui.colours import NoColours

            self._filters[:] = [each for each in self._filters if not isinstance(each, (Monochrome, NoColor))]
            self._filters.append(NoColours())

    def _known_theme(self, wanted: str) -> str:
        """The name of the theme that a setting asks for; the dark one when there is none of that name."""
        name = ANSI if self.no_color else choose(wanted, os.environ)
        if name not in self.available_themes:
            from reader.tui.more_themes import MORE  # few need them

            for theme in MORE:
                self.register_theme(theme)
        return name if name in self.available_themes else DARK

    def use_theme(self, wanted: str) -> None:
        """Show the theme that a setting asks for, without keeping it."""
        self.theme = self._known_theme(wanted)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme; none until it is set: Textual reckons those of its own first (2 ms)."""
        return super().get_css_variables() if self._is_themed else {}

    def _begin_with(self, theme: str) -> None:
        """Set the first theme. Setting it as one does later would parse every style sheet twice (30 ms)."""
        if self.available_themes[theme].ansi:
            self.theme = theme
            return
        self.set_reactive(App.theme, theme)
        dark = self.current_theme.dark
        classes = {f"-theme-{theme}": True, "-dark-mode": dark, "-light-mode": not dark}
        self.update_classes(classes, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def main(self) -> MainScreen:
        """The one screen, made when the size of the terminal is known."""
        if self._main is None:
            columns, rows = self.size
            summaries, total = self._desk.beginning(rows) or ((), 0)
            measure = self.choices.settings.measure
            self._main = MainScreen(self._desk, summaries, measure, self._open_at, columns, total)
        return self._main

    def get_default_screen(self) -> Screen[Any]:
        """The one screen."""
        return self.main

    def _copy(self, text: str) -> Copied:
        from reader.workspace.copying import copy  # subprocess is paid for by the first copy

        return copy(text, self._reports)

    # Libraries

    def own_library(self) -> Desk:
        """The person's own library, not open yet. Raises UsageError when the settings cannot be read."""
        if self._own is None:
            from reader.tui.own import own_library

            self._own = (self._find_own or own_library)()
        return self._own

    async def open_own_library(self) -> None:
        """Leave the library that is open for the person's own: a mode of its own, never left again."""
        left, before = self.main, self._desk
        self._desk, self._own, self._open_at, self._main = self.own_library(), None, "", None
        self.title = _title(self._desk)
        self.add_mode("own", lambda: self.main)
        await self.switch_mode("own")
        await self.main.prepare()
        left.work.close()
        Thread(target=before.close, name="close", daemon=True).start()

    def close_libraries(self) -> None:
        """Let go of what was opened."""
        for desk in (self._desk, self._own):
            if desk is not None:
                desk.close()

    # Looks

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our style sheets use beside Textual's own variables."""
        return defaults(self.current_theme.dark, self.current_theme.ansi)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """None of Textual's: the palette lists our commands."""
        return ()

    async def on_ready(self) -> None:
        """The first frame is drawn: once it is written, the work may begin that it did not wait for.

        What is typed meanwhile waits until the panes are there that it may be meant for.
        """
        await asyncio.sleep(WRITTEN)
        if self._start is not None and self.main.article_ids and not self._open_at:
            lines, start, console = self._painted, self._start, self.console
            if lines is None:
                lines = [[strip] for strip in self.screen._compositor.render_strips()]

            def keep() -> None:
                start.keep(["".join(strip.render(console) for strip in line) for line in lines])

            Thread(target=keep, name="first frame", daemon=True).start()
        self._is_begun, self._painted = True, None
        try:
            await self.main.fetch()
            await self.main.prepare()
            early, self._early = self._early or [], None
            for key in early:
                await super().on_event(key)
        finally:
            gc.freeze()  # what is there now stays: the collector passes over it
            gc.set_threshold(*SELDOM)
            gc.enable()
        for sentence in self.choices.sentences:
            self.notify(sentence, severity="warning", timeout=LONG)
        self._tell_theme()

    async def on_event(self, event: Event) -> None:
        """Keys that come sooner than the panes wait for them, as those do that come while they are made."""
        if self._early is not None and isinstance(event, Key):
            self._early.append(event)
        else:
            await super().on_event(event)

    def _tell_theme(self) -> None:
        """Say when the settings name a theme that there is not."""
        wanted = self.choices.settings.theme
        if wanted not in CHOICES and wanted not in self.available_themes:
            names = ", ".join(CHOICES)
            self.notify(f"There is no theme {wanted}: {names}.", severity="warning", timeout=LONG)

    def keep(self, key: str, value: Any) -> None:
        """Hold another value of a setting, and keep it in the person's file."""
        self.choices.change(key, value, lambda why: self.call_later(self.notify, why, severity="error"))

    def notify(self, message: str, **options: Any) -> None:
        """Short and never parsed as markup: notices may quote documents."""
        options["markup"] = False
        short = message if len(message) <= MOST else message[: MOST - 1] + "…"
        super().notify(short, **options)

    def _handle_exception(self, error: Exception) -> None:
        """Leave without printing what was being read; Textual's own report shows every variable."""
        from reader.workspace.crash import report

        self._return_code = 1
        if not self.crash_report:
            self.crash_report = report(error, self._reports)
            self._exception = error  # this and the event are what Pilot looks at: a crash fails a test
            self._exception_event.set()
        self._close_messages_no_wait()


def _driver(start: Start | None) -> type[Driver] | None:
    """The driver; None is the usual one."""
    if start is None or not start.is_on:
        return None
    from reader.tui.taking_over import driver_for  # only behind an early frame

    return driver_for(start)


def _title(desk: Desk) -> str:
    return f"Rights Reader – {desk.name}"


def run(
    desk: Desk, settings: Settings | None = None, *, open_at: str | None = None, start: Start | None = None
) -> int:
    """Show the reader until it is left; `open_at` is an article id, or `ID#LOCATOR`. Returns an exit code.

    `start`: the early frame that the screen may show.
    """
    sys.setswitchinterval(TURN)
    app = ReaderApp(desk, settings, open_at=open_at or "", start=start)
    try:
        app.run()
    finally:
        app.close_libraries()
    if app.crash_report:
        sys.stderr.write(app.crash_report + "\n")
    return app.return_code or 0
