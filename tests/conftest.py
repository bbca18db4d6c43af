"""What tests of several rooms share."""

from pathlib import Path

import pytest

HARBOUR = """\
Harbour Inquiry Hears of Two Sinkings off Port Velmar

by Ada Ferrow
Coast Monitor Reporter, Northern Sea

PORT VELMAR, Aldrun — The Coast Guard Board of Aldrun said on 3 May 2019 that at least 12 sailors were \
killed when two boats sank near Port Velmar. The Sailors' Union of Aldrun (SUA) gave the figure as \
15 people killed.

The SUA said that radios had failed. The board denied it.

For more information, please see:

Velmar Gazette – Two Boats Sink off Velmar – 2 May 2019

Coast Courier – Board Opens Inquiry – 4 May 2019
"""

VALLEY = """\
Valley Schools Reopen After the Flood in Lower Tessen

by Ivo Marn
Coast Monitor Features Editor

TESSEN, Aldrun — Schools in Lower Tessen opened again in June 2019, the Ministry of Education of Aldrun \
said. About 300 children had been displaced by the flood.

Teachers told the Coast Monitor that books were still missing.

For more information, please see:

Velmar Gazette – Schools Open Again – 11 June 2019
"""


@pytest.fixture(autouse=True)
def _nothing_is_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A started application has the collector pass over all there is: here each would stay for ever."""
    monkeypatch.setattr("gc.freeze", lambda: None)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test: no test sees this person's library, cache or settings."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("RIGHTS_READER_HOME", str(folder))
    for name in ("LIBRARY", "NOTES", "THEME"):
        monkeypatch.delenv(f"RIGHTS_READER_{name}", raising=False)
    return folder


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with two pages: one of two articles, one of one."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "both.txt").write_text(f"{VALLEY}\n\n\n{HARBOUR}", encoding="utf-8")
    (folder / "note.txt").write_text(
        "Sponsored by Aldrun Reading Society\n\nA Library Opens in Tessen\n\n"
        "2020-01-05 10:00:00Source: readingsociety.exampleAuthor: Nela Orin\n"
        "The library of Tessen opened on Monday. Readers came from Port Velmar and from abroad.\n",
        encoding="utf-8",
    )
    return folder
