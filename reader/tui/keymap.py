"""Which keys run which command: those of the commands, with a person's own over them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.tui.commands.base import shown_key

if TYPE_CHECKING:
    from reader.tui.commands.base import Command

UNBOUND = "unbound"
"""The name of a key that no keyboard has, for a command that was left without one."""
ALWAYS = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that cannot be given away: the one leaves from anywhere, the other copies in a line and stops."""

BELOW: Mapping[str, tuple[str, ...]] = {
    "open": ("list.open",),
    "move.down": ("list.down", "page.down"),
    "move.up": ("list.up", "page.up"),
    "move.page-down": ("list.page_down", "page.page_down"),
    "move.page-up": ("list.page_up", "page.page_up"),
    "move.top": ("list.first", "page.top"),
    "move.bottom": ("list.last", "page.bottom"),
    "back": ("choice.end",),
}
"""Panes have bindings of their own for some commands: what is bound to the command is bound there too."""
EACH = ("choice.more", "choice.less", "choice.earlier", "choice.later")
"""The four keys of `widen`, each for itself."""

_NAMED = frozenset(
    (
        *("enter", "escape", "space", "tab", "backspace", "delete", "insert", "home", "end"),
        *("pageup", "pagedown", "up", "down", "left", "right"),
        *(f"f{number}" for number in range(1, 25)),
    )
)
_SPELT = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete"}
_MODIFIED = re.compile(r"(?:(?:ctrl|shift|alt)\+)+")


class KeyMap:
    """The keys of every command. What a person has said and cannot hold is in `sentences`."""

    def __init__(self, commands: Sequence[Command], own: Mapping[str, str]) -> None:
        """`own`: command id → keys, divided by commas."""
        self.sentences: list[str] = []
        self._keys = {command.id: command.keys for command in commands}
        self._titles = {command.id: command.title for command in commands}
        self._changed: set[str] = set()
        taken: dict[str, str] = {}
        for name, spelt in own.items():
            if name not in self._keys:
                self.sentences.append(f"No command is named {name}, for which the settings give keys.")
                continue
            keys = self._read(name, spelt, taken)
            if keys:
                self._keys[name] = keys
                self._changed.add(name)
                taken.update(dict.fromkeys(keys, name))
        self._give_way(taken)

    def _read(self, name: str, spelt: str, taken: Mapping[str, str]) -> tuple[str, ...]:
        """The keys of one entry; none when all of them are wrong or taken."""
        keys: list[str] = []
        for word in [","] if spelt.strip() == "," else spelt.split(","):
            key = key_name(word.strip())
            if key is None:
                self._say(name, f"“{word.strip()}” is no key")
            elif key in ALWAYS:
                self._say(name, f"{key} cannot be given to another command")
            elif key in taken:
                self._say(name, f"{shown_key(key)} is given to {self._titles[taken[key]]} already")
            elif key not in keys:
                keys.append(key)
        if name == "widen" and len(keys) != len(EACH):
            self._say(name, f"it needs {len(EACH)} keys: → ← ⇧← ⇧→ in this order")
            return ()
        return tuple(keys)

    def _say(self, name: str, why: str) -> None:
        self.sentences.append(f"The settings give {name} a key that does not hold: {why}.")

    def _give_way(self, taken: Mapping[str, str]) -> None:
        """What a person gave a command is no longer the key of another one."""
        for name, keys in self._keys.items():
            lost = [key for key in keys if taken.get(key, name) != name]
            if not lost:
                continue
            self._changed.add(name)
            self._keys[name] = tuple(key for key in keys if key not in lost)
            if not self._keys[name]:
                now = self._titles[taken[lost[0]]]
                self.sentences.append(
                    f"{shown_key(lost[0])} is now {now}: {self._titles[name]} ({name}) has no key left; "
                    "the settings can give it one."
                )

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command, by Textual's names."""
        return self._keys[command.id]

    def shown(self, command: Command) -> tuple[str, ...]:
        """The keys of a command as a person reads them."""
        return tuple(shown_key(key) for key in self._keys[command.id])

    def first(self, name: str) -> str:
        """The key of a command for a hint, as a person reads it; its id where it has none."""
        keys = self._keys[name]
        return shown_key(keys[0]) if keys else name

    @property
    def changes(self) -> dict[str, str]:
        """For `App.set_keymap`: binding id → keys, only where they are not those of the program."""
        out: dict[str, str] = {}
        for name in sorted(self._changed):
            keys = ",".join(self._keys[name]) or UNBOUND
            out[name] = keys
            out.update(dict.fromkeys(BELOW.get(name, ()), keys))
            if name == "widen":
                out.update(zip(EACH, self._keys[name] or [UNBOUND] * len(EACH), strict=False))
        return out


def key_name(spelt: str) -> str | None:
    """Textual's name of a key as a person writes it: `?`, `ctrl+b`, `F5`, `esc`; None when there is none."""
    from textual.keys import _character_to_key  # Textual has no public function for it

    if not spelt:
        return None
    found = _MODIFIED.match(spelt.lower())
    modifiers, rest = (found.group(), spelt[found.end() :]) if found else ("", spelt)
    if len(rest) == 1:
        if modifiers == "shift+" and rest.isalpha():
            return rest.upper()
        return modifiers + _character_to_key(rest.lower() if modifiers else rest)
    name = _SPELT.get(rest.lower(), rest.lower())
    if name in _NAMED:
        return modifiers + name
    # A name that Textual itself gives a character, as `question_mark`.
    import unicodedata

    try:
        letter = unicodedata.lookup(rest.upper().replace("_", " "))
    except KeyError:
        letter = {"slash": "/", "underscore": "_", "minus": "-", "plus": "+"}.get(rest.lower(), "")
    return modifiers + _character_to_key(letter) if letter else None
