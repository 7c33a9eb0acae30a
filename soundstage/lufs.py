# SPDX-License-Identifier: Apache-2.0
"""How loud a programme is: integrated loudness after ITU-R BS.1770-4 at 48 kHz, as FFmpeg's meter tells it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

RATE = 48000
_LEAST = RATE // 2  # samples: a shorter programme is heard repeated
SILENCE = -70.0  # LUFS: the absolute gate; quieter than this is called silence


def integrated(sound: npt.NDArray[np.floating[Any]]) -> float:
    """LUFS of (N,) or (N, 2); SILENCE at the least. Short programmes are heard repeated."""
    x = np.asarray(sound, np.float32)
    if not len(x) or float(np.abs(x).max()) < 1e-7:
        return SILENCE
    meter = Meter(1 if x.ndim == 1 else x.shape[1])
    meter.hear(x.reshape(len(x), -1))
    return meter.told()


class Meter:
    """FFmpeg's ebur128, given a programme piece by piece."""

    def __init__(self, channels: int) -> None:
        from av.filter import Graph

        self._layout = "stereo" if channels == 2 else "mono"
        self._graph, self._heard, self._last = Graph(), 0, SILENCE
        self._beginning = list[npt.NDArray[np.float32]]()  # while it is shorter than _LEAST
        source = self._graph.add_abuffer(format="flt", sample_rate=RATE, layout=self._layout,
                                         time_base=Fraction(1, RATE))
        meter, end = self._graph.add("ebur128", "metadata=1:framelog=quiet"), self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(end)
        self._graph.configure()

    def hear(self, x: npt.NDArray[np.float32]) -> None:
        """More samples (N, C)."""
        import av

        if self._heard < _LEAST:
            self._beginning.append(x)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(x, np.float32).reshape(1, -1), format="flt",
                                           layout=self._layout)
        frame.sample_rate, frame.pts = RATE, self._heard
        self._heard += len(x)
        self._graph.push(frame)
        self._read()

    def told(self) -> float:
        """LUFS of all that was heard, SILENCE at the least; nothing more may be heard afterwards."""
        if 0 < self._heard < _LEAST:
            again = np.concatenate(self._beginning)
            self.hear(np.concatenate([again] * -(-_LEAST // len(again)))[len(again):])
        self._graph.push(None)
        self._read()
        return max(self._last, SILENCE) if np.isfinite(self._last) else SILENCE

    def _read(self) -> None:
        import av

        try:
            while True:
                self._last = float(self._graph.pull().metadata.get("lavfi.r128.I", self._last))
        except (av.EOFError, av.BlockingIOError):
            return
