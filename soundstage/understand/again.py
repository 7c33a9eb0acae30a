# SPDX-License-Identifier: Apache-2.0
"""A stretch of footage looked at once more, every picture of it, for what can only be asked after the first pass."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.understand.footage import Footage
from soundstage.understand.scaling import Scaler

_MOST = 300  # pictures


def grey_between(footage: Footage, start: float, end: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.uint8]]:
    """Times (N,) and grey bytes (N, H, 640 or less) from start to before end, seconds; none where it is damaged."""
    import av

    file, times, pictures = footage.opened, list[float](), list[npt.NDArray[np.uint8]]()
    scaler = Scaler(file.sizes, file.turn)
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
    return np.array(times), np.array(pictures, np.uint8)
