from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from reader.errors import IndexUnavailable
from reader.model.search import Problem, Query
from reader.workspace.asker import Asker

if TYPE_CHECKING:
    from reader.workspace.asker import Answer


def test_the_newest_question_wins_and_those_between_are_never_asked() -> None:
    begun, go = threading.Event(), threading.Event()
    asked: list[str] = []
    answered: list[int] = []
    done = threading.Event()

    def answer(query: Query) -> Problem:
        asked.append(query.text)
        begun.set()
        go.wait(5)
        return Problem("x", 0)

    def reply(ticket: int, _answer: Answer) -> None:
        answered.append(ticket)
        if ticket == 4:
            done.set()

    asker = Asker(answer)
    asker.ask(1, Query("a"), reply)
    assert begun.wait(5)
    for ticket, text in ((2, "ab"), (3, "abc"), (4, "abcd")):
        asker.ask(ticket, Query(text), reply)
    go.set()
    assert done.wait(5)
    assert asked == ["a", "abcd"]
    assert answered == [1, 4]
    asker.close()


def test_a_search_that_cannot_work_is_answered_with_a_sentence_and_the_next_one_works() -> None:
    answers: list[Answer] = []
    done = threading.Semaphore(0)

    def answer(query: Query) -> Problem:
        if query.text == "closed":
            raise IndexUnavailable("The index is away.")
        if query.text == "fault":
            raise ZeroDivisionError
        return Problem("fine", 0)

    def reply(_ticket: int, answer: Answer) -> None:
        answers.append(answer)
        done.release()

    asker = Asker(answer)
    for ticket, text in enumerate(("closed", "fault", "well")):
        asker.ask(ticket, Query(text), reply)
        assert done.acquire(timeout=5)
    assert answers[0] == "The index is away."
    assert "ZeroDivisionError" in str(answers[1])
    assert answers[2] == Problem("fine", 0)
    asker.close()


def test_a_closed_asker_answers_nothing_more() -> None:
    asker = Asker(lambda _query: Problem("x", 0))
    asker.close()
    asker.ask(1, Query("a"), lambda _ticket, _answer: None)
    assert asker.alive is False
