# SPDX-License-Identifier: Apache-2.0
"""Who takes long over every picture sees them on a thread of its own, while the next ones are decoded."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soundstage.understand.analysers.base import Analyser
    from soundstage.understand.footage import Frame

_WAIT = 12  # pictures that wait


class Beside:
    """Has analysers see the pictures on a thread of their own, in order; a few wait, so that memory stays bounded."""

    def __init__(self, pool: ThreadPoolExecutor, analysers: Sequence[Analyser]) -> None:
        self._pool, self._analysers = pool, analysers
        self._waiting: deque[Future[None]] = deque()

    def see(self, frame: Frame) -> None:
        """The next picture."""
        if self._analysers:
            self._waiting.append(self._pool.submit(self._seen, frame))
        if len(self._waiting) > _WAIT:
            self._waiting.popleft().result()

    def finish(self) -> None:
        """All were seen."""
        for one in self._waiting:
            one.result()

    def _seen(self, frame: Frame) -> None:
        for analyser in self._analysers:
            analyser.see(frame)
