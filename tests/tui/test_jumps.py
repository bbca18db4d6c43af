"""Going back to where one jumped from, and forward again."""

from reader.tui.jumps import MOST, Here, Jumps


def test_back_and_forward_go_through_the_places() -> None:
    jumps = Jumps()
    jumps.leave(Here("a", 10))
    jumps.leave(Here("b", 20))
    assert jumps.back(Here("c", 30)) == Here("b", 20)
    assert jumps.back(Here("b", 20)) == Here("a", 10)
    assert jumps.back(Here("a", 10)) is None
    assert jumps.forward() == Here("b", 20)
    assert jumps.forward() == Here("c", 30)
    assert jumps.forward() is None


def test_a_jump_from_an_earlier_place_forgets_what_was_ahead() -> None:
    jumps = Jumps()
    for offset in (1, 2, 3):
        jumps.leave(Here("a", offset))
    jumps.back(Here("a", 4))
    jumps.back(Here("a", 3))
    jumps.leave(Here("b", 0))
    assert jumps.forward() is None
    assert jumps.back(Here("c", 0)) == Here("b", 0)
    assert jumps.back(Here("b", 0)) == Here("a", 1)


def test_the_list_is_bounded_and_holds_no_place_twice_in_a_row() -> None:
    jumps = Jumps()
    for offset in range(MOST * 2):
        jumps.leave(Here("a", offset // 2))
    count = 0
    here = Here("z", 0)
    while (place := jumps.back(here)) is not None:
        here, count = place, count + 1
    assert count == MOST
