"""Torn text: words cut out anywhere must cost nobody a finding."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.extract import extract
from reader.model.article import BlockKind
from tests.unit.extract.article_builder import build

PASSAGE = (
    "Abu Ali Ferrow van der Maas of the Coast Guard Board  of Aldrun (CGB) said on 3 May 2019 that "
    "at least 12 sailors were killed near Port Velmar , dozens of people de la Truth and Justice "
    "Commission - based St. M. ABU AL-SALEM told the Velmar Gazette – Boats Sink – 2 May 2019 ; "
    "Article 3 of the Law on Harbours from Monday to Friday “ hundreds ” 's Mr. Dr. PORT VELMAR — "
    "according to Human Rights Watch , five years ago"
)
KINDS = [kind.value for kind in BlockKind if kind is not BlockKind.SEPARATOR]
WORDS = st.lists(st.sampled_from(PASSAGE.split(" ")), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), WORDS), min_size=1, max_size=6))
def test_no_finder_fails_on_words_in_any_order(lines: list[tuple[str, str]]) -> None:
    found = extract(build(*[(kind, text.strip() or "and") for kind, text in lines]))
    assert found.lost == ()


def test_a_particle_may_end_the_text() -> None:
    assert extract(build("The boats were seen by Tarvo de")).lost == ()


def test_two_spaces_in_a_name_are_one() -> None:
    found = extract(build("The Velmar Islands  Truth and Justice Commission met. Ada  Ferrow said so."))
    assert found.entities
    assert not any("  " in entity.name for entity in found.entities)
