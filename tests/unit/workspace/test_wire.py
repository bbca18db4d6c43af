"""Frames between the reader and the process that searches for it."""

import io
import os
import pickle
import threading
from dataclasses import replace

import pytest

from reader.errors import NotFound
from reader.model.search import Problem, Query, SearchPage
from reader.workspace import wire
from reader.workspace.seeker import Answer, Service
from reader.workspace.shelf import Watch


def test_nothing_but_values_of_this_package_comes_out_of_a_frame() -> None:
    assert wire.unpack(wire.pack(Query("boats"))) == Query("boats")
    with pytest.raises(pickle.UnpicklingError):
        wire.unpack(pickle.dumps(os.system))
    with pytest.raises(pickle.UnpicklingError):
        wire.unpack(pickle.dumps(print))


def test_a_page_comes_out_as_it_went_in() -> None:
    page = SearchPage(Query("a"), "a", (), (), 5, 2, (("one", 3), ("two \n dots", 2)), ("Told.",))
    packed = wire.unpack(wire.pack(wire.packed(page)))
    assert packed == page
    assert page == packed
    assert hash(packed) == hash(page)
    counted = packed.per_article
    assert (len(counted), counted[1], counted[:1]) == (2, page.per_article[1], page.per_article[:1])
    assert packed != replace(page, per_article=(("one", 3),))
    empty = SearchPage(Query("a"), "a", (), (), 0, 0)
    assert wire.unpack(wire.pack(wire.packed(empty))) == empty
    assert wire.packed(Problem("No.", 1)) == Problem("No.", 1)


def test_numbers_and_ranges_come_out_as_they_went_in() -> None:
    for held in ({"a": (1, 2), "b": (), "c": (5,)}, {}):
        assert wire.Ids.of(held).whole() == held
    for ranges in (((1, 4), (7, 1 << 40)), ()):
        assert wire.whole_ranges(wire.pack_ranges(ranges)) == ranges


def test_a_pipe_that_ends_within_a_frame_has_ended() -> None:
    sink = io.BytesIO()
    wire.send(sink, 7, b"body")
    whole = sink.getvalue()
    assert wire.receive(io.BytesIO(whole)) == (7, b"body")
    assert all(wire.receive(io.BytesIO(whole[:end])) is None for end in range(len(whole)))


def test_requests_are_answered_refused_stopped_and_never_end_the_service() -> None:
    notices = ["First."]
    begun = threading.Event()

    def long(watch: Watch) -> None:
        begun.set()
        for done in range(1_000_000_000):
            watch(done, 1_000_000_000)

    def refuse(_: Watch) -> None:
        notices.append("Second.")
        raise NotFound("It is not there.")

    told: list[bool] = []
    answers: dict[str, Answer] = {
        "long": long,
        "refuse": refuse,
        "echo": lambda _, value: value,
        "fault": lambda _: 1 / 0,
    }
    to_service, to_reader = os.pipe(), os.pipe()
    with (
        os.fdopen(to_service[0], "rb") as source,
        os.fdopen(to_service[1], "wb") as requests,
        os.fdopen(to_reader[0], "rb") as replies,
        os.fdopen(to_reader[1], "wb") as sink,
    ):
        service = Service(answers, notices, source, sink, told.append)
        thread = threading.Thread(target=service.serve)
        thread.start()

        def ask(number: int, *request: object) -> None:
            wire.send(requests, number, wire.pack(request))

        def reply() -> tuple[int, object]:
            while (frame := wire.receive(replies)) is not None:
                number, body = frame
                kind, value, news = wire.unpack(body)
                if kind != wire.ON_THE_WAY:
                    return number, (kind, value, news)
            raise AssertionError("the service ended")

        ask(1, "echo", (5,), False)
        assert reply() == (1, (wire.DONE, 5, ["First."]))
        ask(2, "long", (), True)
        assert begun.wait(10)
        ask(3, "echo", ("at once",), False)
        assert reply() == (3, (wire.DONE, "at once", []))
        ask(2, wire.STOP, (), False)
        number, answer = reply()
        assert (number, answer) == (2, (wire.REFUSED, ("Stopped", "It was stopped."), []))
        ask(4, "refuse", (), False)
        assert reply() == (4, (wire.REFUSED, ("NotFound", "It is not there."), ["Second."]))
        ask(5, "fault", (), False)
        assert reply() == (5, (wire.FAILED, "ZeroDivisionError", []))
        ask(6, "nothing of the kind", (), False)
        assert reply() == (6, (wire.FAILED, "KeyError", []))
        requests.close()
        thread.join(10)
        assert not thread.is_alive()
    assert told == [False, True, False, False, False, False, False]
