"""The question that all tests of time ask can be answered with no."""

from __future__ import annotations

import pytest

from timing import Work, grows_in_step


def linear(size: int) -> Work:
    return lambda: sum(range(size))


def quadratic(size: int) -> Work:
    return lambda: [sum(range(size)) for _ in range(size)]


@pytest.mark.parametrize("times", [4, 10])
def test_quadratic_time_is_told_from_linear_time(times: int) -> None:
    assert grows_in_step(linear, 400_000, times=times)
    assert not grows_in_step(quadratic, 1600 // times, times=times, slack=0.002)
