# SPDX-License-Identifier: Apache-2.0
"""A crew: engines of one kind that draw a film's shots side by side, each pose by one of them.

The first begins with the first shot, the second with the last; who has nothing left helps where something is.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from soundstage.engines.base import Engine, Frame
from soundstage.store import Store
from soundstage.work.frames import Wanted

WORTH = 8.0  # seconds of drawing above which a second engine is worth its start
Came = Callable[[str, Frame | None], None]  # told a key when its frame is there, with the frame if it is at hand


def silent_came(key: str, frame: Frame | None) -> None:
    """Tells nobody."""


def crew_of(engine: Engine) -> tuple[Engine, ...]:
    """This engine, and as many more of its kind as draw sooner together on this machine. Starts none of them."""
    another: Callable[[], Engine] | None = getattr(engine, "another", None)
    if another is None:
        return (engine,)
    return (engine, *(another() for _ in range(engine.abilities.crew - 1)))


class CallSheet:
    """What the store lacks of some shots; each pose is claimed once, and equal poses are drawn once."""

    def __init__(self, shots: Sequence[Wanted], store: Store, came: Came) -> None:
        self._shots, self._store, self._came = shots, store, came
        self._lock = threading.Lock()
        self._shown: dict[str, int] = {}  # by key that is missing, how many poses show it
        self._left: list[deque[int]] = []  # by shot, the poses that nobody has claimed
        self._stopped = False
        for shot in shots:
            self._left.append(deque())
            for pose, key in shot.keys.items():
                if store.has("frames", key):
                    came(key, None)
                    continue
                if key not in self._shown:
                    self._left[-1].append(pose)
                self._shown[key] = self._shown.get(key, 0) + 1

    def seconds(self, engine: Engine) -> float:
        """How long one engine would draw at what is left."""
        return sum(engine.abilities.seconds(shot.width, shot.height) * len(left)
                   for shot, left in zip(self._shots, self._left, strict=True))

    @property
    def left(self) -> int:
        """How many poses nobody has claimed."""
        return sum(map(len, self._left))

    def drawn_by(self, engine: Engine, number: int) -> None:
        """Have this engine, the so manieth of its crew, draw and keep what nobody else has claimed."""
        try:
            while (index := self._next(from_end=number % 2 > 0)) is not None:
                shot = self._shots[index]
                for pose, frame in engine.frames(shot.request(), self._claims(index)):
                    key = shot.keys[pose]
                    kept = self._store.put_frame(key, frame)
                    for _ in range(self._shown[key]):
                        with self._lock:
                            self._came(key, kept)
        except BaseException:
            self._stopped = True  # the others end at their next pose
            raise

    def _next(self, from_end: bool) -> int | None:
        """The shot to go on with, None when nothing is left."""
        with self._lock:
            open_shots = [index for index, left in enumerate(self._left) if left and not self._stopped]
        return open_shots[-1 if from_end else 0] if open_shots else None

    def _claims(self, index: int) -> Iterator[int]:
        while True:
            with self._lock:
                if self._stopped or not self._left[index]:
                    return
                pose = self._left[index].popleft()
            yield pose


def draw(crew: Sequence[Engine], sheet: CallSheet) -> None:
    """Draw what is on the sheet: the first engine in this thread, the others beside it while there is enough for all.

    The first failure is raised.
    """
    crew = crew[:max(1, sheet.left)]
    with ThreadPoolExecutor(max(1, len(crew) - 1), "crew") as threads:
        others = [threads.submit(sheet.drawn_by, engine, number + 1) for number, engine in enumerate(crew[1:])]
        sheet.drawn_by(crew[0], 0)
        for other in others:
            other.result()
