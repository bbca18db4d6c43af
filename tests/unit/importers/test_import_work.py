"""How much is read of a page that goes on and on: counted, not timed."""

import pytest

from reader.importers import spoken
from reader.importers.title_line import plain
from reader.importers.units import build_units
from tests.unit.importers.page_maker import TEXTS


def test_what_a_quotation_says_is_looked_for_near_it_and_not_on_the_whole_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def counted(text: str) -> str:
        read.append(text)
        return plain(text)

    monkeypatch.setattr(spoken, "plain", counted)
    lines = ["“The quay of Mirhala is shut to all of us since May”", "Ilka Harrow, warden of the quay"]
    units = build_units("\n\n".join([*lines, TEXTS[0]] * 400))
    assert len(spoken.with_pull_quotes(units)) == len(units)
    assert 400 < len(read) < 400 * 60
