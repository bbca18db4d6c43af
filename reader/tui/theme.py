"""The colours: a dark and a light theme of our own, and what they add to Textual's variables.

The others are in `more_themes`: the first frame does not load them.

`$variables` of a style sheet hold for that file alone, so what several share is given by `defaults`
(through `App.get_theme_variable_defaults`), for every theme.
"""

from collections.abc import Mapping

from textual.theme import Theme

DARK = "reader-dark"
LIGHT = "reader-light"

_DARK_EXTRA = {
    "muted": "#98a4b1",
    "faint": "#8d98a4",
    "rule": "#323b46",
    "lit": "#1a1406",
    "lit-background": "#e8b84a",
    "border": "#6cb2eb",
    "border-blurred": "#323b46",
    "block-cursor-background": "#1d3a57",
    "block-cursor-foreground": "#f2f5f8",
    "block-cursor-text-style": "none",
    "block-cursor-blurred-background": "#222c37",
    "block-cursor-blurred-foreground": "#d8dde3",
    "input-selection-background": "#1d3a57",
    "scrollbar": "#3a4550",
    "scrollbar-background": "#171c22",
    "scrollbar-corner-color": "#171c22",
}

_LIGHT_EXTRA = {
    "muted": "#59626c",
    "faint": "#586069",
    "rule": "#d3cfc4",
    "lit": "#221a00",
    "lit-background": "#ffd75e",
    "border": "#0b5a9d",
    "border-blurred": "#d3cfc4",
    "block-cursor-background": "#cfe5f8",
    "block-cursor-foreground": "#101418",
    "block-cursor-text-style": "none",
    "block-cursor-blurred-background": "#e3e6e4",
    "block-cursor-blurred-foreground": "#22262b",
    "input-selection-background": "#cfe5f8",
    "scrollbar": "#b9b5a9",
    "scrollbar-background": "#f2f0ea",
    "scrollbar-corner-color": "#f2f0ea",
}

_ANSI_EXTRA = {
    "muted": "ansi_default",
    "faint": "ansi_default",
    "rule": "ansi_bright_black",
    "lit": "ansi_black",
    "lit-background": "ansi_yellow",
}

THEMES = (
    Theme(
        name=DARK,
        primary="#6cb2eb",
        secondary="#93a8bd",
        accent="#f0b35c",
        warning="#f0b35c",
        error="#f07f77",
        success="#7fc8a0",
        foreground="#d8dde3",
        background="#14191e",
        surface="#191f26",
        panel="#202830",
        dark=True,
        variables=_DARK_EXTRA,
    ),
    Theme(
        name=LIGHT,
        primary="#0b5a9d",
        secondary="#55606c",
        accent="#8f5300",
        warning="#8f5300",
        error="#b3261e",
        success="#1f7046",
        foreground="#22262b",
        background="#fcfbf8",
        surface="#f5f3ee",
        panel="#ebe8e0",
        dark=False,
        variables=_LIGHT_EXTRA,
    ),
)


def defaults(dark: bool, ansi: bool) -> dict[str, str]:
    """The variables that our style sheets use beside Textual's own, for a theme that does not set them."""
    if ansi:
        return dict(_ANSI_EXTRA)
    extra = _DARK_EXTRA if dark else _LIGHT_EXTRA
    return {name: extra[name] for name in _ANSI_EXTRA}


ANSI = "ansi-dark"
"""The terminal's own sixteen colours: Textual's theme, which looks alike on dark and on light ones."""
CHOICES: Mapping[str, tuple[str, str]] = {
    "auto": ("", "dark or light, as the terminal says that it is"),
    "dark": (DARK, "light letters on dark"),
    "light": (LIGHT, "dark letters on light"),
    "contrast-dark": ("reader-contrast-dark", "high contrast: white on black"),
    "contrast-light": ("reader-contrast-light", "high contrast: black on white"),
    "colour-blind-dark": ("reader-colour-blind-dark", "colours that are told apart by all, on dark"),
    "colour-blind-light": ("reader-colour-blind-light", "colours that are told apart by all, on light"),
    "ansi": (ANSI, "the terminal's own colours"),
}
"""What a person chooses from: the word of the settings → the theme's name, and what it is."""


def choose(wanted: str, environment: Mapping[str, str]) -> str:
    """The theme's name for a setting: one of `CHOICES`, or a theme's own name.

    `auto` asks COLORFGBG, which says `foreground;background` in the sixteen colours: 7 and 9 to 15
    are light backgrounds. Terminals that do not set it get the dark theme.
    """
    if wanted == "auto":
        background = environment.get("COLORFGBG", "").rpartition(";")[2]
        light = background.isdigit() and (int(background) == 7 or 9 <= int(background) <= 15)
        return LIGHT if light else DARK
    return CHOICES[wanted][0] if wanted in CHOICES else wanted
