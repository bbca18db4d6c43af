"""Finds the style sheets: beside the package in a checkout, inside it when installed."""

from pathlib import PurePath

from reader.settings.places import bundled

FIRST_FRAME = ("main_screen", "header_line", "search_box", "row_list", "footer")
"""What the first frame shows; parsing the others as well would make it 10 ms later."""


def sheet(name: str) -> PurePath:
    """The whole path of a style sheet: a relative one would be looked for beside our Python files."""
    return bundled("styles") / f"{name}.tcss"


def first_sheets() -> list[PurePath]:
    """The style sheets of the first frame."""
    return [sheet(name) for name in FIRST_FRAME]


def other_sheets() -> list[PurePath]:
    """All the others; first what says how the panes stand, since what is read later wins."""
    names = sorted(
        (path.stem for path in bundled("styles").glob("*.tcss")), key=lambda name: (name != "panes", name)
    )
    return [sheet(name) for name in names if name not in FIRST_FRAME]
