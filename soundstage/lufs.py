# SPDX-License-Identifier: Apache-2.0
"""How loud a programme is: integrated loudness after ITU-R BS.1770-4 at 48 kHz, as FFmpeg's meter tells it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

RATE = 48000
SILENCE = -70.0  # LUFS: the absolute gate; quieter than this is called silence


def integrated(sound: npt.NDArray[np.floating[Any]]) -> float:
    """LUFS of (N,) or (N, 2); SILENCE at the least. Short programmes are heard repeated."""
    x = np.asarray(sound, np.float32)
    if not len(x) or float(np.abs(x).max()) < 1e-7:
        return SILENCE
    if len(x) < RATE // 2:
        x = np.concatenate([x] * -(-(RATE // 2) // len(x)))
    told = _metered(x.reshape(len(x), -1))
    return max(told, SILENCE) if np.isfinite(told) else SILENCE


def _metered(x: npt.NDArray[np.float32]) -> float:
    """What ebur128 says at the end of (N, C) samples."""
    import av
    from av.filter import Graph

    layout = "stereo" if x.shape[1] == 2 else "mono"
    graph = Graph()
    source = graph.add_abuffer(format="flt", sample_rate=RATE, layout=layout, time_base=Fraction(1, RATE))
    meter, end = graph.add("ebur128", "metadata=1:framelog=quiet"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(end)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(x).reshape(1, -1), format="flt", layout=layout)
    frame.sample_rate, frame.pts = RATE, 0
    graph.push(frame)
    graph.push(None)
    last = SILENCE
    try:
        while True:
            last = float(graph.pull().metadata.get("lavfi.r128.I", last))
    except (av.EOFError, av.BlockingIOError):
        return last
