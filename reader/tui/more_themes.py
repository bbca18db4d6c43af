"""The themes that few need and that those need badly: high contrast, and colours that all tell apart.

The latter are made from the eight colours of Okabe and Ito (2008), made lighter on dark and darker on light
until letters in them have a contrast of 4.5 on everything that they stand on; in the high-contrast themes
it is 7. A test computes it.
"""

from textual.theme import Theme


def _extra(
    *,
    quiet: tuple[str, str, str],
    lit: tuple[str, str],
    cursor: tuple[str, str],
    blurred: tuple[str, str],
    border: str,
    scrollbar: tuple[str, str],
    letters: tuple[str, str, str, str, str],
) -> dict[str, str]:
    """The variables of a theme; `letters`: primary, secondary, warning, error, success as text."""
    muted, faint, rule = quiet
    names = ("primary", "secondary", "warning", "error", "success")
    return {
        "muted": muted,
        "faint": faint,
        "rule": rule,
        "lit": lit[0],
        "lit-background": lit[1],
        "border": border,
        "border-blurred": rule,
        "block-cursor-background": cursor[0],
        "block-cursor-foreground": cursor[1],
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": blurred[0],
        "block-cursor-blurred-foreground": blurred[1],
        "input-selection-background": cursor[0],
        "scrollbar": scrollbar[0],
        "scrollbar-background": scrollbar[1],
        "scrollbar-corner-color": scrollbar[1],
        "text-muted": muted,
        "text-accent": letters[2],
        **{f"text-{name}": color for name, color in zip(names, letters, strict=True)},
    }


CONTRAST_DARK = Theme(
    name="reader-contrast-dark",
    primary="#8ad8ff",
    secondary="#e3e3e3",
    accent="#ffe066",
    warning="#ffe066",
    error="#ffc4b8",
    success="#a8ffc4",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#161616",
    dark=True,
    variables=_extra(
        quiet=("#e6e6e6", "#d2d2d2", "#9a9a9a"),
        lit=("#000000", "#ffe000"),
        cursor=("#003566", "#ffffff"),
        blurred=("#2b2b2b", "#ffffff"),
        border="#ffffff",
        scrollbar=("#bdbdbd", "#161616"),
        letters=("#8ad8ff", "#e3e3e3", "#ffe066", "#ffc4b8", "#a8ffc4"),
    ),
)

CONTRAST_LIGHT = Theme(
    name="reader-contrast-light",
    primary="#003a75",
    secondary="#2b2b2b",
    accent="#532c00",
    warning="#532c00",
    error="#750c07",
    success="#07431f",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#efefef",
    dark=False,
    variables=_extra(
        quiet=("#2a2a2a", "#363636", "#6e6e6e"),
        lit=("#000000", "#ffd000"),
        cursor=("#cfe4ff", "#000000"),
        blurred=("#e4e4e4", "#000000"),
        border="#000000",
        scrollbar=("#5a5a5a", "#e4e4e4"),
        letters=("#003a75", "#2b2b2b", "#532c00", "#750c07", "#07431f"),
    ),
)

COLOUR_BLIND_DARK = Theme(
    name="reader-colour-blind-dark",
    primary="#56b4e9",
    secondary="#dd9dc0",
    accent="#f0b429",
    warning="#f0e442",
    error="#f0915a",
    success="#35c79b",
    foreground="#dfe3e8",
    background="#14191e",
    surface="#191f26",
    panel="#202830",
    dark=True,
    variables=_extra(
        quiet=("#a3aeba", "#939eaa", "#3a4550"),
        lit=("#000000", "#f0e442"),
        cursor=("#1a3f61", "#ffffff"),
        blurred=("#222c37", "#dfe3e8"),
        border="#56b4e9",
        scrollbar=("#4a5663", "#171c22"),
        letters=("#74c3f0", "#e0a5c6", "#f0e442", "#f3a070", "#45cfa5"),
    ),
)

COLOUR_BLIND_LIGHT = Theme(
    name="reader-colour-blind-light",
    primary="#005a8d",
    secondary="#8a3a6d",
    accent="#8a4300",
    warning="#735c00",
    error="#7a2400",
    success="#0a6b3d",
    foreground="#1c2024",
    background="#fdfdfb",
    surface="#f6f5f1",
    panel="#ecebe5",
    dark=False,
    variables=_extra(
        quiet=("#4d565f", "#575f68", "#cfccc2"),
        lit=("#000000", "#f0e442"),
        cursor=("#c4e0f4", "#101418"),
        blurred=("#e3e6e4", "#1c2024"),
        border="#005a8d",
        scrollbar=("#a8a499", "#f2f0ea"),
        letters=("#005a8d", "#8a3a6d", "#735c00", "#7a2400", "#0a6b3d"),
    ),
)

MORE = (CONTRAST_DARK, CONTRAST_LIGHT, COLOUR_BLIND_DARK, COLOUR_BLIND_LIGHT)
