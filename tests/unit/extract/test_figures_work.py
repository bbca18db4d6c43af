"""How much is read for the figures of a text that goes on and on: counted, not timed."""

import pytest

from reader.extract import sentences, shared_harm
from reader.extract.figures import find
from reader.extract.speaker_clauses import Clauses
from reader.extract.speaker_names import Span
from reader.extract.speaker_words import Said
from reader.extract.speakers import Speakers
from tests.unit.extract.article_builder import build


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lengths of the texts in which a subject is looked for before a place."""
    lengths: list[int] = []
    before = Clauses._before

    def counted(self: Clauses, block: int, start: int, stop: int) -> Said | None:
        lengths.append(stop - start)
        return before(self, block, start, stop)

    monkeypatch.setattr(Clauses, "_before", counted)
    return lengths


def test_one_question_for_each_participle(asked: list[int]) -> None:
    (one,) = find(build(f"In all{', saying that rain fell' * 20}, 3 guards were killed."))
    assert one.said_by is None
    assert 20 < len(asked) < 50


def test_one_question_for_each_they(asked: list[int]) -> None:
    text = f"It rained. {'They said that they said so. ' * 20}They said that 3 guards were killed."
    (one,) = find(build(text))
    assert one.said_by is None
    assert 20 < len(asked) < 50


def test_they_go_back_over_any_number_of_sentences(asked: list[int]) -> None:
    found = find(build(f"Locals told us so.{' They said that 3 guards were killed.' * 500}"))
    assert {one.said_by for one in found} == {"Locals"}
    assert (len(found), len(asked)) == (500, 1000)


def test_each_figure_of_a_row_has_the_sentence_around_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    around: list[int] = []
    of = Speakers.of

    def seen(self: Speakers, block: int, sentence: Span, figure: Span) -> Said:
        around.append(max(figure[0] - sentence[0], sentence[1] - figure[1]))
        return of(self, block, sentence, figure)

    monkeypatch.setattr(Speakers, "of", seen)
    row = ", ".join(f"{number} guards" for number in range(3, 203))
    assert len(find(build(f"{row} and nine keepers died."))) == 201
    assert max(around) <= sentences.REACH


def test_no_figure_leans_on_one_far_before(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    class Kept:
        def sub(self, _: str, text: str) -> str:
            read.append(text)
            return text

    monkeypatch.setattr(shared_harm, "_ESTIMATED", Kept())
    assert len(find(build(f"They killed 9 guards{' and 12 fell' * 200}."))) == 1
    assert 0 < max(map(len, read)) < 200
