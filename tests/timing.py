"""Whether time grows in step with size, asked so that a busy machine does not answer in the program's place.

Processor time is counted. Small and large take turns, so that a slow minute hits both; the best of each counts; what is
done once (tables, caches) is done before; and only after `ROUNDS` turns without a good answer does a test fail. Four
times the size tells more for less than twice: a part that grows with the square shows at a fifth of the rest, not only
where it is as much, so that small texts do.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

LEAST, ROUNDS = 2, 8
#: What `prepare` gives for a size: the work to be timed.
Work = Callable[[], object]


def spent(work: Work) -> float:
    """Processor seconds of one call; the collector of cycles waits, since its time goes with what other tests left."""
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def grows_in_step(prepare: Callable[[int], Work], size: int, *, times: int = 4, slack: float = 0.01) -> bool:
    """Whether `times` the size takes about `times` as long: at most half as much again, and `slack` seconds.

    Four times the size would take sixteen times as long where time is quadratic, which is above six times at any speed.
    """
    small, large = prepare(size), prepare(size * times)
    small()
    best_small = best_large = float("inf")
    for turn in range(1, ROUNDS + 1):
        best_small, best_large = min(best_small, spent(small)), min(best_large, spent(large))
        if turn >= LEAST and best_large <= 1.5 * times * best_small + slack:
            return True
    return False
