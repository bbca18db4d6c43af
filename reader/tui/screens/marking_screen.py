"""Places by name: the line that asks for a locator or a letter, and the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import Pane
from reader.tui.screens.moving_screen import MovingScreen
from reader.tui.widgets.fitting import crop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from reader.tui.desk import Desk
    from reader.tui.widgets.ask_line import AskLine
    from reader.workspace.summary import Summary

NOTHING_OPEN = "open an article first"


class MarkingScreen(MovingScreen):
    """Goes to places that are typed, and to marks."""

    def __init__(
        self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int, total: int
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk, summaries, measure, columns, total)
        self._ask_line: AskLine | None = None
        self._asked_from: Widget | None = None

    @property
    def ask_line(self) -> AskLine:
        """The line that asks, made as late as the panes."""
        if self._ask_line is None:
            from reader.tui.widgets.ask_line import AskLine

            self._ask_line = AskLine()
        return self._ask_line

    async def furnish(self) -> None:
        """Add the line that asks: the first frame did not wait for it."""
        await super().furnish()
        await self.add(lambda: self.ask_line, before=self.footer)

    # The line that asks

    def _ask(self, kind: str, label: str, hint: str, *, one_letter: bool = False) -> None:
        if not self.ask_line.kind:
            self._asked_from = self.focused
        self.ask_line.ask(kind, label, hint, one_letter=one_letter)
        self.go(self.ask_line.input)

    def on_descendant_focus(self) -> None:
        """Put the line away when one goes elsewhere without an answer."""
        if self._ask_line is not None and self._ask_line.kind and self.where is not Pane.ASK:
            self.ask_line.close()

    def close_ask(self) -> None:
        """Put the line away, and go back to where one was."""
        self.ask_line.close()
        self.go(self._asked_from or self.pane)
        self.ask_line.input.release()

    def on_ask_line_answered(self, event: AskLine.Answered) -> None:
        """Something was typed in the line."""
        event.stop()
        if event.kind == "place":
            self._go_to(event.text)
            return
        letter = event.text if event.text.isalnum() else ""
        if event.kind == "mark" and letter:
            self._asked_from = self._asked_from or self.pane
            self.close_ask()
            self._set_mark(letter)
        elif event.kind == "marked" and event.text == "'":
            self.close_ask()
            self.jump_back()
        elif event.kind == "marked" and letter in self.marks:
            self._asked_from = self.pane
            self.close_ask()
            self.go_to_mark(letter)
        else:
            self.close_ask()
            self.say(
                "a mark is a letter or a digit" if not letter else f"no mark {letter}: m {letter} sets it"
            )

    def ask_place(self) -> None:
        """Ask for a locator."""
        from reader.tui.going import FORMS

        if self.column.reading is None:
            self.say(NOTHING_OPEN)
        else:
            self._ask("place", "go to :", FORMS)

    def _go_to(self, typed: str) -> None:
        from reader.tui.going import goal

        reading = self.column.reading
        found = goal(reading.article, typed) if reading is not None else NOTHING_OPEN
        if isinstance(found, str):
            self.ask_line.refuse(found)
            return
        self._asked_from = self.pane
        if found.end > found.start:
            self.pane.go_to(found.start, flash_end=found.end, jump=True)
        else:
            self.pane.rest_at(found.start, jump=True)
        self.close_ask()

    # Marks

    def ask_mark(self) -> None:
        """Ask for the letter of a new mark."""
        if self.column.reading is None:
            self.say(NOTHING_OPEN)
            return
        used = " ".join(sorted(self.marks))
        self._ask(
            "mark", "mark", f"a letter or a digit   {f'taken: {used}' if used else ''}", one_letter=True
        )

    def _set_mark(self, letter: str) -> None:
        reading = self.column.reading
        if reading is None:
            return
        offset = self.column.place()
        article = reading.article
        known = letter in self.marks
        self.work.places.mark(letter, article, offset)
        from reader.workspace.whereabouts import spot

        self.marks = {**self.marks, letter: spot(article, offset)}
        locator = self.marks[letter].locator
        self.say(f"mark {letter} {'moved' if known else 'set'}{f': {locator}' if locator else ''}")

    def ask_marked(self) -> None:
        """Ask for the letter of the mark to go to."""
        if not self.marks:
            self.say("no marks yet: m and a letter sets one")
            return
        rows = self.summaries
        titles = {
            key: crop(rows[key].title, 18)
            for key in {one.article_id for one in self.marks.values()} & rows.keys()
        }
        told = "   ".join(
            f"{letter} {titles.get(spot.article_id, '?')} {spot.locator}".rstrip()
            for letter, spot in sorted(self.marks.items())
        )
        self._ask("marked", "go to mark", told, one_letter=True)

    def go_to_mark(self, letter: str) -> None:
        """Go to a marked place."""
        spot = self.marks.get(letter)
        if spot is None:
            return
        places, reading = self.work.places, self.column.reading
        if reading is not None and reading.article.id == spot.article_id:
            self.pane.rest_at(places.find(reading.article, spot), jump=True)
            self.go(self.pane)
        else:
            self.open_at(spot.article_id, lambda article: places.find(article, spot))

    def drop_mark(self, letter: str) -> None:
        """Take a mark away."""
        self.marks = {key: spot for key, spot in self.marks.items() if key != letter}
        self.work.places.unmark(letter)

    def open_marks(self) -> None:
        """Show all marks."""
        from reader.tui.screens.marks_screen import MarksScreen

        def go(letter: str | None) -> None:
            if letter is not None:
                self.go_to_mark(letter)

        self.app.push_screen(MarksScreen(self.marks, self.summaries, self.drop_mark), go)
