import io

import numpy as np
import pytest

from reader.index import arrays


def written(**parts: list[int]) -> bytes:
    out = io.BytesIO()
    arrays.write(
        out.write, ((name, arrays.smallest(np.array(each, np.int64))) for name, each in parts.items())
    )
    return out.getvalue()


def test_arrays_come_back_as_they_were() -> None:
    found = arrays.read(memoryview(written(one=[1, 2, 3], none=[], large=[70_000, 4_000_000_000])))
    assert {name: each.tolist() for name, each in found.items()} == {
        "one": [1, 2, 3],
        "none": [],
        "large": [70_000, 4_000_000_000],
    }


@pytest.mark.parametrize(
    ("most", "kind"), [(0, np.uint8), (255, np.uint8), (256, np.uint16), (65_536, np.uint32)]
)
def test_numbers_take_no_more_bytes_than_they_need(most: int, kind: type[np.generic]) -> None:
    assert arrays.smallest(np.array([0, most])).dtype == kind


def test_numbers_that_are_too_large_are_refused() -> None:
    with pytest.raises(OverflowError):
        arrays.smallest(np.array([1 << 32]))


def test_other_kinds_of_values_are_not_written() -> None:
    with pytest.raises(TypeError):
        arrays.write(io.BytesIO().write, [("x", np.array([0.5]))])


@pytest.mark.parametrize("cut", [0, 4, 8, 20, -1, -9])
def test_a_file_that_is_cut_off_is_damaged(cut: int) -> None:
    with pytest.raises(ValueError):
        arrays.read(memoryview(written(one=[1, 2, 3])[:cut]))


def test_a_directory_that_lies_is_damaged() -> None:
    good = written(one=[1, 2, 3])
    for wrong in (b'"|O8"', b'"|u9"'):
        with pytest.raises(arrays.Damaged):
            arrays.read(memoryview(good.replace(b'"|u1"', wrong)))
    for lie in (b" 8, 9", b" 0, 3", b"99, 3"):
        with pytest.raises(ValueError):
            arrays.read(memoryview(good.replace(b" 8, 3", lie)))
