# SPDX-License-Identifier: Apache-2.0
"""Rushes: frames are finished and encoded in a thread as they come, while the engine draws the next ones."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from soundstage.engines.base import Frame

T = TypeVar("T")
_AT_HAND = 12  # frames that were drawn last and need not be read back


class Rushes:
    """Who waits for a frame, and the work that is done meanwhile, piece after piece in the order given."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._there: set[str] = set()
        self._at_hand: dict[str, Frame] = {}
        self._stopped = False

    def came(self, key: str, frame: Frame | None = None) -> None:
        """The frame of this key is in the store, and is this one."""
        with self._change:
            self._there.add(key)
            if frame is not None:
                self._at_hand[key] = frame
                while len(self._at_hand) > _AT_HAND:
                    del self._at_hand[next(iter(self._at_hand))]
            self._change.notify_all()

    def wait(self, key: str) -> Frame | None:
        """Return when the frame of this key has come, with it if it is at hand; CancelledError when none will come."""
        with self._change:
            self._change.wait_for(lambda: key in self._there or self._stopped)
            if key not in self._there:
                raise CancelledError
            return self._at_hand.get(key)

    @contextmanager
    def beside(self, work: Sequence[Callable[[], T]], threads: int = 1) -> Iterator[list[Callable[[], T]]]:
        """Do this work in threads from now on; -> functions that wait for each piece's value, in order.

        Several threads begin at both ends, as a crew draws.
        When the block fails, or is stopped by a person, what is begun ends at the next frame it waits for.
        """
        count = len(work)
        order = range(count) if threads == 1 else [n // 2 if n % 2 == 0 else count - 1 - n // 2 for n in range(count)]
        with ThreadPoolExecutor(threads, "rushes") as thread:
            try:
                begun = {number: thread.submit(work[number]) for number in order}
                yield [begun[number].result for number in range(count)]
            finally:
                with self._change:
                    self._stopped = True
                    self._change.notify_all()
                thread.shutdown(wait=False, cancel_futures=True)
