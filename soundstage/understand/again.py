# SPDX-License-Identifier: Apache-2.0
"""A stretch of footage looked at once more, every picture of it, for what can only be asked after the first pass.

Of a short film the pictures are kept as they come by: to decode them once more takes ten times as long.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.understand.footage import Footage, Frame
from soundstage.understand.scaling import Scaler

Grey = npt.NDArray[np.uint8]

_MOST = 300  # pictures
_ROOM = 100_000_000  # bytes of pictures that are kept: 18 s at 640x360


class Kept:
    """Grey pictures from the beginning of a film on, for as long as there is room."""

    def __init__(self, room: int = _ROOM) -> None:
        """room: bytes."""
        self._room, self._times, self._pictures = room, list[float](), list[Grey]()
        self._whole = True  # nothing came by that had no room

    def see(self, frame: Frame) -> None:
        """The next picture."""
        if self._whole and self._room > 0:
            self._times.append(float(frame.time))
            self._pictures.append(frame.grey_still())
            self._room -= self._pictures[-1].nbytes
        else:
            self._whole = False

    def between(self, footage: Footage, start: float, end: float) -> tuple[npt.NDArray[np.float64], list[Grey]]:
        """As grey_between: of what is kept, or decoded once more."""
        if not self._whole and (not self._times or end > self._times[-1]):
            return grey_between(footage, start, end)
        first, last = (bisect_left(self._times, time) for time in (start, end))
        last = min(last, first + _MOST)
        return np.array(self._times[first:last]), self._pictures[first:last]


def grey_between(footage: Footage, start: float, end: float) -> tuple[npt.NDArray[np.float64], list[Grey]]:
    """Times (N,) and grey bytes (H, 640 or less) of all from start to before end, seconds; none where it is damaged."""
    import av

    file, times, pictures = footage.opened, list[float](), list[Grey]()
    scaler = Scaler(file.sizes, file.turn, file.curve)
    try:
        with av.open(str(footage.path), metadata_errors="ignore") as container:
            stream = container.streams[file.video or 0]
            base = Fraction(stream.time_base or 1)
            container.seek(max(0, int((start + float(file.zero) - 0.1) / base)), stream=stream)
            for frame in container.decode(stream):
                time = float(frame.pts * base - file.zero) if frame.pts is not None else -1.0
                if time >= end or len(times) >= _MOST:
                    break
                if time >= start:
                    times.append(time)
                    pictures.append(scaler.scaled(frame, "still", "gray"))
    except (av.FFmpegError, ValueError, OSError):
        pass  # what could be decoded before the damage is looked at
    return np.array(times), pictures
