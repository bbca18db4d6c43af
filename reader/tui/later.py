"""What the first frame does not wait for."""

from importlib import import_module

MODULES = (
    "widgets.query_input",
    "widgets.receipt",
    "widgets.filter_line",
    "widgets.reading_column",
    "widgets.sidebar",
    "widgets.filter_pane",
    "widgets.ask_line",
    "finding",
    "places",
)
"""What the other panes and their errands need."""


def load() -> None:
    """Load them; on a thread, for it takes 80 ms in all."""
    for name in MODULES:
        import_module(f"reader.tui.{name}")
    from reader.tui.widgets.wrap import make_ready

    make_ready()
